import { performance } from 'node:perf_hooks';
import { mistyped } from '../data/cities/locate-cases/typos.ts';
import type { LonLat } from '../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../engine/geometry/meters.ts';
import { Locator } from '../engine/locate/locator.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { type Contestant, contest, figure } from './harness.ts';
import { liveBytes } from './live-memory.ts';
import { type Finder, miniSearchOf, trigramsOf } from './locate-rivals.ts';
import { markdownTable } from './markdown.ts';
import { seededRegion } from './seeded-region.ts';

const ADDRESSES = 1_000_000;
const BEST = 5;
const SEED = 311;
const FLOORS = { built: 200_000, exact: 50_000, mistyped: 5_000 };
const MOST_MEGABYTES = 150;
const MOST_P99_MS = 5;
// A rival's answers are slow: as many texts as take it a second or two.
const SAMPLES = { ours: 20_000, MiniSearch: 3, trigrams: 5 };
const AT_THE_DOOR_METERS = 1;

interface Ours {
  readonly locator: Locator;
  readonly buildMs: number;
  readonly bytes: number;
}

/** A million addresses of forty towns: building, holding, finding exactly, with typing errors, and while typing. */
export async function run(print: (markdown: string) => void): Promise<void> {
  const { texts, places } = textsAndPlaces();
  const ours = await measured(() => builtLocator());
  const mini = await measured(() => {
    const start = performance.now();
    return { finder: miniSearchOf(texts), buildMs: performance.now() - start };
  });
  const database = process.env.TEST_DATABASE_URL;
  const trigramStart = performance.now();
  const trigrams = database ? await trigramsOf(texts, database) : null;
  const trigramMs = performance.now() - trigramStart;
  print(
    buildTable([
      ['Locator', ours.value.buildMs, ours.bytes, 'whole index in memory'],
      ['MiniSearch', mini.value.buildMs, mini.bytes, 'whole index in memory'],
      ...(trigrams === null ? [] : [['pg_trgm (GIN)', trigramMs, trigrams.bytes, 'table and index on disk'] as const]),
    ]),
  );
  print(
    `Floors: ${figure(FLOORS.built)} addresses a second, ${verdict(ADDRESSES / (ours.value.buildMs / 1000) >= FLOORS.built)}; ` +
      `at most ${MOST_MEGABYTES} MB, ${verdict(ours.bytes / 1e6 <= MOST_MEGABYTES)}.\n`,
  );
  const finders = [mini.value.finder, ...(trigrams === null ? [] : [trigrams])];
  if (trigrams === null) print('pg_trgm was left out: TEST_DATABASE_URL is not set.\n');
  await lookups(print, ours.value.locator, finders, texts, places);
  await typing(print, ours.value.locator, finders, texts);
  await trigrams?.close();
}

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT met');

const textsAndPlaces = () => {
  const { texts, places } = seededRegion(ADDRESSES, SEED);
  return { texts, places };
};

/** The gazetteer is gone when this returns: what the locator holds is its own. */
function builtLocator(): Omit<Ours, 'bytes'> {
  const { gazetteer } = seededRegion(ADDRESSES, SEED);
  const start = performance.now();
  const locator = Locator.build(gazetteer);
  const buildMs = performance.now() - start;
  // What is built when it is asked for first counts as memory too.
  locator.autocomplete('mai');
  locator.reverse([-76.9, 42.6]);
  return { locator, buildMs };
}

async function measured<Value>(make: () => Value): Promise<{ readonly value: Value; readonly bytes: number }> {
  const before = await liveBytes();
  const value = make();
  return { value, bytes: (await liveBytes()) - before };
}

const buildTable = (
  rows: readonly (readonly [name: string, buildMs: number, bytes: number, where: string])[],
): string =>
  markdownTable(
    `Building and holding ${ADDRESSES.toLocaleString('en-US')} addresses`,
    ['', 'seconds', 'addresses/s', 'MB', 'what'],
    rows.map(([name, buildMs, bytes, where]) => [
      name,
      figure(buildMs / 1000),
      figure(ADDRESSES / (buildMs / 1000)),
      figure(bytes / 1e6),
      where,
    ]),
  );

const sampleSizeOf = (finder: Finder): number => ('bytes' in finder ? SAMPLES.trigrams : SAMPLES.MiniSearch);

async function lookups(
  print: (markdown: string) => void,
  locator: Locator,
  finders: readonly Finder[],
  texts: readonly string[],
  places: readonly LonLat[],
): Promise<void> {
  const random = seededRandom(SEED);
  const asked = Array.from({ length: SAMPLES.ours }, () => Math.floor(random() * texts.length));
  for (const [title, edits, floor] of [
    ['Exact', 0, FLOORS.exact],
    ['One typing error', 1, FLOORS.mistyped],
    ['Two typing errors', 2, FLOORS.mistyped],
  ] as const) {
    const queries = asked.map((position) => mistyped(texts[position]!, edits, SEED) ?? texts[position]!);
    const oursOf = (i: number): readonly LonLat[] =>
      locator.locate(queries[i]!, { limit: BEST }).map(({ lonLat }) => lonLat);
    const theirs =
      (finder: Finder) =>
      async (i: number): Promise<readonly LonLat[]> =>
        (await (edits === 0 ? finder.exact : finder.mistyped)(queries[i]!, BEST)).map((position) => places[position]!);
    const isRight = (i: number, found: readonly LonLat[]): boolean =>
      found.some((at) => distanceMeters(at, places[asked[i]!]!) <= AT_THE_DOOR_METERS);
    const contestants: Contestant[] = [
      lookup('Locator.locate', SAMPLES.ours, oursOf),
      ...finders.map((finder) => lookup(finder.name, sampleSizeOf(finder), theirs(finder))),
    ];
    print(
      await contest(`${title}: the address is in the text`, contestants, {
        unit: 'text',
        rounds: 3,
        warmUps: 1,
        floor,
      }),
    );
    print(await foundShares(contestants, [oursOf, ...finders.map(theirs)], isRight));
  }
}

type Answer = (i: number) => readonly LonLat[] | Promise<readonly LonLat[]>;

const lookup = (name: string, operations: number, answer: Answer): Contestant => ({
  name,
  operations,
  run: async () => {
    let found = 0;
    for (let i = 0; i < operations; i++) {
      const answers = answer(i);
      found += (answers instanceof Promise ? await answers : answers).length;
    }
    return found;
  },
});

async function foundShares(
  contestants: readonly Contestant[],
  answers: readonly Answer[],
  isRight: (i: number, found: readonly LonLat[]) => boolean,
): Promise<string> {
  const shares: string[] = [];
  for (const [c, { name, operations }] of contestants.entries()) {
    const sample = Math.min(operations, 2_000);
    let right = 0;
    for (let i = 0; i < sample; i++) if (isRight(i, await answers[c]!(i))) right++;
    shares.push(`${name} ${figure((100 * right) / sample)} %`);
  }
  return `The right door is among the first ${BEST}: ${shares.join(', ')}.\n`;
}

/** What people type until they stop: three letters of the street, more, a number before it, two streets. */
const beginnings = (texts: readonly string[], count: number): readonly string[] => {
  const random = seededRandom(SEED + 1);
  return Array.from({ length: count }, (_, i) => {
    const text = texts[Math.floor(random() * texts.length)]!;
    const [number = '', ...street] = text.split(',')[0]!.split(' ');
    const name = street.join(' ');
    const cut = name.slice(0, 3 + Math.floor(random() * Math.max(1, name.length - 3)));
    const other = texts[Math.floor(random() * texts.length)]!.split(',')[0]!.split(' ').slice(1).join(' ');
    return [cut, `${number} ${cut}`, cut.slice(0, 3), `${name} & ${other.slice(0, 3)}`][i % 4]!;
  });
};

async function typing(
  print: (markdown: string) => void,
  locator: Locator,
  finders: readonly Finder[],
  texts: readonly string[],
): Promise<void> {
  const all = beginnings(texts, 4_000);
  const rows: (readonly string[])[] = [
    await latencies('Locator.autocomplete', all, (text) => locator.autocomplete(text).length),
  ];
  for (const finder of finders)
    rows.push(
      await latencies(
        finder.name,
        all.slice(0, sampleSizeOf(finder)),
        async (text) => (await finder.becoming(text, 10)).length,
      ),
    );
  print(markdownTable('While typing, from the third letter', ['', 'p50 ms', 'p99 ms', 'worst ms', 'texts'], rows));
  const p99Ms = Number(rows[0]![2]);
  print(`Floor: p99 under ${MOST_P99_MS} ms, ${verdict(p99Ms < MOST_P99_MS)}.\n`);
}

async function latencies(
  name: string,
  texts: readonly string[],
  ask: (text: string) => number | Promise<number>,
): Promise<readonly string[]> {
  for (const text of texts.slice(0, 200)) await ask(text);
  const timesMs: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await ask(text);
    timesMs.push(performance.now() - start);
  }
  timesMs.sort((a, b) => a - b);
  const at = (share: number): string =>
    figure(timesMs[Math.min(timesMs.length - 1, Math.floor(share * timesMs.length))]!);
  return [name, at(0.5), at(0.99), at(1), String(texts.length)];
}

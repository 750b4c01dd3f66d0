import { performance } from 'node:perf_hooks';
import { type Contestant, contest, figure, median, runContest } from './harness.ts';
import { liveBytes } from './live-memory.ts';
import { type LiveRival, listOf, OurReports, postgisOf, rbushOf } from './live-rivals.ts';
import { clusteredWorld, type LiveWorld, uniformWorld } from './live-world.ts';
import { markdownTable } from './markdown.ts';
import { WholeCheck } from './whole-check.ts';

const LIVE = 1_000_000;
const FLOORS = { timesRbush: 15, wholeChecks: 100_000, clusteredP99Ms: 2 };
// What is slow gets as many as take it a second or two.
const SAMPLES: Readonly<Record<string, number>> = { LiveReports: 100_000, rbush: 10_000, 'every report': 10 };
const POSTGIS_SAMPLE = 300;
const AGREEING_SAMPLE = 200;
const LATENCIES = 20_000;
const ROUNDS = 5;

/** A million live reports of one service: search, expiry and insert of one after the other, then with scores. */
export async function run(print: (markdown: string) => void): Promise<void> {
  await uniform(print);
  await clustered(print);
}

async function uniform(print: (markdown: string) => void): Promise<void> {
  const world = uniformWorld(LIVE);
  const [ours, rbush] = [await built(() => new OurReports(world)), await built(() => rbushOf(world))];
  print(memoryTable(world, [ours, rbush]));
  const rivals: readonly LiveRival[] = [ours.value, rbush.value, listOf(world), ...(await postgis(world))];
  if (rivals.length < 4) print('PostGIS was left out: neither TEST_DATABASE_URL nor DATABASE_URL is set.\n');
  print(await agreements(rivals));
  print(await contest('Search, expiry and insert, uniform', rivals.map(stepping), OPTIONS));
  print(await rbushFloor(ours.value, rbush.value));
  print(await latencyTable(world, rivals));
  print(await wholeChecks(ours.value, world));
  await Promise.all(rivals.map((rival) => rival.close?.()));
}

async function clustered(print: (markdown: string) => void): Promise<void> {
  const world = clusteredWorld(LIVE);
  const rivals: readonly LiveRival[] = [new OurReports(world), rbushOf(world), ...(await postgis(world))];
  print(await agreements(rivals));
  print(await contest('Search, expiry and insert, 285 within the radius, best 20', rivals.map(stepping), OPTIONS));
  const table = await latencyTable(world, rivals);
  print(table);
  await Promise.all(rivals.map((rival) => rival.close?.()));
}

const OPTIONS = { unit: 'report', rounds: ROUNDS, warmUps: 1 } as const;
const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT met');
const sampleOf = ({ name }: LiveRival): number => SAMPLES[name] ?? POSTGIS_SAMPLE;

async function postgis(world: LiveWorld): Promise<readonly LiveRival[]> {
  const database = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  return database ? [await postgisOf(world, database)] : [];
}

interface Built<Value> {
  readonly value: Value;
  readonly buildMs: number;
  readonly bytes: number;
}

async function built<Value>(make: () => Value): Promise<Built<Value>> {
  const before = await liveBytes();
  const start = performance.now();
  const value = make();
  const buildMs = performance.now() - start;
  return { value, buildMs, bytes: (await liveBytes()) - before };
}

const memoryTable = (world: LiveWorld, all: readonly Built<LiveRival>[]): string =>
  markdownTable(
    `Building and holding ${world.live.toLocaleString('en-US')} live reports`,
    ['', 'seconds', 'MB'],
    all.map(({ value, buildMs, bytes }) => [value.name, figure(buildMs / 1000), figure(bytes / 1e6)]),
  );

/** Steps from where the last run of it stopped; the reports that come are the same for all. */
const nextOf = new WeakMap<LiveRival, number>();
const next = (rival: LiveRival): number => {
  const number = nextOf.get(rival) ?? LIVE;
  nextOf.set(rival, number + 1);
  return number;
};

const stepping = (rival: LiveRival): Contestant => ({
  name: rival.name,
  operations: sampleOf(rival),
  run: async () => {
    let found = 0;
    for (let i = 0; i < sampleOf(rival); i++) {
      const stepped = step(rival, next(rival));
      found += stepped instanceof Promise ? await stepped : stepped;
    }
    return found;
  },
});

/** Awaits only what has to be awaited. */
function step(rival: LiveRival, number: number): number | Promise<number> {
  if (rival instanceof OurReports) {
    rival.search(number);
    rival.replace(number);
    return rival.found.count;
  }
  const best = rival.best(number);
  if (best instanceof Promise) return replaced(rival, number, best);
  void rival.replace(number);
  return best.length;
}

async function replaced(rival: LiveRival, number: number, best: Promise<readonly number[]>): Promise<number> {
  const { length } = await best;
  await rival.replace(number);
  return length;
}

/** Before any of them has moved on: the same best reports for the same place. */
async function agreements(rivals: readonly LiveRival[]): Promise<string> {
  const sample = Array.from({ length: AGREEING_SAMPLE }, (_, i) => LIVE + i * 4_999);
  const shares: string[] = [];
  for (const rival of rivals.slice(1)) {
    let same = 0;
    const asked = sample.slice(0, rival.name === 'every report' ? 10 : sample.length);
    for (const number of asked) {
      const [mine, theirs] = [await rivals[0]!.best(number), await rival.best(number)];
      if (mine.join() === theirs.join()) same++;
    }
    shares.push(`${rival.name} for ${same} of ${asked.length}`);
  }
  return `The same best 20 in the same order as LiveReports: ${shares.join(', ')}.\n`;
}

async function rbushFloor(ours: LiveRival, rbush: LiveRival): Promise<string> {
  const [mine, theirs] = await runContest([stepping(ours), stepping(rbush)], OPTIONS);
  const times = median(theirs!.timesMs.map((ms, i) => ms / sampleOf(rbush) / (mine!.timesMs[i]! / sampleOf(ours))));
  return `Floor: ${FLOORS.timesRbush} times rbush, ${verdict(times >= FLOORS.timesRbush)} (median ${figure(times)}).\n`;
}

async function latencyTable(world: LiveWorld, rivals: readonly LiveRival[]): Promise<string> {
  const rows: (readonly string[])[] = [];
  let oursP99 = 0;
  for (const rival of rivals) {
    const timesMs: number[] = [];
    for (let i = 0; i < Math.min(LATENCIES, sampleOf(rival)); i++) {
      const start = performance.now();
      const found = step(rival, next(rival));
      if (found instanceof Promise) await found;
      timesMs.push(performance.now() - start);
    }
    timesMs.sort((a, b) => a - b);
    const at = (share: number): number => timesMs[Math.min(timesMs.length - 1, Math.floor(share * timesMs.length))]!;
    if (rival === rivals[0]) oursP99 = at(0.99);
    rows.push([rival.name, ...[0.5, 0.99, 1].map((share) => figure(at(share))), String(timesMs.length)]);
  }
  const table = markdownTable(`One report, ${world.name}`, ['', 'p50 ms', 'p99 ms', 'worst ms', 'reports'], rows);
  const floor = `Floor: p99 under ${FLOORS.clusteredP99Ms} ms, ${verdict(oursP99 < FLOORS.clusteredP99Ms)}.\n`;
  return `${table}\n${floor}`;
}

/** With the model's score of every candidate, by place, time, text, address and reporter. */
async function wholeChecks(ours: OurReports, world: LiveWorld): Promise<string> {
  const whole = new WholeCheck(ours, world);
  const contestant: Contestant = {
    name: 'search, score of each candidate, expiry, insert',
    operations: SAMPLES.LiveReports!,
    run: () => {
      let sum = 0;
      for (let i = 0; i < SAMPLES.LiveReports!; i++) {
        const number = next(ours);
        sum += whole.check(number) > 0 ? 1 : 0;
        whole.replace(number);
      }
      return sum;
    },
  };
  return contest('The whole check, uniform', [contestant], { ...OPTIONS, floor: FLOORS.wholeChecks });
}

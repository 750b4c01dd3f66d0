import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { Work } from './books/work.ts';
import { Locator } from './locator.ts';
import { asset, door, road, town } from './testing-town.ts';
import { usEnglish } from './text/us/us-english.ts';

/*
 * What a text costs is counted in look-ups, not in time, so that the test says the same on every machine.
 */

// For what is looked for where nothing else was found.
const MOST_OF_LIKELIEST = 300 + 50;
// One reading may begin while the last look-ups are spent: the most that is done in any case for one is some 50.
const MOST_SPENT = 900 + 50 + MOST_OF_LIKELIEST;

const WORST: readonly string[] = [
  'n s e w '.repeat(62),
  'and '.repeat(200),
  'and & at between corner of '.repeat(18),
  'main & oak and '.repeat(33),
  'main st and oak ave and '.repeat(20),
  'apt # unit 1 '.repeat(38),
  'st ave blvd '.repeat(41),
  'main '.repeat(24),
  '1200 '.repeat(20),
  '½ '.repeat(200),
  'corner of '.repeat(50),
  'between and '.repeat(20),
  'main from oak to elm to '.repeat(8),
  'twenty first one hundred tenth '.repeat(8),
  'saint st mount mt fort ft '.repeat(6),
  'route 5 county road state highway '.repeat(8),
  'across from near behind '.repeat(10),
  '1200 block of main '.repeat(6),
  'mian st and oka st adn elmm ave betwen cebtral and mpale',
  'a'.repeat(10_000),
  'oak maple '.repeat(1_000),
  '9'.repeat(400),
  '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24',
  "' OR 1=1; DROP TABLE request; --",
  '\u0000\u0001\u202e\ud800 \u{1f6a7} שדרות 12',
];

/** Thirty streets across thirty others, each with doors, in two towns. */
function crowdedTown() {
  const names =
    'Main Oak Elm Maple Cedar Pine Central Temple Bridge Canal Water Market Church School Spring Saint_Marks Mount_Olive Fort West North East_Park 1st 2nd 5th 12th Route_5 County_Road_7 Interstate_690 State And'.split(
      ' ',
    );
  const types = 'St Ave Blvd Rd'.split(' ');
  const step = 0.001;
  const streets = names.flatMap((text, i) =>
    [0, 1].map((turned) => {
      const name = `${text.replaceAll('_', ' ')} ${types[(i + turned) % types.length]}`;
      const at = (k: number): readonly [number, number] => (turned === 0 ? [k * step, i * step] : [i * step, k * step]);
      return { name, at, city: turned === 0 ? 'Calder Harbor' : 'Port Abbott' };
    }),
  );
  const roads = streets.flatMap(({ name, at, city }, s) =>
    names.map((_, k) =>
      road(`R${s}-${k}`, name, [at(k), at(k + 1)], {
        left: `${100 * k + 1}-${100 * k + 99}`,
        right: `${100 * k + 2}-${100 * k + 98}`,
        city,
        zip: '13202',
      }),
    ),
  );
  const doors = streets.flatMap(({ name, at }, s) =>
    names.map((_, k) => door(`A${s}-${k}`, String(100 * k + 12), name, at(k + 0.1), '13202')),
  );
  const hydrants = names.map((_, i) =>
    asset('hydrant', `H-${1000 + i}`, { type: 'Point', coordinates: [i * step, 0] }, {}),
  );
  return town(
    roads,
    doors,
    [{ class: 'hydrant', title: 'Fire hydrants', assets: hydrants }],
    ['Oak Park', 'Saint Marks Square', 'And Park'],
  );
}

describe('a text that is made to be slow', () => {
  let locator: Locator;
  beforeAll(() => {
    locator = Locator.build(crowdedTown());
  });
  afterEach(() => vi.restoreAllMocks());

  it.each(WORST.map((text) => [text.slice(0, 40), text]))('takes a bounded number of look-ups: %s', (_, text) => {
    const spend = vi.spyOn(Work.prototype, 'spend');
    const charge = vi.spyOn(Work.prototype, 'charge');
    for (const ask of [() => locator.locate(text), () => locator.autocomplete(text)]) {
      ask();
      expect(takenBy(spend) + chargedBy(charge)).toBeLessThanOrEqual(MOST_SPENT);
      spend.mockClear();
      charge.mockClear();
    }
  });

  it('is cut off where it is: without a bound some would take more', () => {
    vi.spyOn(Work.prototype, 'spend').mockReturnValue(true);
    const spend = vi.mocked(Work.prototype.spend);
    const asked = WORST.map((text) => {
      spend.mockClear();
      locator.locate(text);
      return spend.mock.calls.reduce((sum, [lookups]) => sum + lookups, 0);
    });
    expect(Math.max(...asked)).toBeGreaterThan(MOST_SPENT);
  });

  it('and any mix of words of the tables and of the town is answered without throwing', () => {
    const random = seededRandom(311);
    const words = [
      ...usEnglish.spellings.keys(),
      ...usEnglish.unitOf.keys(),
      ...usEnglish.stateOf.keys(),
      ...usEnglish.networkOf.keys(),
      ...usEnglish.crossingWords,
      ...usEnglish.betweenWords,
      ...usEnglish.blockWords,
      ...[...usEnglish.leadingWords.values()].flat(2),
      ...'Main Oak Elm Bridge & @ , . - / # ½ 1/2 12 101 13202 1311-13 N6W230 H-1023 hydrant -76.15 43.05 + , '.split(
        ' ',
      ),
    ];
    const word = (): string => words[Math.floor(random() * words.length)]!;
    for (let i = 0; i < 1_500; i++) {
      const text = Array.from({ length: 1 + Math.floor(9 * random()) }, word).join(random() < 0.1 ? '' : ' ');
      for (const answer of [locator.locate(text), locator.autocomplete(text)]) {
        for (const { score, accuracyMeters, lonLat } of answer) {
          expect(score, text).toBeGreaterThan(0);
          expect(score, text).toBeLessThanOrEqual(1);
          expect(accuracyMeters, text).toBeGreaterThanOrEqual(0);
          expect(lonLat.every(Number.isFinite), text).toBe(true);
        }
      }
    }
  });
});

/** The look-ups that are made in any case. */
const chargedBy = (charge: { readonly mock: { readonly calls: readonly unknown[][] } }): number =>
  charge.mock.calls.reduce((sum, [lookups]) => sum + Number(lookups), 0);

/** The look-ups that were granted. */
const takenBy = (spend: {
  readonly mock: { readonly calls: readonly unknown[][]; readonly results: readonly { readonly value: unknown }[] };
}): number =>
  spend.mock.calls.reduce(
    (sum, [lookups], i) => sum + (spend.mock.results[i]!.value === true ? Number(lookups) : 0),
    0,
  );

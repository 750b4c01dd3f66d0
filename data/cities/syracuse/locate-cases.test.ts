import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CityToAsk, loadCityToAsk } from '../locate-cases/load-locator.ts';
import { type LocateCase, readLocateCases } from '../locate-cases/locate-case.ts';
import { askAll, askMistyped, FLOORS, shareOf } from '../locate-cases/measure.ts';
import { realData } from '../testing.ts';

const data = realData('syracuse');
const missing = data.kind === 'missing' ? data.reason : '';
const SEEDS = [1, 2, 3];

it('there are at least 400 cases for Syracuse, of every way of saying where', async () => {
  const cases = await readLocateCases(path.join(import.meta.dirname, 'locate-cases.csv'));
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(new Set(cases.map(({ expect }) => expect))).toEqual(new Set(['place', 'ambiguous', 'none']));
});

describe.skipIf(data.kind === 'missing')(`what people say of places in Syracuse${missing}`, () => {
  let city: CityToAsk;
  let cases: readonly LocateCase[];

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    cases = await readLocateCases(path.join(import.meta.dirname, 'locate-cases.csv'));
    city = await loadCityToAsk(path.join(import.meta.dirname, 'city.yaml'), data.folder);
  }, 60_000);

  it('is found first, and among five, as often as the floor says', () => {
    const asked = askAll(cases, city.locator);
    expect(shareOf(asked, 'hitAt1')).toBeGreaterThanOrEqual(FLOORS.asSaid.hitAt1);
    expect(shareOf(asked, 'hitAt5')).toBeGreaterThanOrEqual(FLOORS.asSaid.hitAt5);
  });

  it.each(SEEDS)('is found first with one edit as often as the floor says, seed %i', (seed) => {
    const asked = askMistyped(cases, { ...city, edits: 1, seed });
    expect(asked.length).toBeGreaterThan(0.7 * cases.length);
    expect(shareOf(asked, 'hitAt1')).toBeGreaterThanOrEqual(FLOORS.oneEdit.hitAt1);
  });

  it.each(SEEDS)('is found first with two edits as often as the floor says, seed %i', (seed) => {
    const asked = askMistyped(cases, { ...city, edits: 2, seed });
    expect(shareOf(asked, 'hitAt1')).toBeGreaterThanOrEqual(FLOORS.twoEdits.hitAt1);
  });
});

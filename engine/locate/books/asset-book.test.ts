import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { asset, town } from '../testing-town.ts';
import { AssetBook, idKey, idNumber } from './asset-book.ts';
import { finished } from './steps.ts';

const random = seededRandom(311);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** Ids as cities write them: with and without letters, leading zeros, signs between, the same ones in several classes. */
const anId = (): string =>
  pick([
    () => String(Math.floor(random() * 400)),
    () => `P-${String(Math.floor(random() * 400)).padStart(5, '0')}`,
    () => `${pick(['H', 'h ', 'HYD-', 'Ä'])}${Math.floor(random() * 400)}${pick(['', '', 'A', '-b'])}`,
    () => `${Math.floor(random() * 40)}-${Math.floor(random() * 40)}`,
    () => pick(['', '--', 'North', 'N-1', '0', '000', '١٢']),
  ])();
const classes = ['pole', 'hydrant', 'light'].map((name) => ({
  class: name,
  title: name,
  assets: Array.from({ length: 700 }, () => asset(name, anId(), null)),
}));
const { assetClasses } = town([], [], classes);
const book = finished(AssetBook.steps(assetClasses));
const rows = assetClasses
  .flatMap(({ assets }) => assets)
  .map(({ class: assetClass, id }, position) => ({
    position,
    class: assetClass,
    id,
    key: idKey(id),
    number: idNumber(idKey(id)),
  }));

const by =
  (part: 'key' | 'number') =>
  (a: (typeof rows)[number], b: (typeof rows)[number]): number =>
    a[part] < b[part] ? -1 : a[part] > b[part] ? 1 : a.position - b.position;
const positions = (found: readonly { readonly position: number }[]): readonly number[] =>
  found.map(({ position }) => position);

describe('assets by what is written on them', () => {
  it('are in the order of their ids and of their numbers, equal ones by position', () => {
    expect([...book.sorted]).toEqual(positions(rows.filter(({ key }) => key !== '').toSorted(by('key'))));
    expect([...book.byNumber]).toEqual(positions(rows.filter(({ number }) => number !== '').toSorted(by('number'))));
  });

  it('come back by position as the source has them', () => {
    expect(book.size).toBe(rows.length);
    for (const { position, class: assetClass, id, key } of rows)
      expect([book.assetOf(position), book.keyOf(position)]).toEqual([{ class: assetClass, id }, key]);
  });

  it('are those whose id begins with a text or is it, the first of them, as a look at every id says', () => {
    let found = 0;
    for (let n = 0; n < 800; n++) {
      const whole = idKey(anId());
      const prefix = whole.slice(0, Math.floor(random() * (whole.length + 1)));
      const limit = pick([1, 3, 10, 5_000]);
      const beginning = rows.filter(({ key }) => key !== '' && key.startsWith(prefix)).toSorted(by('key'));
      expect(book.withPrefix(prefix, limit), prefix).toEqual(positions(beginning.slice(0, limit)));
      if (whole === '') continue;
      const same = rows.filter(({ key }) => key === whole);
      expect(book.withKey(whole, limit), whole).toEqual(positions(same.slice(0, limit)));
      found += same.length;
    }
    expect(found).toBeGreaterThan(800);
  });

  it('are those with a number in their id, of the kinds that are asked for', () => {
    let found = 0;
    for (let n = 0; n < 1_000; n++) {
      const number = idNumber(idKey(anId()));
      if (number === '') continue;
      const limit = pick([1, 3, 5_000]);
      const kinds = random() < 0.5 ? null : book.kinds.filter(() => random() < 0.5);
      const meant = rows
        .filter((row) => row.number === number && (kinds?.some((kind) => kind.class === row.class) ?? true))
        .slice(0, limit);
      expect(book.withNumber(number, kinds, limit), number).toEqual(positions(meant));
      found += meant.length;
    }
    expect(found).toBeGreaterThan(1_000);
  });
});

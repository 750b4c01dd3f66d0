import { attributeOf } from '../asset-filter.ts';
import type { Bits } from './bits.ts';
import { noBits, setBit } from './bits.ts';
import { type Case, REACH_METERS, type Surveyor } from './case-table.ts';

/** One condition of which rules can be made, and for which cases it holds. */
export interface Atom {
  /** As in a rule file. */
  readonly when: Readonly<Record<string, unknown>>;
  /** What it is about: two atoms about one thing are only joined where they are two sides of it. */
  readonly about: string;
  readonly side: 'distance' | 'kind' | 'whole';
  /** Of equally good conditions the lower rank is taken: what a map shows before what somebody must be asked. */
  readonly rank: number;
  readonly holds: (each: Case) => boolean;
  /** Of the cases that it was made from. */
  readonly bits: Bits;
}

// Round numbers, as people write them.
const DISTANCES_METERS = [3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100];
const EDGE_METERS = [5, 10, 20, 50];
const MOST_VALUES = 12;
const MOST_JURISDICTIONS = 40;
const SEASONS = [
  { from: '12-01', to: '02-29', months: [12, 1, 2] },
  { from: '03-01', to: '05-31', months: [3, 4, 5] },
  { from: '06-01', to: '08-31', months: [6, 7, 8] },
  { from: '09-01', to: '11-30', months: [9, 10, 11] },
  { from: '11-01', to: '04-30', months: [11, 12, 1, 2, 3, 4] },
  { from: '05-01', to: '10-31', months: [5, 6, 7, 8, 9, 10] },
];

/** Collects the conditions that hold for at least `least` cases and not for all. */
class AtomList {
  readonly atoms: Atom[] = [];
  private readonly cases: readonly Case[];
  private readonly least: number;

  constructor(cases: readonly Case[], least: number) {
    this.cases = cases;
    this.least = least;
  }

  add(atom: Omit<Atom, 'bits' | 'holds'>, holds: Atom['holds']): void {
    const bits = noBits(this.cases.length);
    let count = 0;
    for (let i = 0; i < this.cases.length; i++) {
      if (!holds(this.cases[i]!)) continue;
      setBit(bits, i);
      count++;
    }
    if (count >= this.least && count < this.cases.length) this.atoms.push({ ...atom, holds, bits });
  }
}

/** Every condition on one thing that rules may test around these cases: assets, layers, answers, edges, seasons. Yields between them. */
export function* atomsOf(cases: readonly Case[], surveyor: Surveyor, least: number): Generator<void, readonly Atom[]> {
  const list = new AtomList(cases, least);
  for (let c = 0; c < surveyor.classes.length; c++, yield) addClass(list, cases, surveyor.classes[c]!, c);
  for (let l = 0; l < surveyor.layers.length; l++, yield) addLayer(list, cases, surveyor.layers[l]!, l);
  addAnswers(list, cases);
  for (const { from, to, months } of SEASONS)
    list.add({ when: { season: { from, to } }, about: 'season', side: 'whole', rank: 5 }, ({ month }) =>
      months.includes(month),
    );
  return list.atoms;
}

function addClass(list: AtomList, cases: readonly Case[], assetClass: string, c: number): void {
  const about = `class ${assetClass}`;
  for (const withinMeters of DISTANCES_METERS)
    list.add(
      { when: { nearest: { class: assetClass, withinMeters } }, about, side: 'distance', rank: 0 },
      ({ nearest }) => nearest[c] !== null && nearest[c]!.distanceMeters <= withinMeters,
    );
  const owners = frequent(cases.map(({ nearest }) => nearest[c]?.owner ?? ''));
  if (owners.length > 1)
    for (const owner of owners)
      list.add(
        kindOf(about, { class: assetClass, withinMeters: REACH_METERS, owner }),
        ({ nearest }) => nearest[c]?.owner === owner,
      );
  const names = new Set(cases.flatMap(({ nearest }) => Object.keys(nearest[c]?.attributes ?? {})));
  for (const name of [...names].sort()) {
    const values = frequent(cases.map(({ nearest }) => (nearest[c] ? attributeOf(nearest[c], name) : '')));
    if (values.length < 2 || values.length > MOST_VALUES) continue;
    for (const value of values)
      list.add(
        kindOf(about, { class: assetClass, withinMeters: REACH_METERS, where: { [name]: value } }),
        ({ nearest }) => nearest[c] !== null && attributeOf(nearest[c]!, name) === value,
      );
  }
}

const kindOf = (about: string, nearest: Readonly<Record<string, unknown>>): Omit<Atom, 'bits' | 'holds'> => ({
  when: { nearest },
  about,
  side: 'kind',
  rank: 1,
});

function addLayer(list: AtomList, cases: readonly Case[], layer: string, l: number): void {
  const about = `layer ${layer}`;
  list.add({ when: { inside: layer }, about, side: 'whole', rank: 2 }, ({ inside }) => inside[l]!.length > 0);
  list.add({ when: { outside: layer }, about, side: 'whole', rank: 2 }, ({ inside }) => inside[l]!.length === 0);
  const agencies = frequent(cases.flatMap(({ inside }) => inside[l]!.map(({ agency }) => agency ?? '')));
  if (agencies.length > 1)
    for (const agency of agencies)
      list.add({ when: { inside: { layer, agency } }, about, side: 'whole', rank: 2 }, ({ inside }) =>
        inside[l]!.some((each) => each.agency === agency),
      );
  const ids = frequent(cases.flatMap(({ inside }) => inside[l]!.map(({ id }) => id)));
  if (ids.length > 1 && ids.length <= MOST_JURISDICTIONS)
    for (const id of ids)
      list.add({ when: { inside: { layer, jurisdiction: id } }, about, side: 'whole', rank: 3 }, ({ inside }) =>
        inside[l]!.some((each) => each.id === id),
      );
  for (const withinMeters of EDGE_METERS)
    list.add(
      { when: { nearEdge: { layer, withinMeters } }, about: `edge ${layer}`, side: 'whole', rank: 4 },
      ({ edgeMeters }) => edgeMeters[l]! <= withinMeters,
    );
}

function addAnswers(list: AtomList, cases: readonly Case[]): void {
  const codes = new Set(cases.flatMap(({ request }) => Object.keys(request.answers)));
  for (const code of [...codes].sort()) {
    const values = frequent(cases.map(({ request }) => request.answers[code] ?? ''));
    if (values.length > MOST_VALUES) continue;
    for (const value of values) {
      const answer = { answer: { [code]: value } };
      const given = { about: `answer ${code}`, side: 'whole', rank: 2 } as const;
      list.add({ when: answer, ...given }, ({ request }) => request.answers[code] === value);
      list.add({ when: { not: answer }, ...given, rank: 3 }, ({ request }) => request.answers[code] !== value);
    }
  }
}

/** The values that stand there, sorted, blanks left out. */
const frequent = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== ''))].sort();

/** Two atoms as one condition of a rule; null where they do not go together. */
export const joined = (a: Atom, b: Atom): Readonly<Record<string, unknown>> | null => {
  if (a.about !== b.about) {
    const isClash = Object.keys(a.when).some((key) => key in b.when);
    return isClash ? { all: [a.when, b.when] } : { ...b.when, ...a.when };
  }
  if (a.side === b.side || a.side === 'whole' || b.side === 'whole') return null;
  const [distance, kind] = a.side === 'distance' ? [a, b] : [b, a];
  const { withinMeters } = distance.when.nearest as { readonly withinMeters: number };
  return { nearest: { ...(kind.when.nearest as object), withinMeters } };
};

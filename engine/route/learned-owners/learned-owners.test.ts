import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { addressKeys } from './address-keys.ts';
import { BalancedChoice } from './balanced-choice.ts';
import { chosenStrength } from './chosen-strength.ts';
import { fitLogit, probabilitiesOf } from './conditional-logit.ts';
import { evaluateOwners } from './evaluate-owners.ts';
import { isLeftOut, KeyTable } from './key-table.ts';
import { LearnedOwners } from './learned-owners.ts';
import { OwnerShares } from './owner-shares.ts';
import { PastEvidence, withoutAddress } from './past-evidence.ts';
import type { PastOwner } from './past-owner.ts';
import { majorityGuess, nearestGuess } from './plain-guesses.ts';
import { scoreOwners } from './score-owners.ts';
import { solvePositive } from './solve-positive.ts';

const DAY_MS = 86_400_000;
const NOW_MS = 3_000 * DAY_MS;

/** Mulberry32: seeded numbers from 0 to 1. */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/**
 * A town of 5 x 4 km: 'parks' own a park of 800 m, 'state' what lies on the parkway through the town, in 9 of 10 cases; all else
 * is the 'city'. The state takes part from day 300 only.
 */
const town = (cases: number, seed = 311): (PastOwner & { readonly area: string })[] => {
  const random = seeded(seed);
  return Array.from({ length: cases }, (_, i) => {
    const [east, north] = [random() * 5000, random() * 4000];
    const atMs = (i / cases) * 900 * DAY_MS;
    const isPark = east > 1000 && east < 1800 && north > 1000 && north < 1800;
    const isParkway = Math.abs(north - 3000) < 60;
    const isSure = random() < 0.9;
    const owner = isSure && isPark ? 'parks' : isSure && isParkway && atMs > 300 * DAY_MS ? 'state' : 'city';
    const street = isParkway ? 'River Pkwy' : `${Math.floor(north / 200)}th St`;
    const lonLat: LonLat = [-71 + east / 82_000, 42.3 + north / 111_195];
    return {
      lonLat,
      address: `${1 + Math.floor(east)} ${street}, Town`,
      reportedAtMs: atMs,
      owner,
      area: east < 2500 ? 'west' : 'east',
    };
  });
};

describe('what an address says', () => {
  it('is its street and the kind of street, without number and town', () => {
    expect(addressKeys('20-26 West Roxbury Pkwy  Boston  MA  02132')).toEqual({
      streets: ['west roxbury pkwy'],
      kinds: ['pkwy'],
      form: 'door',
    });
    expect(addressKeys('100R Legends Way, Boston').streets).toEqual(['legends way']);
  });

  it('is both streets of a crossing, in the same order whichever is said first', () => {
    const one = addressKeys('INTERSECTION of Riverway & Huntington Ave  Boston  MA');
    expect(one).toEqual({ streets: ['huntington ave', 'riverway'], kinds: ['', 'ave'], form: 'crossing' });
    expect(addressKeys('huntington ave. and riverway')).toEqual(one);
  });

  it('is nothing where there is no street', () => {
    for (const text of [null, '', '  ', ', Boston', '&'])
      expect(addressKeys(text), String(text)).toEqual({ streets: [], kinds: [], form: 'none' });
  });
});

describe('shares of owners', () => {
  it('are those of the half year around, moved into the time of the past', () => {
    const past = town(900);
    const owners = ['city', 'parks', 'state'];
    const rows = past.map(({ owner }) => owners.indexOf(owner));
    const shares = new OwnerShares(past, rows, 3);
    for (const day of [-50, 0, 200, 450, 899, 2000]) {
      const from = Math.min(
        Math.max((day - 91) * DAY_MS, past[0]!.reportedAtMs),
        past.at(-1)!.reportedAtMs - 182 * DAY_MS,
      );
      const within = past.filter(({ reportedAtMs: at }) => at >= from && at <= from + 182 * DAY_MS);
      const counted = owners.map((owner) => within.filter((one) => one.owner === owner).length);
      const expected = counted.map((count) => (count + 0.05) / (within.length + 0.15));
      expect([...shares.at(day * DAY_MS)].map((share) => share.toFixed(9))).toEqual(
        expected.map((share) => share.toFixed(9)),
      );
    }
    expect(shares.at(0)[2]!).toBeLessThan(0.001);
  });
});

describe('tallies by key', () => {
  it('are those of counting the rows one by one, with and without a time left out', () => {
    const random = seeded(7);
    const owners = 3;
    const rows = Array.from({ length: 400 }, (_, i) => ({ key: `k${Math.floor(random() * 5)}`, atMs: i * DAY_MS }));
    const ownerOfRow = rows.map(() => Math.floor(random() * owners));
    const shares = rows.map(() => Float64Array.of(random(), random(), random()));
    // Some are known long after they were reported, so that those known at a moment are not the first ones.
    const known = rows.map(({ atMs }, i) => atMs + (i % 7) * 9 * DAY_MS);
    const reported = rows.map(({ atMs }) => atMs);
    const table = new KeyTable(ownerOfRow, shares, reported, known);
    for (const [row, { key }] of rows.entries()) table.add(key, row);
    const keys = ['k1', 'k4', 'missing'];
    const window = { fromMs: 100 * DAY_MS, untilMs: 160 * DAY_MS };
    const then = { knownUntilMs: 250 * DAY_MS, sharesOfRow: (row: number) => shares[row]! };
    for (const [tally, counts] of [
      [table.tallyOf(keys, null, owners), () => true],
      [table.tallyOf(keys, window, owners), (row: number) => !isLeftOut(window, reported[row]!)],
      [table.tallyAsOf(keys, then, owners), (row: number) => known[row]! <= then.knownUntilMs],
    ] as const) {
      for (let owner = 0; owner < owners; owner++) {
        const counted = rows.flatMap(({ key }, row) => (keys.includes(key) && counts(row) ? [row] : []));
        expect(tally.observed[owner]).toBe(counted.filter((row) => ownerOfRow[row] === owner).length);
        expect(tally.expected[owner]).toBeCloseTo(
          counted.reduce((sum, row) => sum + shares[row]![owner]!, 0),
          9,
        );
      }
    }
  });
});

describe('the past around a place', () => {
  it('is that of brute force, and of several cases at one place the newest comes first', () => {
    const past = [...town(600), ...town(600)].sort((a, b) => a.reportedAtMs - b.reportedAtMs);
    const evidence = new PastEvidence(past, ['city', 'parks', 'state']);
    for (const at of town(20, 5).map(({ lonLat }) => lonLat!)) {
      const all = past.map(({ lonLat }, position) => ({ position, distanceMeters: distanceMeters(at, lonLat!) }));
      all.sort((a, b) => a.distanceMeters - b.distanceMeters || b.position - a.position);
      const found = evidence.near(at, 12, 1500, null);
      expect(found.map(({ position }) => position)).toEqual(all.slice(0, 12).map(({ position }) => position));
    }
  });

  it('says nothing where all of it is left out', () => {
    const past = town(500);
    const evidence = new PastEvidence(past, ['city', 'parks', 'state']);
    const said = evidence.of(past[240]!, { fromMs: 0, untilMs: 900 * DAY_MS });
    for (const value of said) expect(value).toBeCloseTo(0, 9);
    expect(evidence.of(past[240]!, null).some((value) => Math.abs(value) > 0.1)).toBe(true);
  });
});

describe('the past as it was known at a moment', () => {
  it('tells what a past of only that tells, by place and by address', () => {
    const past = town(500).map((one, i) => ({ ...one, closedAtMs: one.reportedAtMs + (i % 9) * 20 * DAY_MS }));
    const [owners, thenMs] = [['city', 'parks', 'state'], past[300]!.reportedAtMs];
    const evidence = new PastEvidence(past, owners);
    const known = new PastEvidence(
      past.filter(({ closedAtMs }) => closedAtMs <= thenMs),
      owners,
    );
    expect(evidence.asOf(past.at(-1)!.closedAtMs + 400 * DAY_MS)).toBeNull();
    for (const one of town(12, 5)) {
      const told = evidence.asOfMoment(one, evidence.asOf(thenMs)!);
      for (const [i, value] of known.of(one, null).entries()) expect(told[i]).toBeCloseTo(value, 9);
      const placed = { ...one, address: null };
      expect([...withoutAddress(evidence.of(one, null))]).toEqual([...evidence.of(placed, null)]);
    }
  });
});

describe('a conditional logit', () => {
  it('finds the weights that made the cases', () => {
    const random = seeded(3);
    const truth = { weights: Float64Array.of(1.2, 0.4), biases: Float64Array.of(0, 0, 0), own: new Float64Array(6) };
    const shares = Float64Array.of(0.8, 0.15, 0.05);
    const cases = Array.from({ length: 4000 }, () => {
      const evidence = Float64Array.from({ length: 6 }, () => 4 * random() - 2);
      const [first, second] = probabilitiesOf(evidence, shares, truth) as unknown as [number, number];
      const drawn = random();
      return { evidence, shares, owner: drawn < first ? 0 : drawn < first + second ? 1 : 2 };
    });
    const model = fitLogit(cases, 3, { usual: [0.3, 0.3], strength: 3 });
    for (let kind = 0; kind < 2; kind++)
      for (let owner = 0; owner < 3; owner++)
        expect(Math.abs(model.weights[kind]! + model.own[owner * 2 + kind]! - truth.weights[kind]!)).toBeLessThan(0.2);
  });

  it('is held to what is usual as firmly as foretells later cases best', () => {
    const chosen = (owns: (owner: number, random: () => number) => number): number => {
      const random = seeded(11);
      const cases = Array.from({ length: 600 }, () => {
        const evidence = Float64Array.from({ length: 9 }, () => 2 * random() - 1);
        const weights = Float64Array.from({ length: 9 }, (_, i) => owns(i % 3, random));
        const model = { weights: new Float64Array(3), biases: new Float64Array(3), own: weights };
        const shares = Float64Array.of(1 / 3, 1 / 3, 1 / 3);
        const [first, second] = probabilitiesOf(evidence, shares, model) as unknown as [number, number];
        const drawn = random();
        return { evidence, shares, owner: drawn < first ? 0 : drawn < first + second ? 1 : 2 };
      });
      const work = chosenStrength(cases, 3, [0.3, 0.3, 0.3]);
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
      }
    };
    // Cases as usual say nothing else; cases that are far from it must be followed.
    expect(chosen(() => 0.3)).toBe(30);
    expect(chosen((kind) => [6, -6, 3][kind]!)).toBe(1);
  });

  it('solves what it must solve at each step', () => {
    const random = seeded(9);
    const n = 12;
    const half = Array.from({ length: n }, () => Float64Array.from({ length: n }, () => random() - 0.5));
    const a = half.map((row, i) =>
      Float64Array.from(half, (other, j) => row.reduce((sum, value, k) => sum + value * other[k]!, i === j ? 1 : 0)),
    );
    const x = Float64Array.from({ length: n }, () => random());
    const b = Float64Array.from(a, (row) => row.reduce((sum, value, j) => sum + value * x[j]!, 0));
    const found = solvePositive(
      a.map((row) => row.slice()),
      b,
    );
    for (let i = 0; i < n; i++) expect(found[i]).toBeCloseTo(x[i]!, 9);
  });
});

describe('learned owners', () => {
  const past = town(1600);
  const learned = LearnedOwners.learn(past.slice(0, 1200));

  it('give every owner a probability, and they sum to 1', () => {
    for (const one of past.slice(1200, 1300)) {
      const found = learned.ownersOf(one);
      expect(found.map(({ owner }) => owner).sort()).toEqual(['city', 'parks', 'state']);
      expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    }
    expect(learned.ownersOf({ lonLat: null, address: null, reportedAtMs: NOW_MS })[0]!.owner).toBe('city');
  });

  it('find the park by the place, and a new owner by its street where nothing else is near', () => {
    const [lon, lat] = [-71 + 1400 / 82_000, 42.3 + 1400 / 111_195];
    const inPark = { lonLat: [lon, lat], address: '5 7th St, Town', reportedAtMs: NOW_MS } as const;
    expect(learned.ownersOf(inPark)[0]!.owner).toBe('parks');
    const { count, byOwner } = learned.around(inPark)!;
    expect(byOwner.get('parks')! / count).toBeGreaterThan(0.7);
    const farOut = { lonLat: [-71.2, 42.4], address: '9 River Pkwy, Town', reportedAtMs: NOW_MS } as const;
    const elsewhere = { ...farOut, address: '9 8th St, Town' };
    const stateOf = (question: typeof farOut | typeof elsewhere): number =>
      learned.ownersOf(question).find(({ owner }) => owner === 'state')!.probability;
    expect(stateOf(farOut)).toBeGreaterThan(5 * stateOf(elsewhere));
    expect(learned.around(farOut)).toBeNull();
  });

  it('do not depend on the order of the past, nor on the day they are learned', () => {
    const again = LearnedOwners.learn(past.slice(0, 1200).reverse());
    for (const one of past.slice(1200, 1220)) expect(again.probabilities(one)).toEqual(learned.probabilities(one));
  });

  it('are calibrated: as many of an owner as their probabilities say', () => {
    const later = past.slice(1200);
    for (const [number, owner] of learned.owners.entries()) {
      const expected = later.reduce((sum, one) => sum + learned.probabilities(one)[number]!, 0);
      const actual = later.filter((one) => one.owner === owner).length;
      expect(Math.abs(expected - actual)).toBeLessThan(4 * Math.sqrt(actual) + 1);
    }
  });

  it('beat the majority of the area and the nearest past request on what comes later', () => {
    const { methods, scored } = evaluateOwners(past.slice(0, 1200), past.slice(1200));
    expect(scored.map(({ owner }) => owner)).toEqual(['city', 'parks', 'state']);
    const [majority, nearest, , balanced] = methods.map(({ macroF1 }) => macroF1) as [number, number, number, number];
    expect(balanced).toBeGreaterThan(majority);
    expect(balanced).toBeGreaterThan(nearest);
  });

  it('cannot be learned from nothing', () => {
    expect(() => LearnedOwners.learn([])).toThrow('past must have at least one request');
  });
});

describe('naming owners', () => {
  it('names each as often as it is expected', () => {
    const random = seeded(1);
    const probabilities = Array.from({ length: 2000 }, () => {
      const rare = 0.3 * random() ** 4;
      return Float64Array.of(1 - rare, rare, 0);
    });
    const choice = BalancedChoice.fit(probabilities, [true, true, false]);
    const named = probabilities.filter((each) => choice.of(each) === 1).length;
    const expected = probabilities.reduce((sum, each) => sum + each[1]!, 0);
    expect(Math.abs(named - expected)).toBeLessThan(3);
    expect(probabilities.some((each) => choice.of(each) === 2)).toBe(false);
  });

  it('is scored by F1: 1 right of 2 named and 4 actual is a third', () => {
    const { owners, macroF1 } = scoreOwners(['a', 'a', 'a', 'a', 'b'], ['a', 'b', 'b', 'b', 'a'], ['a', 'b']);
    expect(owners[0]).toEqual({ owner: 'a', named: 2, right: 1, actual: 4, f1: 1 / 3 });
    expect(macroF1).toBeCloseTo(1 / 6, 12);
  });
});

describe('plain guesses', () => {
  const one = (owner: string, lon: number, day: number, area: string | null) => ({
    ...{ owner, area, address: null, reportedAtMs: day * DAY_MS },
    lonLat: [lon, 42] as LonLat,
  });
  const past = [
    one('a', -71, 1, 'x'),
    one('b', -71, 3, 'x'),
    one('b', -71, 2, 'x'),
    one('a', -70, 1, 'y'),
    one('a', -70, 2, 'y'),
  ];

  it('name the commonest of the area, else of all', () => {
    const guess = majorityGuess<(typeof past)[0], (typeof past)[0]>(past, ({ area }) => area);
    expect(['x', 'y', 'z', null].map((area) => guess(one('', 0, 0, area)))).toEqual(['b', 'a', 'a', 'a']);
  });

  it('name the newest at the nearest place', () => {
    expect(nearestGuess(past)({ lonLat: [-71.001, 42], address: null, reportedAtMs: 0 })).toBe('b');
    expect(nearestGuess(past)({ lonLat: null, address: null, reportedAtMs: 0 })).toBe('a');
  });
});

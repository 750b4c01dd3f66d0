import { describe, expect, it } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import type { City } from './city.ts';
import { oracleDecision, type RawCondition, type RawOwner, type RawRule } from './rule-oracle.ts';
import { ask, asset, jurisdiction, OWN, ownerOf, routerOf, ruleOf, smallCity, square } from './testing-city.ts';

type OneOrMany = string | readonly string[];

const DAY_MS = 86_400_000;
const NEW_YEAR_MS = Date.UTC(2026, 0, 1);

/** Random rules, places and answers from one seed. */
class Chance {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  of<T>(...choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  /** On a grid, so that lines, corners and ties are common; sometimes anywhere. */
  degrees(): number {
    return this.below(4) === 0 ? this.random() * 0.13 - 0.015 : this.below(13) / 100;
  }

  days(): number {
    return this.random() * 365;
  }

  condition(depth: number): RawCondition {
    const tests: (() => RawCondition)[] = [
      () => ({
        inside: this.of<RawCondition['inside'] & {}>('ward', 'city', {
          layer: 'ward',
          jurisdiction: this.of<OneOrMany>('4', ['7', '9']),
        }),
      }),
      () => ({
        outside: this.of<RawCondition['inside'] & {}>('forest', {
          layer: 'ward',
          agency: this.of('ward-four', 'water'),
        }),
      }),
      () => ({ nearEdge: { layer: this.of('ward', 'forest'), withinMeters: this.of(0, 600, 3000) } }),
      () => ({ nearest: this.assetTest() }),
      () => ({ nearest: this.assetTest() }),
      () => ({ near: this.assetTest() }),
      () => ({ near: this.assetTest() }),
      () => ({ answer: { wires: this.of<OneOrMany>('yes', ['yes', 'no']) } }),
      () => ({ season: this.of({ from: '11-01', to: '04-15' }, { from: '05-01', to: '07-31' }) }),
      () => ({ hours: this.of({ from: '22:00', to: '06:00' }, { from: '06:00', to: '14:30' }) }),
      () => ({ weekdays: this.of(['sat', 'sun'], ['mon', 'tue', 'wed']) }),
    ];
    const groups: (() => RawCondition)[] = [
      () => ({ all: [this.condition(depth - 1), this.condition(depth - 1)] }),
      () => ({ any: [this.condition(depth - 1), this.condition(depth - 1)] }),
      () => ({ not: this.condition(depth - 1) }),
      () => ({ ...this.of(...tests)(), ...this.of(...tests)() }),
    ];
    return depth > 0 && this.below(2) === 0 ? this.of(...groups)() : this.of(...tests)();
  }

  assetTest() {
    const where = this.of<(RawCondition['near'] & {})['where']>(
      undefined,
      { OWN: this.of<OneOrMany>('STATE', ['CITY', 'STATE']) },
      { PLOW: '' },
      { LANES: { atLeast: 2, below: 4 } },
    );
    const owner = this.below(4) === 0 ? { owner: this.of<OneOrMany>('water', ['streets', 'state']) } : {};
    const radius = { withinMeters: this.of(0, 300, 1200, 2500, 6000) };
    return { class: this.of('road', 'basin'), ...radius, ...(where ? { where } : {}), ...owner };
  }

  owner(depth: number): RawOwner {
    const attribute = () => ({
      attribute: this.of('OWN', 'PLOW'),
      of: this.of('road', 'basin'),
      map: OWN,
      ...(depth > 0 && this.below(2) === 0 ? { blank: this.owner(depth - 1) } : {}),
      ...(depth > 0 && this.below(2) === 0 ? { default: this.owner(depth - 1) } : {}),
    });
    const forms = [() => ({ agency: this.of('water', 'state') }), () => ({ agencyOf: this.of('ward', 'forest') })];
    return this.of<() => RawOwner>(...forms, () => ({ ownerOf: this.of('road', 'basin') }), attribute)();
  }

  /** Mostly sound rules; those that the checks refuse are drawn again. */
  rules(city: City): RawRule[] {
    for (;;) {
      const rules = Array.from({ length: 1 + this.below(5) }, (_, i) => ({
        id: `r${i}`,
        title: `Rule ${i}`,
        service: this.of<OneOrMany>('pothole', ['snow', 'pothole'], '*'),
        owner: this.owner(2),
        ...(this.below(5) === 0 ? { fallback: true } : { when: this.condition(3) }),
      }));
      const sound = rules.filter((rule) => isSound(city, rule));
      if (sound.length > 0) return sound;
    }
  }

  question() {
    const answers = this.of<Readonly<Record<string, string>>>({}, { wires: 'yes' }, { wires: 'no', remarks: 'x' });
    const at = new Date(NEW_YEAR_MS + this.days() * DAY_MS).toISOString();
    // Two thirds among the streets, which lie in the south.
    return ask('pothole', this.degrees(), this.degrees() * this.of(0.4, 0.4, 1), answers, at);
  }
}

const isSound = (city: City, rule: RawRule): boolean => {
  try {
    routerOf({ ...city, rules: [rule] });
    return true;
  } catch {
    return false;
  }
};

/** The small city with things that end and begin in July, overlapping wards, and assets that tie. */
const busyCity = (): City => {
  const city = smallCity([]);
  const [ward, ...layers] = city.layers;
  const [road, basin] = city.assetClasses;
  const july = Date.UTC(2026, 6, 1);
  const point = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] });
  const ward9 = square(0.03, 0.02, 0.07, 0.12);
  const since = { validity: { fromMs: july, untilMs: Infinity } };
  const jurisdictions = [...ward!.jurisdictions, jurisdiction('ward', '9', 'state', ward9, since)];
  const old = { fromMs: -Infinity, untilMs: july };
  const assets = [
    ...basin!.assets,
    asset('basin', 'b0', 'state', point(0.03, 0.0201), { OWN: 'STATE' }, old),
    asset('basin', 'b4', 'water', point(0.07, 0.03), { OWN: 'CITY', LANES: '3' }),
    asset('basin', 'b5', 'streets', point(0.09, 0.03), { PLOW: 'CITY' }),
  ];
  return { ...city, layers: [{ ...ward!, jurisdictions }, ...layers], assetClasses: [road!, { ...basin!, assets }] };
};

const city = busyCity();

describe('resolve', () => {
  it('decides as the obvious reading of the rule definitions does, on random rules and places', () => {
    let owned = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const chance = new Chance(seed);
      const rules = chance.rules(city);
      const router = routerOf({ ...city, rules });
      for (let i = 0; i < 15; i++) {
        const question = chance.question();
        const resolution = router.resolve(question);
        const { place, atMs, answers } = question;
        const expected = oracleDecision(rules, city, 'pothole', { at: place.lonLat, atMs, answers });
        const found = expected === null ? { rule: 'nobody', agency: 'nobody' } : expected;
        expect(
          { rule: ruleOf(resolution), agency: ownerOf(resolution) },
          `seed ${seed}: ${JSON.stringify({ rules, question })}`,
        ).toEqual(found);
        owned += Number(expected !== null);
      }
    }
    // Neither nothing nor everything decides, or the test would prove little.
    expect(owned).toBeGreaterThan(400);
    expect(owned).toBeLessThan(1_700);
  });

  it('finds a single condition to hold where its obvious reading does', () => {
    let held = 0;
    for (let seed = 400; seed < 640; seed++) {
      const chance = new Chance(seed);
      const rule = { id: 'r', title: 'R', service: '*', when: chance.condition(1), owner: { agency: 'water' } };
      const router = routerOf({ ...city, rules: [rule] });
      for (let i = 0; i < 12; i++) {
        const question = chance.question();
        const { place, atMs, answers } = question;
        const expected = oracleDecision([rule], city, 'pothole', { at: place.lonLat, atMs, answers }) !== null;
        const found = router.resolve(question).ownership.kind === 'owned';
        expect(found, `seed ${seed}: ${JSON.stringify({ when: rule.when, question })}`).toBe(expected);
        held += Number(expected);
      }
    }
    expect(held).toBeGreaterThan(700);
    expect(held).toBeLessThan(2_200);
  });

  it('is not changed by an answer that no rule asks for', () => {
    for (let seed = 200; seed < 240; seed++) {
      const chance = new Chance(seed);
      const router = routerOf({ ...city, rules: chance.rules(city) });
      for (let i = 0; i < 5; i++) {
        const question = chance.question();
        const more = { ...question, answers: { ...question.answers, remarks: 'big', unheard_of: 'yes' } };
        expect(router.resolve(more)).toEqual(router.resolve(question));
      }
    }
  });

  it('is not changed by another order of rules of different services', () => {
    for (let seed = 300; seed < 340; seed++) {
      const chance = new Chance(seed);
      const of = (service: string) => chance.rules(city).map((rule, i) => ({ ...rule, id: `${service}${i}`, service }));
      const [potholes, snows] = [of('pothole'), of('snow')];
      const router = routerOf({ ...city, rules: [...potholes, ...snows] });
      const other = routerOf({ ...city, rules: [...snows, ...potholes] });
      for (let i = 0; i < 5; i++) {
        const question = { ...chance.question(), service: chance.of('pothole', 'snow') as never };
        expect(other.resolve(question)).toEqual(router.resolve(question));
      }
    }
  });

  it('is the same for a router that was changed step by step and one that was built at once', () => {
    const rules = new Chance(7).rules(city);
    const built = routerOf({ ...city, rules });
    let stepped = routerOf(smallCity([]));
    for (const change of [{ layer: city.layers[0]! }, { assetClass: city.assetClasses[1]! }, { rules }]) {
      const next = stepped.with(change);
      if (next.kind === 'router') stepped = next.router;
    }
    const chance = new Chance(8);
    for (let i = 0; i < 100; i++) {
      const question = chance.question();
      expect(stepped.resolve(question)).toEqual(built.resolve(question));
    }
  });
});

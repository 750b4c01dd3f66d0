import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import type { City } from '../city.ts';
import type { RouteQuestion } from '../resolution.ts';
import type { Router } from '../router.ts';
import {
  agency,
  asset,
  changed,
  jurisdiction,
  OWN,
  ownerOf,
  routerOf,
  rule,
  smallCity,
  square,
} from '../testing-city.ts';
import { Steps } from './kernel.ts';
import { about, probabilities } from './testing-doubt.ts';

/** Seeded rules over places, assets and two questions, so that many hypotheses stand against each other. */
class Chance {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  of<T>(...choices: readonly T[]): T {
    return choices[Math.floor(this.random() * choices.length)]!;
  }

  when(): object {
    const answer = this.of<object>(
      { wires: 'yes' },
      { wires: ['yes', 'no'] },
      { remarks: 'big' },
      { wires: 'no', remarks: 'big' },
    );
    const place = this.of<object>(
      { inside: { layer: 'ward', jurisdiction: this.of('4', '7') } },
      { outside: 'forest' },
      { nearEdge: { layer: 'ward', withinMeters: 300 } },
      { nearest: { class: 'road', withinMeters: 400, where: { OWN: this.of('STATE', 'CITY') } } },
      { near: { class: 'basin', withinMeters: 700, owner: this.of('water', 'streets') } },
    );
    return this.of<object>(
      { answer },
      place,
      { answer, ...place },
      { any: [{ answer }, place] },
      { not: { answer }, ...place },
    );
  }

  rules(): readonly object[] {
    const owners = ['water', 'state', 'streets', 'forest'].map(agency);
    const forms = [...owners, { agencyOf: 'ward' }];
    const ordinary = Array.from({ length: 2 + Math.floor(this.random() * 4) }, (_, i) =>
      rule(`r${i}`, { when: this.when(), owner: this.of<object>(...forms) }),
    );
    const last = rule('last', {
      when: { nearest: { class: 'road', withinMeters: 900 } },
      owner: { attribute: 'OWN', map: OWN },
    });
    return [...ordinary, last];
  }

  place(): readonly [number, number] {
    return [this.of(0.01, 0.03, 0.05, 0.0502, 0.06) + this.random() * 0.002, this.random() * 0.045];
  }
}

const VALUES = { wires: ['', 'yes', 'no'], remarks: ['', 'big'] } as const;

/** Shares as stated: none of the tested values 0.8 for all tested questions together, the rest evenly. */
const shareOf = (value: string, tested: readonly string[], questions: number): number => {
  const nothing = tested.length === 0 ? 1 : 0.8 ** (1 / questions);
  if (value === '') return nothing + 0;
  return tested.includes(value) ? (1 - nothing) / tested.length : 0;
};

/** Every value that some rule tests, by question: read off the definitions as text. */
const testedIn = (rules: readonly object[]): Readonly<Record<keyof typeof VALUES, readonly string[]>> => {
  const found = { wires: new Set<string>(), remarks: new Set<string>() };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { answer } = value as { answer?: Readonly<Record<string, string | readonly string[]>> };
    for (const [code, values] of Object.entries(answer ?? {}))
      for (const each of [values].flat()) found[code as keyof typeof VALUES].add(each as string);
    for (const child of Object.values(value)) visit(child);
  };
  visit(rules);
  return { wires: [...found.wires], remarks: [...found.remarks] };
};

/** The obvious answer: every combination of answers at each of so many random places, each decided exactly. */
const witnessed = (
  router: Router,
  rules: readonly object[],
  question: RouteQuestion,
  count: number,
  chance: Chance,
) => {
  const tested = testedIn(rules);
  const questions = Object.values(tested).filter((values) => values.length > 0).length;
  const steps = new Steps(question.place.lonLat);
  const sums: Record<string, number> = {};
  for (let i = 0; i < count; i++) {
    const radius = question.place.accuracyMeters * Math.sqrt(-Math.log(1 - chance.random()));
    const turn = 2 * Math.PI * chance.random();
    const lonLat = count === 1 ? question.place.lonLat : steps.to(radius * Math.cos(turn), radius * Math.sin(turn));
    for (const wires of VALUES.wires)
      for (const remarks of VALUES.remarks) {
        const share = shareOf(wires, tested.wires, questions) * shareOf(remarks, tested.remarks, questions);
        if (share === 0) continue;
        const place = { ...question.place, lonLat, accuracyMeters: 0 };
        const owner = ownerOf(router.resolve({ ...question, place, answers: { wires, remarks } }));
        sums[owner] = (sums[owner] ?? 0) + share / count;
      }
  }
  return sums;
};

const largestError = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number =>
  Math.max(...Object.keys({ ...a, ...b }).map((key) => Math.abs((a[key] ?? 0) - (b[key] ?? 0))));

describe('probabilities', () => {
  it('of open answers at an exact place are those of every combination of answers', () => {
    let open = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const chance = new Chance(seed);
      const rules = chance.rules();
      const router = routerOf(smallCity(rules));
      for (let i = 0; i < 6; i++) {
        const question = about('pothole', ...chance.place(), 0);
        const found = probabilities(router.resolve(question));
        const expected = witnessed(router, rules, question, 1, chance);
        expect(largestError(found, expected), JSON.stringify({ seed, rules, question })).toBeLessThan(0.001);
        open += Number(Object.keys(expected).length > 1);
      }
    }
    expect(open).toBeGreaterThan(100);
  });

  it('of uncertain places and answers are those of 2,000 random places within 5 %, on the whole within 1.5 %', () => {
    const errors: number[] = [];
    for (let seed = 1; seed <= 12; seed++) {
      const chance = new Chance(1_000 + seed);
      const rules = chance.rules();
      const router = routerOf(smallCity(rules));
      const question = about('pothole', ...chance.place(), chance.of(60, 200, 500));
      const found = probabilities(router.resolve(question));
      errors.push(largestError(found, witnessed(router, rules, question, 2_000, chance)));
    }
    expect(Math.max(...errors)).toBeLessThan(0.05);
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)).toBeLessThan(0.015);
  });

  it('sum to 1, name the most probable first, and an answer that no rule asks for changes none', () => {
    for (let seed = 100; seed < 140; seed++) {
      const chance = new Chance(seed);
      const router = routerOf(smallCity(chance.rules()));
      const question = about('pothole', ...chance.place(), chance.of(0, 20, 300));
      const resolution = router.resolve(question);
      const found = [resolution.confidence, ...resolution.alternatives.map(({ probability }) => probability)];
      expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      expect(found).toEqual([...found].sort((a, b) => b - a));
      expect(router.resolve({ ...question, answers: { unheard_of: 'yes' } })).toEqual(resolution);
    }
  });

  it('are the same for rules of one service that exclude each other, in any order', () => {
    const wards = ['4', '7'].map((id) =>
      rule(`w${id}`, {
        when: { inside: { layer: 'ward', jurisdiction: id }, outside: 'forest' },
        owner: { agencyOf: 'ward' },
      }),
    );
    const yes = rule('yes', { when: { answer: { wires: 'yes' }, inside: 'forest' }, owner: agency('water') });
    const no = rule('no', { when: { not: { answer: { wires: 'yes' } }, inside: 'forest' }, owner: agency('forest') });
    const disjoint = [...wards, yes, no];
    const chance = new Chance(5);
    for (let i = 0; i < 40; i++) {
      const question = about(
        'pothole',
        0.05 + (chance.random() - 0.5) / 100,
        0.0895 + chance.random() / 1_000,
        chance.of(0, 40),
      );
      const [one, other] = [disjoint, [...disjoint].reverse()].map((rules) =>
        routerOf(smallCity(rules)).resolve(question),
      );
      expect(largestError(probabilities(one!), probabilities(other!))).toBeLessThan(1e-9);
      expect(other!.question?.code).toBe(one!.question?.code);
    }
  });
});

describe('a moment in the past', () => {
  it('is answered as by a city built of only what held then, its rules too', () => {
    const changeMs = Date.UTC(2026, 5, 1);
    const [before, after] = [
      { fromMs: -Infinity, untilMs: changeMs },
      { fromMs: changeMs, untilMs: Infinity },
    ];
    const base = smallCity([]);
    const wards = (validity: typeof before | undefined, split: number) =>
      (['4', '7'] as const).map((id) =>
        jurisdiction(
          'ward',
          `${id}${split}`,
          id === '4' ? 'ward-four' : 'ward-seven',
          id === '4' ? square(0, 0, split, 0.1) : square(split, 0, 0.1, 0.1),
          {
            ...(validity && { validity }),
            name: id,
          },
        ),
      );
    const basins = (validity: typeof before | undefined, owner: string) => [
      asset('basin', `of ${owner}`, owner, { type: 'Point', coordinates: [0.03, 0.0201] }, {}, validity),
    ];
    const rules = (dates: object, ward: string) => [
      rule(`basin ${ward}`, {
        ...dates,
        when: { near: { class: 'basin', withinMeters: 60 } },
        owner: { ownerOf: 'basin' },
      }),
      rule(`ward ${ward}`, { ...dates, when: { inside: 'ward' }, owner: { agencyOf: 'ward' } }),
    ];
    const withWards = (
      city: City,
      jurisdictions: ReturnType<typeof wards>,
      assets: ReturnType<typeof basins>,
      all: unknown,
    ) => {
      const router = changed(routerOf(city), { layer: { ...city.layers[0]!, jurisdictions } });
      return changed(changed(router, { assetClass: { ...city.assetClasses[1]!, assets } }), { rules: all });
    };
    const whole = withWards(
      base,
      [...wards(before, 0.03), ...wards(after, 0.05)],
      [...basins(before, 'water'), ...basins(after, 'streets')],
      [...rules({ validUntil: '2026-06-01' }, 'old'), ...rules({ validFrom: '2026-06-01' }, 'new')],
    );
    const then = withWards(base, wards(undefined, 0.03), basins(undefined, 'water'), rules({}, 'old'));
    const chance = new Chance(9);
    for (let i = 0; i < 60; i++) {
      const lon = 0.03 + (chance.random() - 0.5) / 500;
      const question = { ...about('pothole', lon, 0.0201, chance.of(0, 50)), atMs: changeMs - 86_400_000 * (1 + i) };
      expect(whole.resolve(question)).toEqual(then.resolve(question));
      const today = whole.resolve({ ...question, atMs: changeMs + 86_400_000 });
      expect(Object.keys(probabilities(today))).not.toContain('water');
    }
  });
});

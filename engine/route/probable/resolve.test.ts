import { describe, expect, it } from 'vitest';
import type { City } from '../city.ts';
import { agency, ask, ownerOf, routerOf, rule, ruleOf, smallCity } from '../testing-city.ts';
import { about, learned, probabilities, resolveIn } from './testing-doubt.ts';

const wards = [rule('ward', { when: { inside: 'ward' }, owner: { agencyOf: 'ward' } })];
const wires = [
  rule('wires', { when: { answer: { wires: 'yes' } }, owner: agency('water'), service: 'tree' }),
  rule('rest', { owner: agency('streets'), service: 'tree' }),
];

/** The small city whose question about wires is answered by the map in ward 7. */
const mapped = (rules: unknown): City => {
  const city = smallCity(rules);
  const map = [{ value: 'yes', when: { inside: { layer: 'ward', jurisdiction: '7' } } }];
  const services = city.services.map((service) => ({
    ...service,
    questions: service.questions.map((question) => (question.code === 'wires' ? { ...question, map } : question)),
  }));
  return { ...city, services };
};

describe('a place that is not known exactly', () => {
  it('on the line between two wards is either’s by half', () => {
    const { 'ward-four': four, 'ward-seven': seven } = probabilities(
      resolveIn(wards, about('pothole', 0.05, 0.05, 50)),
    );
    expect(Math.abs(four! - 0.5)).toBeLessThan(0.02);
    expect(four! + seven!).toBeCloseTo(1, 9);
  });

  it('goes over to the other side as the normal distribution does', () => {
    // 20 m west of the line, one standard radius of 40 m: sigma is 40 / sqrt 2 on each axis, so that 0.707 sigma are left.
    const { 'ward-seven': seven } = probabilities(resolveIn(wards, about('pothole', 0.05 - 20 / 111_320, 0.05, 40)));
    expect(Math.abs(seven! - 0.2398)).toBeLessThan(0.02);
  });

  it('says what would have to be so for each alternative, and what is not certain', () => {
    const { because, alternatives } = resolveIn(wards, about('pothole', 0.0499, 0.05, 15));
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]).toMatchObject({ agency: 'ward-seven', name: 'The ward-seven agency' });
    expect(alternatives[0]!.because[0]).toBe(
      'the place is known to 15 m only and may be where this is so: inside ward 7 (ward)',
    );
    expect(because.at(-1)).toMatch(/^\d\d(\.\d)? % sure: the place is known to 15 m only$/);
  });

  it('has the same owner, probability and reasons where neither alternatives nor a question are wanted', () => {
    const router = routerOf(smallCity([...wards, ...wires]));
    let [withMore, count] = [0, 0];
    for (const service of ['pothole', 'tree'])
      for (const accuracy of [0, 15, 400])
        for (const lon of [0, 0.0499, 0.05, 0.07])
          for (const answers of [{}, { wires: 'yes' }, { wires: 'no' }]) {
            const question = { ...about(service, lon, 0.05, accuracy), answers };
            const whole = router.resolve(question);
            expect(router.resolveBriefly(question)).toEqual({ ...whole, alternatives: [], question: null });
            count++;
            if (whole.alternatives.length > 0 && (accuracy > 0 || whole.question !== null)) withMore++;
          }
    expect([count, withMore > 10]).toEqual([72, true]);
  });

  it('far from every line is certain', () => {
    const resolution = resolveIn(wards, about('pothole', 0.03, 0.05, 50));
    expect(resolution).toMatchObject({ confidence: 1, alternatives: [], question: null });
  });

  it('may be nobody’s', () => {
    const resolution = resolveIn(wards, about('pothole', 0, 0.05, 50));
    expect(Math.abs(probabilities(resolution).nobody! - 0.5)).toBeLessThan(0.02);
    expect(resolution.alternatives[0]!.name).toMatch(/Nobody|ward-four/);
  });

  it('comes to the exact answer as its accuracy goes to 0', () => {
    const exact = resolveIn(wards, about('pothole', 0.04999, 0.05, 0));
    expect(exact.confidence).toBe(1);
    for (const meters of [0.3, 0.03, 1e-6]) {
      const near = resolveIn(wards, about('pothole', 0.04999, 0.05, meters));
      expect({ ...near, atMs: 0 }).toEqual({ ...exact, atMs: 0 });
    }
  });

  it('is anywhere if it is known to no meter', () => {
    for (const meters of [1e7, 1e300, Infinity]) {
      const sum = Object.values(probabilities(resolveIn(wards, about('pothole', 0.03, 0.05, meters))));
      expect(sum.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    }
  });

  it('counts assets where experience says that it is about them', () => {
    const rules = [
      rule('basin', { when: { nearest: { class: 'basin', withinMeters: 60 } }, owner: { ownerOf: 'basin' } }),
    ];
    const experience = learned('pothole', { assetWeights: { basin: 1e6 } });
    // b1 (water) is 15 m off, b3 (streets) nowhere near; ground alone would leave half to nobody.
    const question = about('pothole', 0.03 + 15 / 111_320, 0.0201, 30);
    const ground = probabilities(resolveIn(rules, question));
    const assets = probabilities(resolveIn(rules, question, { experience }));
    expect(assets.water!).toBeGreaterThan(ground.water!);
  });
});

describe('reports that may be about something else', () => {
  const rules = [rule('pothole', { owner: agency('streets'), service: 'pothole' })];
  const experience = learned('pothole', { somethingElse: { streets: 0.01, forest: 0.02, water: 0.01, gone: 0.5 } });

  it('leave a rest, also at an exact place, which sums to 1 and says why', () => {
    for (const accuracy of [0, 20]) {
      const resolution = resolveIn(rules, about('pothole', 0.03, 0.02, accuracy), { experience });
      expect(ownerOf(resolution)).toBe('streets');
      expect(probabilities(resolution)).toEqual({ streets: 0.97, forest: 0.02, water: 0.01 });
      expect(resolution.because.at(-1)).toBe('97 % sure: about 4 in 100 such reports turn out to be something else');
      expect(resolution.alternatives[0]!.because).toEqual(['if it turns out to be something else']);
    }
  });

  it('are decided exactly where nothing of the kind was learned', () => {
    const resolution = resolveIn(rules, about('pothole', 0.03, 0.02, 0), { experience: learned('pothole', {}) });
    expect(resolution).toMatchObject({ confidence: 1, alternatives: [] });
    expect(resolution).toEqual(resolveIn(rules, about('pothole', 0.03, 0.02, 0)));
  });

  it('never name an owner whom no rule names', () => {
    const mostly = learned('pothole', { somethingElse: { forest: 0.6 } });
    const resolution = resolveIn(rules, about('pothole', 0.03, 0.02, 0), { experience: mostly });
    expect(probabilities(resolution)).toEqual({ streets: 1 });
  });

  it('are asked about only for what hypotheses gain', () => {
    const gainWith = (share: number): number => {
      const known = learned('tree', { somethingElse: { state: share } });
      return resolveIn(wires, about('tree', 0.03, 0.02, 0), { experience: known }).question!.expectedGain;
    };
    expect(gainWith(0.1)).toBeCloseTo(0.9 * gainWith(0), 9);
  });
});

describe('questions that nobody answered', () => {
  it('leave the owner that the rules name without answers, less surely', () => {
    const resolution = resolveIn(wires, about('tree', 0.03, 0.02, 0));
    expect(ownerOf(resolution)).toBe('streets');
    expect(probabilities(resolution)).toEqual({ streets: 0.8, water: 0.2 });
    expect(resolution.alternatives[0]!.because).toEqual([
      "if 'Does it touch a wire?' is answered 'yes'",
      "rule 'Title of wires'",
    ]);
    expect(resolution.because.at(-1)).toBe("80 % sure: 'Does it touch a wire?' is unanswered");
  });

  it('are asked where their answer would change the owner', () => {
    const { question } = resolveIn(wires, about('tree', 0.03, 0.02, 0));
    expect(question).toMatchObject({
      code: 'wires',
      text: 'Does it touch a wire?',
      choices: [{ value: 'yes' }, { value: 'no' }],
    });
    expect(question!.expectedGain).toBeCloseTo(0.2, 9);
    expect(question!.because).toEqual(['"yes": The water agency', '"no": The streets agency']);
  });

  it('are asked no more once they are answered, also with something else or nothing', () => {
    for (const [wiresAnswer, owner] of [
      ['yes', 'water'],
      ['no', 'streets'],
      ['', 'streets'],
    ] as const) {
      const resolution = resolveIn(wires, about('tree', 0.03, 0.02, 0, { wires: wiresAnswer }));
      expect(resolution).toMatchObject({ confidence: 1, question: null, alternatives: [] });
      expect(ownerOf(resolution)).toBe(owner);
    }
  });

  it('are not asked where they cannot change the owner: elsewhere, or for the same agency', () => {
    const inForest = { all: [{ answer: { wires: 'yes' } }, { inside: 'forest' }] };
    const rules = [rule('f', { when: inForest, owner: agency('water') }), rule('r', { owner: agency('streets') })];
    expect(resolveIn(rules, ask('pothole', 0.03, 0.02)).question).toBeNull();
    expect(resolveIn(rules, ask('pothole', 0.03, 0.1)).question?.code).toBe('wires');
    const same = [rule('w', { when: { answer: { wires: 'yes' } }, owner: agency('streets') }), rules[1]];
    expect(resolveIn(same, ask('pothole', 0.03, 0.02))).toMatchObject({ confidence: 1, question: null });
  });

  it('have the shares that were learned', () => {
    const experience = learned('tree', { answers: { wires: { '': 0.05, no: 0.05, yes: 0.9 } } });
    const resolution = resolveIn(wires, about('tree', 0.03, 0.02, 0), { experience });
    expect(probabilities(resolution).water).toBeCloseTo(0.9, 9);
    expect(ruleOf(resolution)).toBe('wires');
    expect(resolution.because[0]).toBe("if 'Does it touch a wire?' is answered 'yes'");
  });

  it('are answered by the map where it can, and never asked there', () => {
    const router = routerOf(mapped(wires));
    const east = router.resolve(about('tree', 0.07, 0.02, 30));
    expect(ownerOf(east)).toBe('water');
    expect(east).toMatchObject({ confidence: 1, question: null });
    expect(east.because).toContain("by the map 'Does it touch a wire?' is answered 'yes': the place is inside ward 7");
    expect(ownerOf(router.resolve(about('tree', 0.07, 0.02, 30, { wires: 'no' })))).toBe('streets');
    // In the west, and on the line, the map does not know.
    expect(router.resolve(about('tree', 0.03, 0.02, 30)).question?.code).toBe('wires');
    expect(router.resolve(about('tree', 0.05, 0.02, 30)).question?.code).toBe('wires');
  });
});

describe('a service that is taken for another', () => {
  const rules = [
    rule('road', { owner: agency('streets'), service: 'pothole' }),
    rule('sewer', { owner: agency('water'), service: 'cave_in' }),
  ];
  const experience = learned('pothole', { meant: { pothole: 0.7, cave_in: 0.3 } });

  it('makes the owner of the other an alternative', () => {
    const resolution = resolveIn(rules, ask('pothole', 0.03, 0.02), { experience });
    expect(probabilities(resolution)).toEqual({ streets: 0.7, water: 0.3 });
    expect(resolution.alternatives[0]!.because[0]).toBe("if 'cave_in' was meant");
    expect(resolution.because.at(-1)).toBe("70 % sure: 'cave_in' may be meant");
  });

  it('is told from it by an answer of which both have learned shares', () => {
    const both = {
      ...experience,
      services: new Map([
        ...learned('pothole', { meant: { cave_in: 0.3 }, answers: { wires: { '': 0.9, yes: 0.1 } } }).services,
        ...learned('cave_in', { answers: { wires: { '': 0.1, yes: 0.9 } } }).services,
      ]),
    };
    const asked = resolveIn(rules, ask('pothole', 0.03, 0.02), { experience: both });
    expect(asked.question?.code).toBe('wires');
    const said = resolveIn(rules, ask('pothole', 0.03, 0.02, { wires: 'yes' }), { experience: both });
    // 0.7 * 0.1 against 0.3 * 0.9
    expect(probabilities(said).water).toBeCloseTo(0.27 / 0.34, 9);
  });
});

describe('an answer that was given', () => {
  it('is believed, however seldom its rule was right: another service takes no more than its share', () => {
    const rules = [
      rule('sewage', { when: { answer: { wires: 'yes' } }, owner: agency('water') }),
      rule('rest', { owner: agency('streets') }),
      rule('other', { owner: agency('forest'), service: 'cave_in' }),
    ];
    const experience = learned('pothole', {
      meant: { cave_in: 0.4 },
      answers: { wires: { '': 1 } },
      ruleWeights: { sewage: 0.001 },
    });
    const said = resolveIn(rules, about('pothole', 0.03, 0.02, 30, { wires: 'yes' }), { experience });
    expect(probabilities(said).water).toBeCloseTo(0.6, 6);
  });
});

describe('an emergency', () => {
  const say = 'Stay away';
  const rules = [
    rule('down', { when: { answer: { wires: 'yes' } }, owner: agency('water'), emergency: say }),
    rule('rest', { owner: agency('streets') }),
  ];

  it('is where the deciding rule is one: call its owner', () => {
    const { emergency } = resolveIn(rules, ask('pothole', 0.03, 0.02, { wires: 'yes' }));
    expect(emergency).toEqual({
      say,
      call: { agency: 'water', name: 'The water agency', phone: '+1 315 000 0000', url: null },
      because: ["rule 'Title of down' is for emergencies"],
    });
    expect(resolveIn(rules, ask('pothole', 0.03, 0.02)).emergency).toBeNull();
  });

  it('names the city’s number where the owner has none', () => {
    const alarm = [rule('down', { owner: agency('streets'), emergency: say })];
    const call = (change: Partial<City>) => resolveIn(alarm, ask('pothole', 0.03, 0.02), change).emergency?.call;
    expect(call({ emergencyPhone: '911' })).toMatchObject({ agency: null, phone: '911' });
    expect(call({})).toMatchObject({ agency: 'streets', phone: null });
  });

  it('is where the service or an answer is one', () => {
    const city = smallCity(rules.slice(1));
    const services = city.services.map((service) => ({
      ...service,
      questions: service.questions.map((question) => ({
        ...question,
        choices: question.choices.map((choice) =>
          choice.value === 'yes' ? { ...choice, emergency: 'Do not touch' } : choice,
        ),
      })),
      ...(service.code === 'cave_in' ? { emergency: 'Block the road' } : {}),
    }));
    const at = (service: string, answers = {}) =>
      routerOf({ ...city, services, rules: [{ ...rules[1], service: '*' }] }).resolve(ask(service, 0.03, 0.02, answers))
        .emergency;
    expect(at('cave_in')).toMatchObject({ say: 'Block the road', because: ['cave_in is an emergency'] });
    expect(at('cave_in', { wires: 'yes' })?.say).toBe('Do not touch');
    expect(at('tree', { wires: 'yes' })?.because).toEqual(["'Does it touch a wire?' is answered 'yes'"]);
    expect(at('tree', { wires: 'no' })).toBeNull();
  });

  it('that was answered goes to whom the rules name, whatever was learned of how seldom it is so', () => {
    const city = smallCity([...rules, rule('sewer', { owner: agency('forest'), service: 'cave_in' })]);
    const services = city.services.map((service) => ({
      ...service,
      questions: service.questions.map((question) => ({
        ...question,
        choices: question.choices.map((choice) => (choice.value === 'yes' ? { ...choice, emergency: say } : choice)),
      })),
    }));
    const experience = learned('pothole', {
      meant: { cave_in: 0.4 },
      answers: { wires: { '': 1 } },
      ruleWeights: { down: 0.001 },
    });
    const router = routerOf({ ...city, services, experience });
    const alarm = router.resolve(about('pothole', 0.03, 0.02, 30, { wires: 'yes' }));
    expect(alarm).toMatchObject({ confidence: 1, emergency: { call: { agency: 'water' } } });
    expect(router.resolve(about('pothole', 0.03, 0.02, 30)).alternatives[0]?.agency).toBe('forest');
  });
});

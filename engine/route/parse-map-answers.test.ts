import { describe, expect, it } from 'vitest';
import type { Service } from './city.ts';
import { parseMapAnswers } from './parse-map-answers.ts';
import { agency, routerOf, rule, smallCity } from './testing-city.ts';
import { vocabularyOf } from './vocabulary.ts';

const city = smallCity([rule('r', { owner: agency('water') })]);
const vocabulary = vocabularyOf(city);

const withMap = (map: unknown): readonly Service[] =>
  city.services.map((service, s) => ({
    ...service,
    questions: service.questions.map((question, q) =>
      s === 1 && q === 0 ? { ...question, map: map as never } : question,
    ),
  }));
const problemsOf = (map: unknown): readonly string[] =>
  parseMapAnswers(withMap(map), vocabulary).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('answers that the map gives', () => {
  it('are kept by service and question, in their order', () => {
    const { maps, problems } = parseMapAnswers(
      withMap([
        { value: 'yes', when: { near: { class: 'basin', withinMeters: 8 } } },
        { value: 'no', when: { inside: 'ward' } },
      ]),
      vocabulary,
    );
    expect(problems).toEqual([]);
    expect([...maps.keys()]).toEqual(['snow']);
    const entries = maps.get('snow' as never)!.get('wires')!;
    expect(entries.map(({ value, when }) => [value, when.kind])).toEqual([
      ['yes', 'near'],
      ['no', 'inside'],
    ]);
  });

  it('are refused with their place where they name what is not there, or hang on another answer', () => {
    const at = 'services.1.questions.0.map';
    expect(problemsOf('yes')).toEqual([`${at}: map is a list, not the text "yes"`]);
    expect(problemsOf([{ value: 'maybe', when: { inside: 'ward' } }])[0]).toContain(
      `${at}.0.value: unknown answer to wires "maybe"`,
    );
    expect(problemsOf([{ value: 'yes', when: { inside: 'wards' } }])[0]).toContain(
      `${at}.0.when.inside: unknown layer "wards"`,
    );
    expect(problemsOf([{ value: 'yes', when: { answer: { remarks: 'x' } } }])[0]).toContain(
      `${at}.0.when.answer.remarks: unknown question`,
    );
    expect(problemsOf([{ value: 'yes' }])[0]).toContain(`${at}.0.when`);
  });

  it('keep a router from being built where they are wrong', () => {
    expect(() => routerOf({ ...city, services: withMap([{ value: 'yes', when: { inside: 'wards' } }]) })).toThrow(
      /unknown layer/,
    );
  });
});

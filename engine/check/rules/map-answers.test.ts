import { describe, expect, it } from 'vitest';
import type { ServiceCode } from '../../ids.ts';
import type { City } from '../../route/city.ts';
import { agency, routerOf, rule, smallCity } from '../../route/testing-city.ts';
import { checkRules } from './check-rules.ts';

const AT_MS = Date.parse('2026-07-01T16:00:00Z');

/** The small city in which the map answers what a pothole is beside. */
function cityWith(map: readonly { readonly value: string; readonly when: unknown }[]): City {
  const rules = [
    rule('water', { when: { answer: { beside: 'basin' } }, owner: agency('water') }),
    rule('state', { when: { answer: { beside: 'highway' } }, owner: agency('state') }),
    rule('rest', { service: '*', fallback: true, owner: agency('city-hall') }),
  ];
  const city = smallCity(rules);
  const choices = [
    { value: 'basin', label: 'A grate' },
    { value: 'highway', label: 'A highway' },
  ];
  const beside = { code: 'beside', text: 'What is it beside?', required: false, choices, map };
  return { ...city, services: city.services.map((service) => ({ ...service, questions: [beside] })) };
}

const check = (map: Parameters<typeof cityWith>[0]) =>
  checkRules(routerOf(cityWith(map)), { atMs: AT_MS, services: ['pothole' as ServiceCode] }).filter(
    ({ message, rule: id }) => id === null && message.includes('of the map'),
  );

const kindsOf = (map: Parameters<typeof cityWith>[0]) => check(map).map(({ kind, severity }) => `${severity} ${kind}`);

const near = (withinMeters: number, rest: object = {}) => ({ near: { class: 'road', withinMeters, ...rest } });
const AT_A_BASIN = { value: 'basin', when: { nearest: { class: 'basin', withinMeters: 8 } } };
const ON_A_HIGHWAY = { value: 'highway', when: near(30, { where: { OWN: 'STATE' } }) };

describe('answers that the map gives', () => {
  it('are sound where each is given somewhere', () => {
    expect(kindsOf([AT_A_BASIN, ON_A_HIGHWAY])).toEqual([]);
  });

  it('are told when one before them leaves them nothing, with a place', () => {
    const [finding, ...more] = check([
      { value: 'highway', when: near(50) },
      { value: 'basin', when: near(20) },
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: 'shadowed-map-answer', severity: 'error', service: 'pothole', rule: null });
    expect(finding!.message).toBe(
      "answer 2 of the map to 'What is it beside?' (beside) of service 'pothole', 'A grate' (basin), is never given: wherever it holds that there is a road within 20 m, answer 1 ('A highway' (highway)) before it is given",
    );
    expect(finding!.lon).not.toBeNull();
  });

  it('are told when several before them leave them nothing together', () => {
    const inside = (jurisdiction: string) => ({ inside: { layer: 'ward', jurisdiction } });
    const found = check([
      { value: 'basin', when: inside('4') },
      { value: 'highway', when: inside('7') },
      { value: 'basin', when: { inside: 'city' } },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['shadowed-map-answer']);
    expect(found[0]!.message).toContain("answers 1 ('A grate' (basin)) and 2 ('A highway' (highway)) together");
  });

  it.each([
    ['a value that is not in the data', near(30, { where: { OWN: 'STAET' } }), 'error dead-condition', "mean 'STATE'"],
    ['one of two such values', near(30, { where: { OWN: ['STATE', 'STAET'] } }), 'warning dead-value', "'STAET'"],
    ['an attribute that nothing has', near(30, { where: { OWNR: 'STATE' } }), 'error unknown-attribute', "'OWN'"],
    ['an owner of nothing', near(30, { owner: 'forest' }), 'error dead-condition', "owned by 'forest'"],
    ['a range that none is in', near(30, { where: { LANES: { above: 9 } } }), 'error dead-condition', 'LANES'],
    [
      'a jurisdiction that is not there',
      { inside: { layer: 'ward', jurisdiction: '9' } },
      'error dead-condition',
      "'9'",
    ],
    ['an agency that governs nothing', { inside: { layer: 'city', agency: 'water' } }, 'error dead-condition', 'water'],
    ['layers that do not meet', { inside: 'forest', ...near(100) }, 'error unreachable-map-answer', 'forest'],
    ['a distance of nothing', near(0), 'error dead-condition', 'exactly on a road'],
    ['two wards at once', twoWards(), 'error unreachable-map-answer', 'ward 4'],
    [
      'seasons that exclude each other',
      { all: [{ season: { from: '06-01', to: '08-31' } }, { season: { from: '12-01', to: '02-01' } }] },
      'error map-answer-never-holds',
      '1 December',
    ],
  ])('are told when they ask for %s', (_, when, told, word) => {
    const found = check([{ value: 'highway', when }, AT_A_BASIN]);
    expect(found.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual([told]);
    expect(found[0]!.message).toContain("answer 1 of the map to 'What is it beside?' (beside)");
    expect(found[0]!.message).toContain(word);
  });

  it('are judged for every service that asks the question', () => {
    const map = [{ value: 'highway', when: near(0) }];
    const found = checkRules(routerOf(cityWith(map)), { atMs: AT_MS }).filter(({ kind }) => kind === 'dead-condition');
    expect(found.map(({ service }) => service)).toEqual(['pothole', 'snow', 'cave_in', 'tree']);
  });
});

function twoWards(): object {
  return { all: ['4', '7'].map((jurisdiction) => ({ inside: { layer: 'ward', jurisdiction } })) };
}

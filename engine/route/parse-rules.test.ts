import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.ts';
import { agency, OWN, rule, smallCity } from './testing-city.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(smallCity([]));
const problemsOf = (definitions: unknown) =>
  parseRules(definitions, vocabulary).problems.map(
    ({ path, part, message }) => `${path.join('.')} (${part}): ${message}`,
  );
const owner = agency('water');
/** The problems of one condition, at paths from it. */
const inWhen = (when: unknown) =>
  problemsOf([rule('r', { when, owner })]).map((text) => text.replace(/^0\.when\.?/, ''));
const inOwner = (form: unknown, when: object = { nearest: { class: 'road', withinMeters: 9 } }) =>
  problemsOf([rule('r', { when, owner: form })]).map((text) => text.replace(/^0\.owner\.?/, ''));

describe('a rule file', () => {
  it('is a list of rules, maybe none', () => {
    expect(parseRules([], vocabulary)).toEqual({ rules: [], problems: [] });
    expect(problemsOf(null)).toEqual([' (value): a rule file is a list, not empty']);
    expect(problemsOf({ rules: [] })).toEqual([' (value): a rule file is a list, not a mapping']);
    expect(problemsOf(['x'])[0]).toMatch(/^0 \(value\): a rule is a mapping of id, title, .*, not the text "x"$/);
  });

  it('keeps the sound rules beside the problems of the others', () => {
    const { rules, problems } = parseRules([rule('good', { owner }), rule('bad', {})], vocabulary);
    expect([rules.map(({ id }) => id), problems.length]).toEqual([['good'], 1]);
  });

  it('gives the same rules whatever the order of their keys', () => {
    const where = { OWN: 'CITY', LANES: { atLeast: 2, below: 4 } };
    const when = {
      not: { inside: 'forest' },
      near: { class: 'road', withinMeters: 5, where },
      answer: { wires: 'yes', remarks: 'a' },
    };
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .map(([key, inner]) => [key, turned(inner)] as const)
              .reverse(),
          );
    const definition = rule('r', { when, owner });
    expect(parseRules([turned(definition)], vocabulary)).toEqual(parseRules([definition], vocabulary));
    expect(parseRules([definition], vocabulary).problems).toEqual([]);
  });
});

describe('the parts of a rule', () => {
  it('are id, title, service and owner, each of its type', () => {
    expect(problemsOf([{}])).toEqual([
      '0.id (value): id is text, not missing',
      '0.title (value): title is text, not missing',
      '0.service (value): service is text, not missing',
      '0.owner (value): owner is a mapping with one of agency, agencyOf, ownerOf, attribute, learned, not missing',
    ]);
    expect(problemsOf([rule(' ', { title: 7, owner })])).toEqual([
      '0.id (value): id is empty',
      '0.title (value): title is text; YAML reads this as the number 7: put it in quotes',
    ]);
  });

  it('have an id that no other rule has', () => {
    expect(problemsOf([rule('a', { owner }), rule('b', { owner }), rule('a', { owner })])).toEqual([
      '2.id (value): rule id "a" is taken by rule number 1 of this list',
    ]);
  });

  it('have no other keys', () => {
    expect(problemsOf([rule('r', { owner, wen: {} })])[0]).toBe(
      '0.wen (key): unknown key "wen"; keys here: id, title, service, when, owner, validFrom, validUntil, fallback, emergency (did you mean "when"?)',
    );
  });

  it('name services that the city has', () => {
    expect(problemsOf([rule('r', { service: ['snow', 'pot_hole'], owner })])).toEqual([
      '0.service.1 (value): unknown service "pot_hole"; services here: pothole, snow, cave_in, tree (did you mean "pothole"?)',
    ]);
    expect(problemsOf([rule('r', { service: [], owner })])).toEqual([
      '0.service (value): service needs at least one entry',
    ]);
  });

  it('may be for emergencies, with what to say', () => {
    expect(problemsOf([rule('r', { owner: { agency: 'water' }, emergency: '' })])[0]).toBe(
      '0.emergency (value): emergency is empty',
    );
    expect(problemsOf([rule('r', { owner: { agency: 'water' }, emergency: true })])[0]).toContain('emergency is text');
  });

  it('have dates that are dates, the later one last', () => {
    expect(problemsOf([rule('r', { owner, validFrom: '2026-02-30' })])[0]).toMatch(
      /^0\.validFrom \(value\): a date is "YYYY-MM-DD"/,
    );
    expect(problemsOf([rule('r', { owner, validUntil: 2026 })])[0]).toMatch(/number 2026: put it in quotes$/);
    expect(problemsOf([rule('r', { owner, validFrom: '2026-02-01', validUntil: '2026-02-01' })])[0]).toMatch(
      /after 2026-02-01$/,
    );
    expect(
      problemsOf([rule('r', { owner, validFrom: '2026-02-28', validUntil: '2026-03-01T06:00:00-05:00' })]),
    ).toEqual([]);
  });

  it('let a fallback have no conditions', () => {
    expect(problemsOf([rule('r', { owner, fallback: 'yes' })])).toEqual([
      '0.fallback (value): fallback is true or false, without quotes',
    ]);
    expect(problemsOf([rule('r', { owner, fallback: true, when: { inside: 'city' } })])).toEqual([
      '0.when (key): a fallback holds everywhere: it takes no "when"',
    ]);
  });
});

describe('problems of conditions', () => {
  it('name what does not exist, and what does', () => {
    expect(inWhen({ inside: 'cty' })).toEqual([
      'inside (value): unknown layer "cty"; layers here: ward, city, forest (did you mean "city"?)',
    ]);
    expect(inWhen({ outside: { layer: 'ward', agency: 'watr' } })[0]).toMatch(
      /^outside\.agency .*did you mean "water"\?\)$/,
    );
    expect(inWhen({ nearEdge: { layer: 'x', withinMeters: 1 } })[0]).toMatch(
      /^nearEdge\.layer \(value\): unknown layer/,
    );
    expect(inWhen({ near: { class: 'basins', withinMeters: 1, owner: ['water', 'me'] } })).toEqual([
      'near.class (value): unknown asset class "basins"; asset classes here: road, basin (did you mean "basin"?)',
      expect.stringMatching(/^near\.owner\.1 \(value\): unknown agency "me"/),
    ]);
    expect(inWhen({ answer: { wire: 'yes' } })).toEqual([
      'answer.wire (key): unknown question "wire"; questions of the service here: wires, remarks (did you mean "wires"?)',
    ]);
    expect(inWhen({ answer: { wires: ['yes', 'maybe'] } })[0]).toMatch(/^answer\.wires\.1 .*answers here: yes, no$/);
    expect(inWhen({ nearest: { class: 'road', within: 5 } })[0]).toMatch(
      /^nearest\.within \(key\): unknown key .*\(did you mean|withinMeters/,
    );
  });

  it('want answers and attribute values to be text, and say to quote them', () => {
    expect(inWhen({ answer: { wires: true } })).toEqual([
      'answer.wires (value): answer to wires is text; YAML reads this as the boolean true: put it in quotes',
    ]);
    expect(inWhen({ near: { class: 'road', withinMeters: 1, where: { LANES: 2 } } })[0]).toMatch(
      /^near\.where\.LANES .*quotes$/,
    );
    expect(inWhen({ inside: { layer: 'ward', jurisdiction: 4 } })[0]).toMatch(/^inside\.jurisdiction .*quotes$/);
  });

  it('are empty groups and conditions, and wrong types', () => {
    expect(inWhen({})[0]).toMatch(/a condition needs at least one of answer, season/);
    expect(inWhen({ all: [] })).toEqual(['all (value): all needs at least one entry']);
    expect(inWhen({ any: { inside: 'city' } })).toEqual(['any (value): any is a list, not a mapping']);
    expect(inWhen({ not: 'city' })[0]).toMatch(/^not \(value\): a condition is a mapping/);
    expect(inWhen({ answer: {} })[0]).toMatch(/needs at least one question/);
    expect(inWhen({ all: [{ inside: 'city' }, { inside: 3 }] })[0]).toMatch(/^all\.1\.inside/);
  });

  it('are distances below 0, missing or no numbers', () => {
    const meters = (withinMeters?: unknown) => inWhen({ nearest: { class: 'road', withinMeters } })[0];
    expect(meters(-1)).toBe('nearest.withinMeters (value): withinMeters is 0 or more, not -1');
    expect(meters('250')).toBe('nearest.withinMeters (value): withinMeters is a number, not the text "250"');
    expect([meters(Number.NaN), meters(Infinity), meters()]).toEqual([
      expect.stringContaining('is a number'),
      expect.stringContaining('is a number'),
      expect.stringContaining('not missing'),
    ]);
  });

  it('are comparisons without a bound or with an unknown one', () => {
    const lanes = (test: unknown) => inWhen({ near: { class: 'road', withinMeters: 1, where: { LANES: test } } })[0];
    expect(lanes({})).toMatch(/a comparison needs at least one of atLeast, above, atMost, below/);
    expect(lanes({ atleast: 3 })).toMatch(/did you mean "atLeast"/);
    expect(lanes({ above: '3' })).toMatch(/LANES\.above \(value\): above is a number, not the text "3"/);
  });

  it('are days, times and weekdays that are none', () => {
    for (const from of ['02-30', '13-01', '00-10', '1-1', '11-1']) {
      expect(inWhen({ season: { from, to: '04-15' } })[0]).toMatch(
        /^season\.from \(value\): a day of the year is "MM-DD"/,
      );
    }
    expect(inWhen({ season: { from: '02-29', to: '02-29' } })).toEqual([]);
    for (const to of ['24:01', '6:00', '12:60', '1200']) {
      expect(inWhen({ hours: { from: '22:00', to } })[0]).toMatch(/^hours\.to \(value\): a time of day is "HH:MM"/);
    }
    expect(inWhen({ hours: { from: '06:00', to: '06:00' } })[0]).toMatch(/none or all/);
    expect(inWhen({ weekdays: ['sat', 'son'] })[0]).toMatch(/^weekdays\.1 .*did you mean "sun"/);
  });

  it('are conditions nested beyond reason', () => {
    let when: object = { inside: 'city' };
    for (let i = 0; i < 5000; i++) when = { not: when };
    expect(inWhen(when)[0]).toMatch(/nested too deeply/);
  });

  it('know attributes where the vocabulary does', () => {
    const known = { ...vocabulary, assetClasses: new Map([['road', new Set(['OWN', 'PLOW'])]]) };
    const nearest = { class: 'road', withinMeters: 5, where: { OWNER: 'CITY' } };
    const form = { attribute: 'PLOWS', map: OWN };
    const { problems } = parseRules([rule('r', { when: { nearest }, owner: form })], known);
    expect(problems.map(({ message }) => message)[0]).toMatch(
      /^unknown attribute "OWNER"; attributes of the class here: OWN, PLOW/,
    );
    const sound = parseRules([rule('r', { when: { nearest: { ...nearest, where: {} } }, owner: form })], known);
    expect(sound.problems[0]?.message).toMatch(/^unknown attribute "PLOWS"/);
  });
});

describe('problems of owners', () => {
  it('are no form, two forms and unknown names', () => {
    expect(inOwner({})).toEqual([' (value): owner needs one of agency, agencyOf, ownerOf, attribute, learned']);
    expect(inOwner({ agncy: 'water' })[0]).toMatch(/^agncy \(key\): .*did you mean "agency"/);
    expect(inOwner({ agency: 'water', agencyOf: 'city' })[0]).toMatch(/not agency and agencyOf at once$/);
    expect(inOwner('water')[0]).toMatch(/owner is a mapping with one of .*, not the text "water"$/);
    expect(inOwner({ agency: 'wter' })[0]).toMatch(/^agency \(value\): unknown agency "wter".*did you mean "water"/);
    expect(inOwner({ agencyOf: 'x' })[0]).toMatch(/^agencyOf \(value\): unknown layer/);
    expect(inOwner({ agency: 'water', of: 'road' })[0]).toMatch(/^of \(key\): unknown key "of"/);
  });

  it('are a map of past requests without the certainty that it is asked for, or with one that is none', () => {
    expect(inOwner({ learned: true, leastCertainty: 0.6, default: agency('water') })).toEqual([]);
    expect(inOwner({ learned: true })).toEqual(['leastCertainty (value): leastCertainty is a number, not missing']);
    expect(inOwner({ learned: 'yes', leastCertainty: 0.6 })[0]).toMatch(/^learned \(value\): learned is true/);
    for (const leastCertainty of [0, 1.01, -1])
      expect(inOwner({ learned: true, leastCertainty })[0]).toMatch(
        /^leastCertainty \(value\): .* above 0 and at most 1/,
      );
    expect(inOwner({ learned: true, leastCertainty: 0.6, default: { agency: 'wter' } })[0]).toMatch(
      /^default\.agency \(value\): unknown agency "wter"/,
    );
    expect(inOwner({ learned: true, leastCertainty: 0.6, blank: agency('water') })[0]).toMatch(
      /^blank \(key\): unknown key/,
    );
  });

  it('are classes that the conditions do not look for', () => {
    expect(inOwner({ ownerOf: 'basin' })).toEqual([
      'ownerOf (value): the rule\'s "when" must look for class "basin" (nearest or near): it says how far to look',
    ]);
    expect(inOwner({ attribute: 'X', of: 'basin', map: {} })[0]).toMatch(
      /^of \(value\): the rule's "when" must look for/,
    );
  });

  it('are attributes of nobody knows what', () => {
    expect(inOwner({ attribute: 'X', map: OWN }, { inside: 'city' })[0]).toMatch(
      /^ \(value\): say whose attribute it is/,
    );
    const two = { all: [{ near: { class: 'road', withinMeters: 1 } }, { near: { class: 'basin', withinMeters: 1 } }] };
    expect(inOwner({ attribute: 'X', map: OWN }, two)[0]).toMatch(/say whose attribute/);
    expect(inOwner({ attribute: 'X', of: 'road', map: OWN }, two)).toEqual([]);
    expect(inOwner({ attribute: 'X', of: 'road', ofLayer: 'city', map: OWN })[0]).toMatch(/not both$/);
  });

  it('are maps to unknown agencies or of blanks, also in inner forms', () => {
    expect(inOwner({ attribute: 'X', map: { CITY: 'streets', STATE: 'stat' } })[0]).toMatch(
      /^map\.STATE .*did you mean "state"/,
    );
    expect(inOwner({ attribute: 'X', map: { '': 'streets' } })).toEqual([
      'map. (key): a blank value is named by "blank" beside the map',
    ]);
    expect(inOwner({ attribute: 'X' })[0]).toMatch(/^map \(value\): map is a mapping/);
    expect(inOwner({ attribute: 'X', map: OWN, blank: { agency: 'x' } })[0]).toMatch(/^blank\.agency/);
    expect(inOwner({ attribute: 'X', map: OWN, default: { attribute: 'Y', map: { A: 'x' } } })[0]).toMatch(
      /^default\.map\.A/,
    );
  });

  it('do not repeat what was wrong with the conditions', () => {
    expect(inOwner({ ownerOf: 'road' }, { nearest: { class: 'rod', withinMeters: 1 } })).toHaveLength(1);
    expect(inOwner({ attribute: 'X', map: OWN }, { nearest: { class: 'rod', withinMeters: 1 } })).toHaveLength(1);
  });
});

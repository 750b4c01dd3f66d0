import { describe, expect, it } from 'vitest';
import { printProblem } from './located-yaml.ts';
import { parseRuleFile } from './rule-file.ts';

const vocabulary = {
  agencies: new Set(['streets', 'state', 'water']),
  layers: new Set(['city', 'neighborhood']),
  assetClasses: new Map([['road', new Set(['OWN', 'PLOW'])]]),
  services: new Map([['pothole', new Map([['wires', new Set(['yes', '1'])]])]]),
};

const SOUND = `
# read top to bottom
- id: road-owner
  title: A pothole belongs to whoever owns the road
  service: pothole
  when: &on-a-road { nearest: { class: road, withinMeters: 250 }, inside: city }
  owner: &by-owner { attribute: OWN, map: { CITY: streets, STATE: state } }
- id: wires
  title: Water for wires
  service: "*"
  when: { all: [*on-a-road, { answer: { wires: [yes, "1"] } }] }
  owner: { attribute: PLOW, map: { CITY: streets }, blank: *by-owner }
`;

const problems = (text: string): readonly string[] => {
  const file = parseRuleFile(text, 'rules.yaml', vocabulary);
  return file.kind === 'broken' ? file.problems.map(printProblem) : [];
};

describe('a rule file', () => {
  it('gives rules in their order, and each as the plain data it was written as', () => {
    const file = parseRuleFile(SOUND, 'rules.yaml', vocabulary);
    expect(file).toMatchObject({ kind: 'rules', rules: [{ id: 'road-owner' }, { id: 'wires', services: 'every' }] });
    expect(file.kind === 'rules' && file.definitions[0]).toMatchObject({ id: 'road-owner', service: 'pothole' });
  });

  it('says file, line and column of what is wrong, and what is allowed there', () => {
    expect(problems(SOUND.replace('inside: city', 'inside: cty'))).toEqual([
      // Once, although an alias repeats it.
      'rules.yaml:6:75: unknown layer "cty"; layers here: city, neighborhood (did you mean "city"?)',
    ]);
    expect(problems(SOUND.replace('when: { all', 'wen: { all'))[0]).toMatch(/^rules\.yaml:11:3: unknown key "wen"/);
    expect(problems(SOUND.replace('"1"', '1'))).toEqual([
      'rules.yaml:11:54: answer to wires is text; YAML reads this as the number 1: put it in quotes',
    ]);
    expect(problems(SOUND.replace('STATE: state', 'STATE: county'))[0]).toMatch(
      /^rules\.yaml:7:67: unknown agency "county"; agencies here: streets, state, water/,
    );
  });

  it('lists the problems from top to bottom', () => {
    const lines = problems('- id: a\n  title: A\n  owner: { agency: x }\n  service: nope\n');
    expect(lines.map((line) => line.split(': ')[0])).toEqual(['rules.yaml:3:20', 'rules.yaml:4:12']);
  });

  it('reports broken YAML as such', () => {
    expect(problems('- id: [a')[0]).toMatch(/^rules\.yaml:1:9: Flow sequence/);
    expect(problems('')).toEqual(['rules.yaml:1:1: a rule file is a list, not empty']);
  });
});

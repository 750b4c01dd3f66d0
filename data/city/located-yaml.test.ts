import { describe, expect, it } from 'vitest';
import { parseLocatedYaml, printProblem } from './located-yaml.ts';

const problems = (text: string) => parseLocatedYaml(text, 'f.yaml').problems.map(printProblem);

describe('positions', () => {
  const text = ['- id: a', '  when: { inside: cty }', '- &same { id: b }', '- *same', '- 1: x', '  empty:'].join('\n');
  const yaml = parseLocatedYaml(text, 'rules.yaml');

  it('are those of values, and of keys where the key is meant', () => {
    expect(yaml.value).toEqual([
      { id: 'a', when: { inside: 'cty' } },
      { id: 'b' },
      { id: 'b' },
      { 1: 'x', empty: null },
    ]);
    expect(yaml.positionOf([0, 'when', 'inside'])).toEqual({ line: 2, column: 19 });
    expect(yaml.positionOf([0, 'when', 'inside'], 'key')).toEqual({ line: 2, column: 11 });
    expect(yaml.positionOf([3, '1'])).toEqual({ line: 5, column: 6 });
  });

  it('of a missing key are those of the mapping that misses it', () => {
    expect(yaml.positionOf([0, 'when', 'owner', 'agency'])).toEqual({ line: 2, column: 9 });
    expect(yaml.positionOf([99])).toEqual({ line: 1, column: 1 });
  });

  it('of an alias are at the alias, of what is in it at its anchor', () => {
    expect(yaml.positionOf([2])).toEqual({ line: 4, column: 3 });
    expect(yaml.positionOf([2, 'id'])).toEqual({ line: 3, column: 15 });
  });

  it('of an empty value are where it would stand', () => {
    expect(yaml.positionOf([3, 'empty'])).toEqual({ line: 6, column: 9 });
  });
});

describe('values', () => {
  it('are those of YAML 1.2: yes, no and dates are text', () => {
    expect(parseLocatedYaml('[yes, no, 2026-01-01, 1, true]', 'f').value).toEqual(['yes', 'no', '2026-01-01', 1, true]);
  });

  it('of an empty text is null', () => {
    expect(parseLocatedYaml('# nothing\n', 'f')).toMatchObject({ value: null, problems: [] });
  });
});

describe('problems', () => {
  it('name file, line, column and what is wrong', () => {
    expect(problems('a: 1\nb: [1, 2\nc: 3')[0]).toMatch(/^f\.yaml:3:1: Flow sequence/);
    expect(problems('\ta: 1')[0]).toMatch(/^f\.yaml:1:1: Tabs/);
  });

  it('are repeated keys, unknown tags, unknown aliases and a second document', () => {
    expect(problems('a: 1\na: 2')).toEqual(['f.yaml:2:1: Map keys must be unique']);
    expect(problems('a: !city 3')[0]).toMatch(/^f\.yaml:1:4: .*!city/);
    expect(problems('a: *nobody')[0]).toMatch(/nobody/);
    expect(problems('a: 1\n---\nb: 2')[0]).toMatch(/multiple documents/);
  });

  it('are aliases that multiply beyond reason', () => {
    const ten = (name: string) => `[${Array(10).fill(name).join(', ')}]`;
    expect(problems(`a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}`)[0]).toMatch(/alias/);
  });

  it('are texts nested too deeply to be read, in brackets or in lines', () => {
    expect(problems('['.repeat(20_000))).toEqual(['f.yaml:1:201: nested more than 200 levels deep']);
    expect(problems('- '.repeat(20_000))[0]).toMatch(/nested more than 200/);
    const lines = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}k:`);
    expect(problems(lines.join('\n'))[0]).toMatch(/nested more than 200/);
  });

  it('are circles that an anchor makes with itself', () => {
    expect(problems('a: &a [{ b: *a }]')).toEqual(['f.yaml:1:1: an anchor contains its own alias']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { insertRule, removeRule } from './edit-rule-text.ts';

const HARBOR = new URL('../../fixtures/calder-harbor/place/files/rules.yaml', import.meta.url);
const SYRACUSE = new URL('../cities/syracuse/rules.yaml', import.meta.url);
const RULE = {
  id: 'new-rule',
  title: 'A: "quoted" # no comment',
  service: 'tree',
  when: { not: { answer: { on: 'no' } }, nearest: { class: 'basin', withinMeters: 12 } },
  owner: { agency: 'yes' },
};

const edited = (edit: ReturnType<typeof insertRule>): string => {
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return edit.text;
};

describe('a rule in the text of a rule file', () => {
  it('goes in before any rule, or at the end, without a change to anything else, and comes out again', () => {
    for (const file of [HARBOR, SYRACUSE]) {
      const text = readFileSync(file, 'utf8');
      const rules: { id: string }[] = parse(text);
      for (const before of [...rules.map(({ id }) => id), null]) {
        const after = edited(insertRule(text, RULE, before));
        const position = before === null ? rules.length : rules.findIndex(({ id }) => id === before);
        expect(parse(after)).toEqual([...rules.slice(0, position), RULE, ...rules.slice(position)]);
        expect(edited(removeRule(after, RULE.id)), `${before}`).toBe(text);
      }
    }
  });

  it('stands above the comment of the rule that it goes before, and below the head of the file', () => {
    const text = '# Head.\n- id: a\n\n# About b.\n- id: b\n';
    expect(edited(insertRule(text, { id: 'new' }, 'b'))).toBe('# Head.\n- id: a\n\n- id: new\n# About b.\n- id: b\n');
    expect(edited(insertRule(text, { id: 'new' }, 'a'))).toBe('# Head.\n- id: new\n- id: a\n\n# About b.\n- id: b\n');
  });

  it('goes into a file that is empty, ends without a line end, is indented or is one flow list', () => {
    expect(edited(insertRule('', { id: 'new' }, null))).toBe('- id: new\n');
    expect(edited(insertRule('- id: a', { id: 'new' }, null))).toBe('- id: a\n- id: new\n');
    expect(edited(insertRule('  - id: a\n    x: 1\n', { id: 'new', y: 2 }, 'a'))).toBe(
      '  - id: new\n    y: 2\n  - id: a\n    x: 1\n',
    );
    expect(parse(edited(insertRule('[{id: a}, {id: b}]', { id: 'new' }, 'b')))).toEqual([
      { id: 'a' },
      { id: 'new' },
      { id: 'b' },
    ]);
  });

  it('is refused where the rule that it goes before is gone, and stays where others refer to what stands in it', () => {
    expect(insertRule('- id: a\n', RULE, 'b')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('"b"'),
    });
    expect(removeRule('- id: a\n', 'b')).toMatchObject({ kind: 'refused' });
    expect(removeRule('- id: a\n  x: &x 1\n- id: b\n  x: *x\n', 'a')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('by hand'),
    });
    expect(insertRule('{ a: [', RULE, null)).toMatchObject({ kind: 'refused' });
  });
});

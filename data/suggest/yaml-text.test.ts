import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Block, type Field, plainOf } from './field.ts';
import { commentLines, fieldLines, itemLines, scalarText } from './yaml-text.ts';

const texts = [
  ...[
    'plain',
    'two words',
    'Y',
    'no',
    'null',
    '~',
    '12',
    '1e5',
    '0x1F',
    '1:30',
    'a: b',
    'a #b',
    '#x',
    '- x',
    '? x',
    '[x]',
    '{x}',
  ],
  ...[
    '"quoted"',
    "it's",
    'back\\slash',
    'tab\there',
    'line\nbreak',
    ' lead',
    'trail ',
    '',
    '&anchor',
    '*alias',
    '!tag',
    '%x',
    '@x',
    '`x`',
  ],
  ...[
    'Zürich',
    '\u2028',
    '\u0085',
    '\ufeff',
    'a\u0000b',
    '😀',
    '.inf',
    '.5',
    '=',
    '<<',
    'true',
    'O’Neil',
    'x,y',
    'a/b.c-d_e',
    'Parks & Rec (city)',
  ],
];

describe('YAML text', () => {
  it('reads back as it was, for every text that a file can hold', () => {
    for (const text of texts) expect(parse(`a: ${scalarText(text)}`)).toEqual({ a: text });
    for (const text of texts)
      expect(parse(`[${scalarText(text)}, { ${scalarText(text)}: 1 }]`)).toEqual([text, { [text]: 1 }]);
  });

  it('reads back as the same data, with notes, blocks, long lists and comments between', () => {
    const fields: readonly Field[] = [
      { key: 'id', value: 'NR', note: 'unique\nin 5 rows', before: ['seen: \u2028 many things', 'x'.repeat(300)] },
      { key: 'map', value: new Block(texts.map((key, i) => ({ key, value: i % 2 === 0 ? null : key, note: key }))) },
      { key: 'attributes', value: Array.from({ length: 80 }, (_, i) => `COLUMN ${i}: x`), note: 'n'.repeat(200) },
      { key: 'nested', value: { left: { from: 'A', to: ['B', 1, true, null] } } },
      { key: 'empty', value: new Block([]) },
    ];
    expect(parse(fieldLines(fields, 0).join('\n'))).toEqual(plainOf(fields));
    const list = [...itemLines(['one'], fields, 2), ...itemLines([], fields, 2)].join('\n');
    expect(parse(`list:\n${list}`)).toEqual({ list: [plainOf(fields), plainOf(fields)] });
  });

  it('keeps comments on lines of their own, whatever is in them', () => {
    for (const line of commentLines(`a\nb: c\r\u2029d\u0085e ${'word '.repeat(60)}`, '  ')) {
      expect(line).toMatch(/^ {2}# [^\n\r\u0085\u2028\u2029]*$/);
      expect(line.length).toBeLessThanOrEqual(118);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { editsBetween } from '../names/edit-distance.ts';
import { saidForms } from '../names/said-forms.ts';
import { SaidNames } from './said-names.ts';

const BASES = 'oak elm maple cedar 5 12 fish pond mill salt'.split(' ');
const KEYS = ['', 'n ', 'e '].flatMap((direction) =>
  BASES.flatMap((base) => ['st', 'ave', 'pl'].map((type) => `${direction}${base} ${type}`)),
);
const names = SaidNames.build(KEYS);
const keysLike = (text: string, edits: 0 | 1 | 2): readonly string[] =>
  names.like(text, edits).map(({ position }) => KEYS[position]!);

describe('names as they are said', () => {
  it('are found in every way to say them', () => {
    for (const text of ['nfifthave', 'north5thavenue', 'n5ave']) expect(keysLike(text, 0)).toContain('n 5 ave');
  });

  it('are found with two errors in a name of four letters', () => {
    expect(keysLike('fhspl', 2)[0]).toBe('fish pl');
  });

  it('have no other digits, and no other letter for a direction', () => {
    expect(keysLike('5thst', 2)).not.toContain('12 st');
    const north = names.like('eoakst', 1).find(({ position }) => KEYS[position] === 'n oak st');
    expect(north?.form.text).toBe('oakst');
  });

  it('are all that a comparison with every way to say every name finds', () => {
    const random = seededRandom(11);
    const digits = (text: string) => text.replace(/\D/g, '');
    for (let i = 0; i < 300; i++) {
      const key = KEYS[Math.floor(random() * KEYS.length)]!;
      const forms = saidForms(key.split(' '));
      const form = forms[Math.floor(random() * forms.length)]!.text;
      const at = Math.floor(random() * form.length);
      const text = /\d/.test(form[at]!) ? form : `${form.slice(0, at)}x${form.slice(at + 1)}`;
      if (text.length < 6) continue;
      const expected = KEYS.filter((known) =>
        saidForms(known.split(' ')).some(
          (one) =>
            editsBetween(text, one.text, 1) <= 1 &&
            digits(text) === digits(one.text) &&
            text.startsWith(one.head) &&
            text.endsWith(one.tail),
        ),
      );
      expect(keysLike(text, 1).toSorted()).toEqual(expected.toSorted());
    }
  });
});

import { expect, it } from 'vitest';
import { parsedText } from './parsed-text.ts';

it('says what each word of an address was taken for', () => {
  expect(parsedText('1283 E Canal St Apt 4, Syracuse NY 13210')).toEqual({
    number: '1283',
    street: 'E Canal St',
    unit: 'Apt 4',
    city: 'Syracuse',
    state: 'NY',
    postalcode: '13210',
  });
});

it('names both streets of a corner', () => {
  expect(parsedText('corner of Clark St and Belmont Ave')).toEqual({
    street: 'Clark St',
    cross_streets: ['Belmont Ave'],
  });
});

it('says nothing of a text without words', () => {
  expect(parsedText(' ,;- ')).toEqual({});
});

import { describe, expect, it } from 'vitest';
import { saidForms } from './said-forms.ts';

const textsOf = (key: string): readonly string[] => saidForms(key.split(' ')).map(({ text }) => text);
const priorOf = (key: string, said: string): number | undefined =>
  saidForms(key.split(' ')).find(({ text }) => text === said)?.prior;

describe('the ways to say a name', () => {
  it('are the type short, in full and left out', () => {
    expect(textsOf('fish pl')).toEqual(['fishpl', 'fishplace', 'fish']);
  });

  it('have a direction as a letter, as a word and left out', () => {
    expect(textsOf('e genesee st')).toEqual(
      expect.arrayContaining(['egeneseest', 'eastgeneseestreet', 'geneseestreet', 'genesee']),
    );
    expect(textsOf('mlk w')).toEqual(['mlkw', 'mlkwest', 'mlk']);
  });

  it('have an ordinal in digits and as a word', () => {
    expect(textsOf('n 5 ave')).toEqual(expect.arrayContaining(['nfifthave', 'north5thavenue', '5ave']));
    expect(textsOf('12 st')).toEqual(expect.arrayContaining(['12thst', 'twelfthstreet']));
    expect(textsOf('2 st')).toContain('2ndst');
  });

  it('have a saint and a mount in full', () => {
    expect(textsOf('st mark ave')).toEqual(expect.arrayContaining(['saintmarkave', 'stmarkavenue']));
    expect(textsOf('mt olympus dr')).toEqual(expect.arrayContaining(['mountolympusdrive', 'mtolympusdr']));
  });

  it('have a numbered road by all words for its network, and by those for any', () => {
    expect(textsOf('cr 14')).toEqual(expect.arrayContaining(['cr14', 'countyroad14', 'cord14', 'route14']));
    expect(priorOf('cr 14', 'countyroad14')).toBe(1);
    expect(priorOf('cr 14', 'route14')).toBeLessThan(1);
  });

  it('are less usual the more they leave out', () => {
    expect(priorOf('e genesee st', 'egeneseest')).toBe(1);
    expect(priorOf('e genesee st', 'egenesee')).toBeGreaterThan(priorOf('e genesee st', 'genesee')!);
  });

  it('say which direction of one letter they hold', () => {
    const form = (said: string) => saidForms(['e', 'oak', 'st']).find(({ text }) => text === said);
    expect(form('eoakst')).toMatchObject({ head: 'e', tail: '' });
    expect(form('eastoakst')).toMatchObject({ head: '', tail: '' });
  });

  it('are never a type alone', () => {
    expect(textsOf('e street rd')).not.toContain('street');
  });
});

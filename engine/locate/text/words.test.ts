import { describe, expect, it } from 'vitest';
import { nameKey } from '../names/name-index.ts';
import { agreement, readingsOf } from '../names/street-name.ts';
import { shownName } from './name-text.ts';
import { suffixes, suffixInFull, suffixOf } from './us/suffixes.ts';
import { canonical, wordsOf } from './words.ts';

describe('the words of a text', () => {
  it('have no case, accents, apostrophes or punctuation', () => {
    expect(wordsOf("  O'Hara  ST., Montréal ")).toEqual(['ohara', 'st', 'montreal']);
    expect(wordsOf('N.E. 5th')).toEqual(['ne', '5th']);
  });

  it('keep numbers whole and let signs stand alone', () => {
    expect(wordsOf('1311-13 Burnet/Teall 1/2')).toEqual(['1311-13', 'burnet', '/', 'teall', '1/2']);
    expect(wordsOf('James&Oak #4 Wilkes-Barre')).toEqual(['james', '&', 'oak', '#', '4', 'wilkes', 'barre']);
  });

  it('of nothing but signs are none, and of a very long text the first sixty', () => {
    expect(wordsOf(' ,;! ')).toEqual([]);
    expect(wordsOf('a '.repeat(1_000))).toHaveLength(60);
  });
});

describe('the one spelling of a name', () => {
  it('is the same for the ways in which people write it', () => {
    const same = [
      ['North Salina Street', 'N SALINA ST', 'n. salina str'],
      ['Fourth Avenue', '4th Ave', '4TH AV.'],
      ['Twenty-First Place', '21st Pl', 'twentyfirst place'],
      ['Saint John Terrace', 'ST JOHN TERR'],
      ['Erie Blvd E', 'erie boulevard east'],
      ['Old Turnpike', 'OLD TNPK', 'Old Tpke'],
    ];
    for (const spellings of same) expect(new Set(spellings.map(nameKey)).size, spellings.join()).toBe(1);
  });

  it('differs for names that differ', () => {
    const names = ['Canal St', 'Canal Ave', 'N Canal St', 'Canal', '1st St', '21st St', 'Twenty St'];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it('is that of every suffix in the table, written in any of its ways', () => {
    expect(suffixOf.size).toBeGreaterThan(350);
    for (const [written, short] of suffixOf) expect(canonical([written])).toEqual([short]);
    for (const short of suffixes) expect(suffixOf.get(suffixInFull.get(short)!)).toBe(short);
    for (const word of ['park', 'way', 'walk', 'loop', 'path']) expect(suffixInFull.get(word)).toBe(word);
  });
});

describe('taking a name apart', () => {
  const parts = (name: string) =>
    readingsOf(canonical(wordsOf(name))).map(({ before, base, type, after }) => [before, base, type, after].join('|'));

  it('finds direction, base and type, and every other way to read it', () => {
    expect(parts('E Genesee St')).toEqual([
      'e|genesee|st|',
      'e|genesee'.concat('street||'),
      '|egenesee|st|',
      '|egeneseestreet||',
    ]);
    expect(parts('Erie Blvd E')).toContain('|erie|blvd|e');
  });

  it('never leaves a name without a base', () => {
    expect(parts('North St')).toContain('|n|st|');
    expect(parts('E')).toEqual(['|e||']);
    expect(parts('Ave')).toEqual(['|avenue||']);
    for (const name of ['W West St W', 'N', 'Park Ave', 'St'])
      for (const part of parts(name)) expect(part).not.toMatch(/\|\|.*\|\|/);
  });

  it('compares: a missing part costs little, another type or direction more', () => {
    const score = (said: string, known: string) =>
      Math.max(
        0,
        ...readingsOf(canonical(wordsOf(said))).flatMap((a) =>
          readingsOf(canonical(wordsOf(known))).map((b) => (a.base === b.base ? agreement(a, b).score : 0)),
        ),
      );
    expect(score('East Genesee', 'E Genesee St')).toBeCloseTo(0.92);
    expect(score('Genesee St', 'E Genesee St')).toBeCloseTo(0.9);
    expect(score('Beech St S', 'S Beech St')).toBeCloseTo(0.99);
    expect(score('E Genesee Ave', 'E Genesee St')).toBeCloseTo(0.8);
    expect(score('W Genesee St', 'E Genesee St')).toBeCloseTo(0.7);
    expect(score('Mc Bride St', 'McBride St')).toBe(1);
    expect(score('Long Meadow Dr', 'Longmeadow Dr')).toBe(1);
  });
});

describe('a name as it is shown', () => {
  it('is not shouted, and left alone where the source does not shout', () => {
    expect(shownName('E GENESEE ST')).toBe('E Genesee St');
    expect(shownName('1ST NORTH ST')).toBe('1st North St');
    expect(shownName('NB I 81')).toBe('NB I 81');
    expect(shownName('MLK E')).toBe('MLK E');
    expect(shownName('de Wolfe St')).toBe('de Wolfe St');
  });
});

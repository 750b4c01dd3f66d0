import { describe, expect, it } from 'vitest';
import { wordsOf } from '../text/words.ts';
import { betweenReadings, crossingReadings } from './crossing-words.ts';
import { readLead } from './lead.ts';

const lead = (text: string) => {
  const { said, isNearby, rest } = readLead(wordsOf(text));
  return [said, isNearby ? 'nearby' : 'there', rest.join(' ')];
};
const crossings = (text: string) =>
  crossingReadings(wordsOf(text)).map(({ first, second }) => `${first.join(' ')} | ${second.join(' ')}`);
const betweens = (text: string) =>
  betweenReadings(wordsOf(text)).map(({ street, from, to }) =>
    [street, from, to].map((one) => one.join(' ')).join(' | '),
  );

describe('what people say before a place', () => {
  it('is taken off, the longest phrase first and several in a row', () => {
    expect(lead('In front of 1283 Canal St')).toEqual(['in front of', 'there', '1283 canal st']);
    expect(lead("It's on the corner of James and Oak")).toEqual(['its on the corner of', 'there', 'james and oak']);
    expect(lead('the light pole 4471')).toEqual(['the', 'there', 'light pole 4471']);
    expect(lead('the house at 12 Elm')).toEqual(['the house at', 'there', '12 elm']);
  });

  it('tells a place from what is only near it', () => {
    expect(lead('across from Lincoln school')).toEqual(['across from', 'nearby', 'lincoln school']);
    expect(lead('behind the library')).toEqual(['behind the', 'nearby', 'library']);
    expect(lead('outside 12 Elm')[1]).toBe('there');
  });

  it('always leaves a word', () => {
    expect(lead('near')).toEqual(['', 'there', 'near']);
    expect(lead('near the')).toEqual(['', 'there', 'near the']);
    expect(lead('')).toEqual(['', 'there', '']);
  });
});

describe('two streets that meet', () => {
  it('are parted at every word that may stand between them', () => {
    expect(crossings('James St & Oak St')).toEqual(['james st | oak st']);
    expect(crossings('Fulton @ 5th')).toEqual(['fulton | 5th']);
    expect(crossings('Clark at the corner of Belmont')).toEqual(['clark | belmont']);
    expect(crossings('Clark and the corner of Belmont')).toEqual(['clark | belmont']);
    for (const text of ['James + Oak', 'James with Oak', 'James intersects with Oak'])
      expect(crossings(text), text).toEqual(['james | oak']);
    // A letter that may join is a direction behind another joint.
    expect(crossings('James & N West St')).toContain('james | n west st');
    expect(crossings('James meets Oak')).toEqual(['james | oak']);
    expect(crossings('Peace and Plenty Ln and Oak')).toEqual([
      'peace | plenty ln and oak',
      'peace and plenty ln | oak',
    ]);
  });

  it('are not read from one name, or from a joint at an end', () => {
    for (const text of ['James St', '& Oak', 'James &', 'and', '']) expect(crossings(text), text).toEqual([]);
  });
});

describe('a street between two others', () => {
  it('is read whichever comes first', () => {
    const expected = ['clark st | oak | elm'];
    expect(betweens('Clark St between Oak and Elm')).toEqual(expected);
    expect(betweens('Clark St btwn Oak & Elm')).toEqual(expected);
    expect(betweens('Clark St from Oak to Elm')).toEqual(expected);
    expect(betweens('Clark St b/w Oak and Elm')).toEqual(expected);
    expect(betweens('between Oak and Elm on Clark St')).toEqual(expected);
    expect(betweens('Clark St (Oak to Elm)')).toContain(expected[0]);
  });

  it('is read in every way that its joints allow, and not without one', () => {
    expect(betweens('Clark between Peace and Plenty and Elm')).toEqual([
      'clark | peace | plenty and elm',
      'clark | peace and plenty | elm',
    ]);
    for (const text of ['Clark between Oak', 'between Oak and Elm', 'Clark St', '']) expect(betweens(text)).toEqual([]);
  });
});

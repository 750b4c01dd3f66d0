import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('a name that was read in other words', () => {
  it('is told by the words that differ', () => {
    expect(readAs('dogwod street', 'Dogwood Street')).toEqual({ part: 'name', said: 'dogwod', used: 'dogwood' });
    expect(readAs('w onondga st', 'W Onondaga St')).toEqual({ part: 'name', said: 'onondga', used: 'onondaga' });
    expect(readAs('long medow dr', 'Longmeadow Dr')).toEqual({ part: 'name', said: 'long medow', used: 'longmeadow' });
  });

  it('is told whole where no word at its ends is the same', () => {
    expect(readAs('ledgeprk', 'Ledge Park')).toEqual({ part: 'name', said: 'ledgeprk', used: 'Ledge Park' });
    expect(readAs('main', 'Main')).toEqual({ part: 'name', said: 'main', used: 'Main' });
  });
});

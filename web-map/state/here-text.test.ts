import { describe, expect, it } from 'vitest';
import { blockText, crossingText, type Here, hereTitle } from './here-text.ts';

// 11 m south of the address.
const place = { lon: -76, lat: 43 };
const here: Here = {
  address: { label: '1200 Genesee St', lon: -76, lat: 43.0001 },
  side: 'left',
  sideCompass: 'north',
  block: { street: 'Genesee St', from: 'Oak St', to: 'Elm St' },
  intersection: { label: 'Genesee St & Elm St', distanceMeters: 30.48 },
};

describe('where a tapped place is, in words', () => {
  it('names the address, outside of which it is when it is not at the door', () => {
    expect(hereTitle(here, place)).toBe('Outside 1200 Genesee St');
    expect(hereTitle(here, { lon: -76, lat: 43.00009 })).toBe('1200 Genesee St');
  });

  it('names the street where no address is near, and nothing where no street is', () => {
    expect(hereTitle({ ...here, address: null }, place)).toBe('On Genesee St');
    expect(hereTitle({ ...here, address: null, block: null }, place)).toBeNull();
  });

  it('says the side of the street and between which streets', () => {
    expect(blockText(here)).toBe('North side of Genesee St, between Oak St and Elm St');
    expect(blockText({ ...here, sideCompass: null })).toBe('Genesee St, between Oak St and Elm St');
  });

  it('says less at a dead end and where the same street is at both ends', () => {
    const at = (from: string | null, to: string | null) =>
      blockText({ ...here, sideCompass: null, block: { street: 'Genesee St', from, to } });
    expect(at('Oak St', null)).toBe('Genesee St, near Oak St');
    expect(at('Oak St', 'Oak St')).toBe('Genesee St, near Oak St');
    expect(at(null, null)).toBe('Genesee St');
  });

  it('says the nearest crossing in the units of the city', () => {
    expect(crossingText(here, 'us')).toBe('100 ft to Genesee St & Elm St');
    expect(crossingText({ ...here, intersection: null }, 'us')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { Locator } from '../locator.ts';
import { asset, road, town } from '../testing-town.ts';

const at = (x: number, y: number): LonLat => [x / 1000, y / 1000];
// Cordage St and Hawser Ave meet; Union Ave, east and west, and Quay Ln, which is in two towns, meet nothing.
const locator = Locator.build(
  town(
    [
      road('C1', 'Cordage St', [at(0, 0), at(1, 0)]),
      road('C2', 'Cordage St', [at(1, 0), at(2, 0)]),
      road('H1', 'Hawser Ave', [at(1, 0), at(1, 1)]),
      road('U1', 'E Union Ave', [at(5, 5), at(6, 5)]),
      road('U2', 'W Union Ave', [at(3, 5), at(4, 5)]),
      road('Q1', 'Quay Ln', [at(8, 8), at(9, 8)], { city: 'Ashby' }),
      road('Q2', 'Quay Ln', [at(80, 8), at(81, 8)], { city: 'Birch' }),
    ],
    [],
    [
      {
        class: 'bus_stop',
        title: 'Bus stops',
        assets: [asset('bus_stop', 'B-1', { type: 'Point', coordinates: [0.001, 0.0001] })],
      },
    ],
  ),
);
const labels = (text: string) => locator.locate(text).map(({ label }) => label);

describe('two known streets that do not meet', () => {
  it('are both answered, and that they do not meet is said first', () => {
    expect(labels('Cordage St & Quay Ln').toSorted()).toEqual(['Cordage St', 'Quay Ln, Ashby', 'Quay Ln, Birch']);
    for (const { because, label } of locator.locate('Cordage St & Quay Ln'))
      expect(because[0]).toBe(
        label === 'Cordage St' ? 'Cordage St and Quay Ln do not meet' : 'Quay Ln and Cordage St do not meet',
      );
  });

  it('are answered with every street that was meant, without its direction or type', () => {
    expect(labels('Cordage and Union').toSorted()).toEqual(['Cordage St', 'E Union Ave', 'W Union Ave']);
    expect(labels('bus stop at Cordage and Union').toSorted()).toEqual(['Cordage St', 'E Union Ave', 'W Union Ave']);
  });

  it('are less sure than a corner, and than one street that was all that was said', () => {
    const [apart] = locator.locate('Cordage St & Quay Ln');
    expect(apart!.score).toBeLessThan(locator.locate('Cordage St')[0]!.score);
    expect(apart!.score).toBeLessThan(locator.locate('Cordage St & Hawser Ave')[0]!.score);
  });

  it('give way to a corner that is one slip away', () => {
    expect(labels('Cordage & Hawzer')).toEqual(['Cordage St & Hawser Ave']);
  });

  it('are none where a street is said twice, or only one is known', () => {
    for (const text of ['Cordage & Cordage', 'Cordage & Zebra'])
      for (const { because } of locator.locate(text)) expect(because.join()).not.toContain('do not meet');
  });
});

describe('what stands at a corner', () => {
  it('is where the corner is', () => {
    expect(locator.locate('bus stop at Cordage and Hawser')[0]).toMatchObject({
      matchType: 'intersection',
      label: 'Cordage St & Hawser Ave',
    });
  });
});

describe('while it is being typed', () => {
  const typed = (text: string) => locator.autocomplete(text);

  it('a second street that does not meet the first is shown beside it, with that said', () => {
    const found = typed('Cordage St & Uni');
    expect(found.map(({ label }) => label).toSorted()).toEqual(['Cordage St', 'E Union Ave', 'W Union Ave']);
    for (const { because } of found) expect(because[0]).toMatch(/ and .* do not meet$/);
  });

  it('corners that are becoming are all that is shown', () => {
    expect(typed('Cordage & Haw').map(({ label }) => label)).toEqual(['Cordage St & Hawser Ave']);
  });
});

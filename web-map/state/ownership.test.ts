import { describe, expect, it } from 'vitest';
import type { OwnershipMap } from '../client/generated.ts';
import { NOBODY, ownerAreas, ownerRows, SEVERAL, severalRows } from './ownership.ts';

const GROUND = { type: 'MultiPolygon' as const, coordinates: [] };
const part = (owner: string | null, share: number, several: readonly ('answer' | 'order')[] = []) => ({
  owner,
  name: owner ?? 'Nobody',
  kind: several.length > 0 ? ('several' as const) : owner === null ? ('nobody' as const) : ('owned' as const),
  owners: [owner],
  causes: [...several],
  areaSquareKilometers: 10 * share,
  share,
});
const PARTS = [
  part('dpw', 0.3),
  part(null, 0.4),
  part('parks', 0.05),
  part('dpw', 0.15, ['answer']),
  part('dot', 0.1, ['answer', 'order']),
];
const MAP = {
  legend: PARTS,
  features: PARTS.map((each) => ({
    type: 'Feature' as const,
    properties: { ...each, areaSquareMeters: 0, undecidedSquareMeters: 0, method: 'exact' as const, errorShare: 0 },
    geometry: GROUND,
  })),
} satisfies Pick<OwnershipMap, 'legend' | 'features'>;

describe('who owns what', () => {
  it('has a line for each owner, most ground first and nobody last, which sum to the city', () => {
    const rows = ownerRows(MAP);
    expect(rows.map(({ key }) => key)).toEqual(['dpw', 'dot', 'parks', NOBODY]);
    expect(rows[0]!.share).toBeCloseTo(0.45, 12);
    expect(rows[0]!.severalShare).toBeCloseTo(0.15, 12);
    expect(rows[0]!.squareMeters).toBeCloseTo(4.5e6, 3);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('gives every owner a hue of its own and nobody none', () => {
    expect(ownerRows(MAP).map(({ hue }) => hue)).toEqual([0, 1, 2, null]);
  });

  it('says what decides where there are several', () => {
    expect(severalRows(MAP).map(([, share]) => share)).toEqual([0.25, 0.1]);
    expect(severalRows(MAP)[0]![0]).toContain('answer');
  });

  it('draws the same hue as the legend, hatched where there are several or nobody', () => {
    expect(ownerAreas(MAP, null).map(({ look, hue }) => [look, hue])).toEqual([
      ['owned', 0],
      ['nobody', null],
      ['owned', 2],
      ['several', 0],
      ['several', 1],
    ]);
  });

  it('lets the chosen line stand out: an owner with all its ground, or all that may be of several', () => {
    const bright = (chosen: string | null) =>
      ownerAreas(MAP, chosen)
        .map(({ isPale }) => Number(!isPale))
        .join('');
    expect([bright(null), bright('dpw'), bright(NOBODY), bright(SEVERAL)]).toEqual([
      '11111',
      '10010',
      '01000',
      '00011',
    ]);
  });
});

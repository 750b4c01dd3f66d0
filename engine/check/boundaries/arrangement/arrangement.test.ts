import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { relationToPolygon } from '../../../geometry/relation.ts';
import { patchwork, seededRandom } from '../../../spatial/seeded-geometry.ts';
import { coverAreas } from '../cover-areas.ts';
import { type GridShapes, gridShapes } from '../grid-shapes.ts';
import { measureRegion, regionArea } from '../measured-region.ts';
import { nodeRings } from '../noding/node-rings.ts';
import { regionsOf } from '../regions.ts';
import { finish } from '../steps.ts';
import { at, gridTiling, layerOf, shaken, square } from '../testing-tilings.ts';
import { type Arrangement, arrange } from './arrangement.ts';

const arranged = (polygons: Parameters<typeof layerOf>[1]): { grid: GridShapes; arrangement: Arrangement } => {
  const grid = gridShapes(
    layerOf('any', polygons).jurisdictions.map((jurisdiction) => ({ jurisdiction, isParent: false })),
  );
  return { grid, arrangement: finish(arrange(finish(nodeRings(grid.rings)), grid.partOfRing)) };
};

const randomTriangles = (seed: number, count: number): Polygon[] => {
  const random = seededRandom(seed);
  const corner = () => at(random() * 1_000, random() * 1_000);
  return Array.from({ length: count }, () => {
    const first = corner();
    return { type: 'Polygon', coordinates: [[first, corner(), corner(), first]] };
  });
};

const asked = (polygons: Parameters<typeof layerOf>[1]): number => {
  const { arrangement } = arranged(polygons);
  let compared = 0;
  for (const region of finish(regionsOf(arrangement, (cover) => cover.join(' ')))) {
    const measured = measureRegion(arrangement, region, 0.05);
    if (measured === null) continue;
    const brute = polygons.flatMap((polygon, i) =>
      relationToPolygon(measured.place, polygon) === 'outside' ? [] : [i],
    );
    expect(region.key, `${measured.place}`).toBe(brute.join(' '));
    compared += 1;
  }
  return compared;
};

describe('the faces between the lines of polygons', () => {
  it('are covered by the polygons that cover a point in them, for triangles at random', () => {
    let compared = 0;
    for (let seed = 0; seed < 6; seed++) compared += asked(randomTriangles(seed, 9));
    expect(compared).toBeGreaterThan(300);
  });

  it('are covered so in a patchwork with holes, islands and parts, moved against itself', () => {
    const cells = patchwork(7, 3, 3, [-76.2, 43, -76.1, 43.08]);
    // Parts of a multipolygon are parts of their own here: a shape's number only for single ones.
    const single = cells.filter((cell): cell is Polygon => cell.type === 'Polygon');
    expect(asked([...single, ...shaken(3, single, 30)])).toBeGreaterThan(100);
  });

  it('know what lies around islands that touch nothing, at any depth', () => {
    const nested = [900, 700, 500, 300, 100].map((side) => square(500 - side / 2, 500 - side / 2, side));
    const { arrangement, grid } = arranged(nested);
    const areas = coverAreas(arrangement, grid).filter(({ shapes }) => shapes.length > 0);
    const rings = [900, 700, 500, 300, 100].map((side, i, all) => side ** 2 - (all[i + 1] ?? 0) ** 2);
    for (const [i, ring] of rings.entries()) {
      const found = areas.find(({ shapes }) => shapes.length === i + 1)!;
      expect(found.shapes).toEqual(Array.from({ length: i + 1 }, (_, n) => n));
      expect(found.areaSquareMeters / ring).toBeCloseTo(1, 3);
    }
  });

  it('have areas that add up to that of each polygon, but for the grid of 0.1 mm along its outline', () => {
    const polygons = randomTriangles(91, 15);
    const { arrangement, grid } = arranged(polygons);
    const areas = coverAreas(arrangement, grid);
    for (const [i, polygon] of polygons.entries()) {
      const whole = areas.reduce((sum, one) => (one.shapes.includes(i) ? sum + one.areaSquareMeters : sum), 0);
      const alone = arranged([polygon]).arrangement;
      const [region] = finish(regionsOf(alone, (cover) => (cover.length > 0 ? 'it' : null)));
      expect(whole).toBeCloseTo(regionArea(alone, region!), 0);
    }
  });

  it('side by side and of one kind are one region with its holes', () => {
    const cells = gridTiling(5, 5, 100).filter((_, i) => i !== 12 && i !== 6);
    const { arrangement } = arranged(cells);
    const regions = finish(regionsOf(arrangement, (cover) => (cover.length > 0 ? 'land' : 'hole')));
    const land = regions.filter(({ key }) => key === 'land');
    expect(land).toHaveLength(1);
    // The two missing cells touch at a corner: one hole by the walk along the land, two regions by themselves.
    expect(regions.filter(({ key }) => key === 'hole')).toHaveLength(2);
    expect(measureRegion(arrangement, land[0]!, 0.1)!.areaSquareMeters / 230_000).toBeCloseTo(1, 3);
  });
});

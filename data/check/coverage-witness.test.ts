import type { Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries } from '../../engine/check/boundaries/check-boundaries.ts';
import type { LayerStatement } from '../../engine/check/boundaries/options.ts';
import { gridTiling, layerOf, moved, voronoiTiling } from '../../engine/check/boundaries/testing-tilings.ts';
import type { LayerId } from '../../engine/ids.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { sqlFolder } from '../store/sql.ts';
import { type ScratchStore, scratchStore } from '../store/testing.ts';

/**
 * ST_CoverageInvalidEdges of GEOS as a second opinion on which polygons of a layer do not fit. It tells edges and no areas, and no gap
 * wider than asked for; it counts as unfit also what is off by less than our tolerance. The embedded store has it; a server's GEOS
 * is often older than 3.12.
 */

const sql = sqlFolder(import.meta.url, './sql');
const LAYERS = 12;
// 10 m of longitude. Wider, and GEOS takes a cell that is thinner than that for a gap.
const GAP_DEGREES = 1.2e-4;

/** Vertices that the cell has in common with others, moved by 1 to 8 m in some of the cells. */
const damaged = (cells: readonly Polygon[], seed: number): readonly Polygon[] => {
  const random = seededRandom(seed);
  return cells.map((cell) => {
    if (random() > 0.1) return cell;
    const open = cell.coordinates[0]!.slice(0, -1);
    const at = Math.floor(random() * open.length);
    const angle = random() * 2 * Math.PI;
    const meters = 1 + 7 * random();
    const ring = open.with(at, moved(open[at]!, meters * Math.cos(angle), meters * Math.sin(angle)));
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  });
};

/** Corners that were computed in several ways made one, so that GEOS finds the whole layer fit. */
const onOneGrid = (cell: Polygon): Polygon => ({
  type: 'Polygon',
  coordinates: cell.coordinates.map((ring) => {
    const rounded = ring.map((position): Position => position.map((value) => Math.round(value * 1e7) / 1e7));
    return rounded.filter((one, i) => i === 0 || String(one) !== String(rounded[i - 1]));
  }),
});

const layers = Array.from({ length: LAYERS }, (_, seed) => {
  const clean = (seed % 2 === 0 ? gridTiling(7, 7, 200) : voronoiTiling(seed, 45, 1_500)).map(onOneGrid);
  return seed < 4 ? clean : damaged(clean, seed);
});

interface Told {
  readonly kind: string;
  /** The positions of the polygons that the finding names. */
  readonly named: readonly number[];
}

const check = (polygons: readonly Polygon[], toleranceMeters: number): readonly Told[] =>
  checkBoundaries([layerOf('tile', polygons)], {
    atMs: 0,
    statements: new Map<LayerId, LayerStatement>([['tile' as LayerId, { tiles: true, within: false }]]),
    ...{ nearMeters: 40, toleranceMeters },
  }).map(({ kind, message }) => ({
    kind,
    named: [...message.matchAll(/'tile (\d+)'/g)].map(([, number]) => Number(number)),
  }));

describe('ST_CoverageInvalidEdges', () => {
  let scratch: ScratchStore;
  beforeAll(async () => {
    scratch = await scratchStore('embedded');
  });
  afterAll(() => scratch.dispose());

  it('finds the polygons unfit that gaps and overlaps of seeded layers name', async () => {
    const rows = layers.flatMap((polygons, layer) =>
      polygons.map((polygon, position) => ({ layer, position, polygon })),
    );
    const found = await scratch.store.query<{ readonly position: number }>(sql('coverage_invalid'), [
      rows.map(({ layer }) => layer),
      rows.map(({ polygon }) => JSON.stringify(polygon)),
      GAP_DEGREES,
    ]);
    const theirs = layers.map(() => new Set<number>());
    for (const { position } of found) theirs[rows[Number(position)]!.layer]!.add(rows[Number(position)]!.position);
    const differ: string[] = [];
    let [overlaps, others] = [0, 0];
    for (const [i, polygons] of layers.entries()) {
      for (const { kind, named } of check(polygons, 0.1)) {
        // GEOS passes over an edge that one neighbor matches, also where a third polygon lies across it: of two that overlap it
        // may name one, of a gap the sides that come near each other.
        const agree = named.some((one) => theirs[i]!.has(one));
        if (!agree) differ.push(`layer ${i}: ${kind} of ${named}, they have ${[...theirs[i]!]}`);
        if (kind === 'overlap') overlaps += 1;
        else others += 1;
      }
      const fine = new Set(check(polygons, 0.001).flatMap(({ named }) => named));
      for (const one of theirs[i]!) if (!fine.has(one)) differ.push(`layer ${i}: they have ${one}, nothing names it`);
    }
    expect(differ).toEqual([]);
    expect(Math.min(overlaps, others)).toBeGreaterThan(15);
  });
});

import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { finish } from '../../check/boundaries/steps.ts';
import { relationToPolygon } from '../../geometry/relation.ts';
import type { LayerId } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import type { Jurisdiction, Validity } from '../city.ts';
import { jurisdiction, routerOf, smallCity } from '../testing-city.ts';
import { type Holder, handedGround } from './handed-ground.ts';

const TURN = 1_000;
const before: Validity = { fromMs: -Infinity, untilMs: TURN };
const since: Validity = { fromMs: TURN, untilMs: Infinity };
const ALWAYS: Validity = { fromMs: -Infinity, untilMs: Infinity };
const ON_THE_DAY = { fromMs: TURN, untilMs: TURN + 1 };

const CELLS = 6;
const SIZE = 0.01;
const BENDS = 12;

/** A side between two corners of the grid, bent by its own chance: the same from both ends. `shift` moves its middle. */
const side = ([x, y]: Position, [toX, toY]: Position, seed: number, shift = 0): readonly Position[] => {
  const random = seededRandom(seed);
  const [dx, dy] = [toX! - x!, toY! - y!];
  return Array.from({ length: BENDS }, (_, i) => {
    const along = i / BENDS;
    const off = i === 0 ? 0 : (random() - 0.5) * 0.2 + (i > 3 && i < 9 ? shift : 0);
    return [x! + dx * along - dy * off, y! + dy * along + dx * off];
  });
};

/** The cell of a tiling with bent sides. `shifts`: how far sides are moved, by their seed. The ring begins at any vertex. */
const cell = (column: number, row: number, shifts: ReadonlyMap<number, number>, turn: number): Polygon => {
  const corner = (i: number, j: number): Position => [(column + i) * SIZE, (row + j) * SIZE];
  const level = (j: number) => 1 + (row + j) * 100 + column;
  const upright = (i: number) => 10_001 + row * 100 + column + i;
  const drawn = (from: Position, to: Position, seed: number): readonly Position[] =>
    side(from, to, seed, shifts.get(seed));
  const backwards = (from: Position, to: Position, seed: number): readonly Position[] => [
    from,
    ...drawn(to, from, seed).slice(1).reverse(),
  ];
  const ring = [
    ...drawn(corner(0, 0), corner(1, 0), level(0)),
    ...drawn(corner(1, 0), corner(1, 1), upright(1)),
    ...backwards(corner(1, 1), corner(0, 1), level(1)),
    ...backwards(corner(0, 1), corner(0, 0), upright(0)),
  ];
  const turned = [...ring.slice(turn), ...ring.slice(0, turn)];
  return { type: 'Polygon', coordinates: [[...turned, turned[0]!]] };
};

/** A tiling in which some sides move, one cell goes to another agency, one ends and one begins over another. */
const world = (seed: number): readonly Jurisdiction[] => {
  const random = seededRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const shifts = new Map<number, number>();
  for (let i = 0; i < 1 + below(4); i++)
    shifts.set((below(2) === 0 ? 1 : 10_001) + (1 + below(CELLS - 1)) * 100 + below(CELLS), 0.3 * random());
  const [other, ending] = [below(36), below(36)];
  const agencies = ['ward-four', 'ward-seven', null];
  const tiling = Array.from({ length: CELLS * CELLS }, (_, n): readonly Jurisdiction[] => {
    const [column, row] = [n % CELLS, Math.floor(n / CELLS)];
    const agency = agencies[below(3)]!;
    const id = `w${String(n).padStart(2, '0')}`;
    const was = cell(column, row, new Map(), 0);
    const is = cell(column, row, shifts, below(40));
    if (n === ending) return [jurisdiction('ward', id, agency, was, { validity: before })];
    // A stranger to all redrawing has one period.
    if (below(3) === 0 && !isTouched(column, row, shifts) && n !== other)
      return [jurisdiction('ward', id, agency, was, { validity: ALWAYS })];
    return [
      jurisdiction('ward', id, agency, was, { validity: before }),
      jurisdiction('ward', id, n === other ? 'streets' : agency, is, { validity: since }),
    ];
  }).flat();
  const over = cell(below(CELLS), below(CELLS), new Map(), 3);
  return [...tiling, jurisdiction('ward', 'v', 'water', over, { validity: since })];
};

const isTouched = (column: number, row: number, shifts: ReadonlyMap<number, number>): boolean =>
  [1 + row * 100 + column, 1 + (row + 1) * 100 + column, 10_001 + row * 100 + column, 10_002 + row * 100 + column].some(
    (each) => shifts.has(each),
  );

const routerWith = (jurisdictions: readonly Jurisdiction[]) =>
  routerOf({ ...smallCity([]), layers: [{ id: 'ward' as LayerId, title: 'Wards', jurisdictions }] });

/** All cells twice, before and since the sides are moved; agencies by turns. */
const checkered = (shifts: ReadonlyMap<number, number>): readonly Jurisdiction[] =>
  Array.from({ length: CELLS * CELLS }, (_, n) =>
    [new Map<number, number>(), shifts].map((moved, i) =>
      jurisdiction(
        'ward',
        `w${n}`,
        n % 2 === 0 ? 'ward-four' : 'ward-seven',
        cell(n % CELLS, Math.floor(n / CELLS), moved, 0),
        { validity: i === 0 ? before : since },
      ),
    ),
  ).flat();

const isAnothers = (from: Holder, to: Holder): boolean =>
  from === null || to === null
    ? from !== to
    : from.agency !== to.agency || (from.agency === null && from.jurisdiction !== to.jurisdiction);

describe('ground that changes hands', () => {
  it.each([1, 2, 3, 4])('is what asking at points before and after finds, world %i', (seed) => {
    const router = routerWith(world(seed));
    const index = router.surroundings.layers.get('ward' as LayerId)!;
    const { handed, unmeasured } = finish(handedGround(router, ON_THE_DAY));
    expect([unmeasured, handed.length > 0]).toEqual([[], true]);
    const random = seededRandom(seed);
    const [said, asked]: [unknown[], unknown[]] = [[], []];
    for (let i = 0; i < 1_000; i++) {
      const at = [random() * 0.062 - 0.001, random() * 0.062 - 0.001] as const;
      const [from, to] = [TURN - 1, TURN].map((atMs): Holder => {
        const [first] = index.containing(at, atMs);
        const held = first === undefined ? null : index.jurisdictions[first]!;
        return held && { jurisdiction: held.id, agency: held.agency };
      });
      const found = handed.filter(({ geometry }) => relationToPolygon(at, geometry) !== 'outside');
      said.push(...found.map((each) => ({ at, from: each.from, to: each.to })));
      if (isAnothers(from!, to!)) asked.push({ at, from, to });
    }
    expect(said).toEqual(asked);
    expect(asked.length).toBeGreaterThan(30);
  });

  it('is as much for two changes far from each other as for each alone', () => {
    // A county around the tiling, redrawn at its far corner, reaches to where the side is moved.
    const county = (corner: number): Polygon => {
      const ring = [
        [-0.01, -0.01],
        [0.07, -0.01],
        [0.07, 0.06],
        [corner, corner],
        [-0.01, 0.07],
      ];
      return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    };
    const squareMeters = (shift: number, corner: number): number => {
      const counties = [before, since].map((validity, i) =>
        jurisdiction('ward', 'z', 'state', county(i === 0 ? 0.07 : corner), { validity }),
      );
      const moved = checkered(new Map([[10_001 + 100 + 1, shift]]));
      const { handed } = finish(handedGround(routerWith([...moved, ...counties]), ON_THE_DAY));
      return handed.reduce((sum, { areaSquareMeters }) => sum + areaSquareMeters, 0);
    };
    const [side, corner, both] = [squareMeters(0.2, 0.07), squareMeters(0, 0.08), squareMeters(0.2, 0.08)];
    expect(Math.min(side, corner)).toBeGreaterThan(10_000);
    expect(both / (side + corner)).toBeCloseTo(1, 9);
  });

  it('costs nothing of the lines that stay, and says what is too much to be measured', () => {
    const wards = checkered(new Map([[10_001 + 100 + 1, 0.2]]));
    const router = routerWith(wards);
    const vertices = wards.length * (4 * BENDS + 1);
    expect(vertices).toBeGreaterThan(3_500);
    // Of two cells that share the side, and their neighbors.
    const { handed, unmeasured } = finish(handedGround(router, ON_THE_DAY, 300));
    expect([handed.length > 0, unmeasured]).toEqual([true, []]);
    expect(finish(handedGround(router, ON_THE_DAY, 30))).toEqual({
      handed: [],
      unmeasured: [
        {
          layer: 'ward',
          vertices: expect.any(Number),
          because: expect.stringMatching(/^Wards: redrawn along lines of \d+ /),
        },
      ],
    });
  });
});

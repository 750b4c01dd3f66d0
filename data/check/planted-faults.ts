import {
  added,
  center,
  changedRing,
  changeShape,
  eachPosition,
  inserted,
  moved,
  movedEdge,
  outerRing,
  type Plant,
  roundedTo,
  scaled,
  shifted,
  squareAround,
  turned,
  withOuterRing,
  withPart,
  withRings,
} from './changed-shapes.ts';

/** For tests: faults that people and programs make in boundaries, planted into copies of layers. */

export interface PlantedFault {
  readonly name: string;
  /** At least one finding of one of these kinds must tell of it; empty: it is none, and nothing may be found. */
  readonly kinds: readonly string[];
  /** What must be found by area: what the polygon has lost and won; or nothing in particular. */
  readonly area: 'difference' | 'own' | 'any';
  readonly plant: Plant;
}

const COVER = ['gap', 'overlap', 'unmatched-vertex', 'outside-parent'];

const fault = (
  name: string,
  kinds: readonly string[],
  area: PlantedFault['area'],
  plant: PlantedFault['plant'],
): PlantedFault => ({ name, kinds, area, plant });

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...[0.5, 2, 10, 50].map((meters) =>
    fault(`a vertex moved by ${meters} m`, COVER, 'difference', movedEdge(meters, false)),
  ),
  fault('a vertex moved 2 m the other way', COVER, 'difference', movedEdge(-2, false)),
  ...[0.3, 1, 5].map((meters) => fault(`an edge moved by ${meters} m`, COVER, 'difference', movedEdge(meters, true))),
  fault('an edge moved 1 m the other way', COVER, 'difference', movedEdge(-1, true)),
  fault('a vertex off the line by 0.4 m on one side only', ['unmatched-vertex'], 'difference', inserted([[0, 0.4]])),
  fault('a vertex off the line by 0.3 m the other way', ['unmatched-vertex'], 'difference', inserted([[0, -0.3]])),
  fault('a vertex off the line by 3 m on one side only', COVER, 'difference', inserted([[0, 3]])),
  fault('a polygon removed', ['gap'], 'own', (layer, { shape }) => ({
    ...layer,
    jurisdictions: layer.jurisdictions.toSpliced(shape, 1),
  })),
  fault('a polygon doubled', ['duplicate-polygon'], 'own', (layer, { shape }) =>
    added(layer, layer.jurisdictions[shape]!.geometry),
  ),
  fault('a polygon doubled and shifted by 1 m', ['duplicate-polygon'], 'any', (layer, { shape }) =>
    added(
      layer,
      eachPosition(layer.jurisdictions[shape]!.geometry, (p) => moved(p, 1, 0)),
    ),
  ),
  fault('scaled up by 0.1 %', COVER, 'difference', scaled(1.001)),
  fault('scaled down by 0.1 %', COVER, 'difference', scaled(0.999)),
  fault('scaled up by 1 %', COVER, 'difference', scaled(1.01)),
  fault('turned by 0.1 degrees', COVER, 'difference', turned(0.1)),
  ...(
    [
      [1, 0],
      [-3, 4],
      [30, -40],
    ] as const
  ).map(([east, north]) => fault(`shifted by ${Math.hypot(east, north)} m`, COVER, 'difference', shifted(east, north))),
  fault('rounded to four decimals', COVER, 'difference', roundedTo(1e4)),
  fault('rounded to five decimals', COVER, 'difference', roundedTo(1e5)),
  fault('turned by 1 degree', COVER, 'difference', turned(1)),
  fault('shifted by 0.5 m', COVER, 'difference', shifted(0.3, 0.4)),
  fault(
    'a spike without width',
    ['doubled-edge'],
    'any',
    inserted([
      [0, 0],
      [0, 20],
      [0, 0],
    ]),
  ),
  fault(
    'a spike 0.4 m wide and 25 m long',
    ['spike'],
    'difference',
    inserted([
      [-0.2, 0],
      [0, -25],
      [0.2, 0],
    ]),
  ),
  fault(
    'a wedge 3 m wide and 25 m long',
    COVER,
    'difference',
    inserted([
      [-1.5, 0],
      [0, 25],
      [1.5, 0],
    ]),
  ),
  fault(
    'a bow-tie',
    ['self-intersection'],
    'any',
    inserted([
      [4, 6],
      [-4, 6],
    ]),
  ),
  fault(
    'a ring that runs round twice',
    ['doubled-edge'],
    'any',
    changeShape((geometry) => withOuterRing(geometry, [...outerRing(geometry), ...outerRing(geometry).slice(1)])),
  ),
  fault(
    'a hole of 30 m',
    ['gap'],
    'difference',
    changeShape((geometry) => withRings(geometry, [squareAround(center(geometry), 30)])),
  ),
  fault(
    'a hole of 1 m',
    ['gap'],
    'difference',
    changeShape((geometry) => withRings(geometry, [squareAround(center(geometry), 1)])),
  ),
  fault('an enclave whose hole is missing', ['overlap'], 'any', (layer, { shape }) =>
    added(layer, { type: 'Polygon', coordinates: [squareAround(center(layer.jurisdictions[shape]!.geometry), 40)] }),
  ),
  fault(
    'a hole outside its ring',
    ['hole-outside'],
    'any',
    changeShape((geometry, { edge }) =>
      withRings(geometry, [squareAround(moved(outerRing(geometry)[edge]!, 50_000, 0), 30)]),
    ),
  ),
  fault(
    'two parts that overlap',
    ['parts-overlap'],
    'any',
    changeShape((geometry) => withPart(geometry, squareAround(center(geometry), 20))),
  ),
  fault('a tiny island in a neighbor', ['overlap', 'tiny-part'], 'any', (layer, { shape }) => {
    const other = center(layer.jurisdictions[shape === 0 ? 1 : 0]!.geometry);
    return changeShape((geometry) => withPart(geometry, squareAround(other, 3)))(layer, { shape, edge: 0 });
  }),
  fault(
    'a tiny island far out',
    ['tiny-part'],
    'any',
    changeShape((geometry) => withPart(geometry, squareAround(moved(center(geometry), 60_000, 0), 3))),
  ),
  fault(
    'longitude and latitude swapped',
    ['swapped-coordinates'],
    'any',
    changeShape((geometry) => eachPosition(geometry, ([lon, lat]) => [lat!, lon!])),
  ),
  fault(
    'in another state',
    ['misplaced'],
    'any',
    changeShape((geometry) => eachPosition(geometry, ([lon, lat]) => [lon! - 20, lat!])),
  ),
  fault(
    'a reversed ring',
    ['reversed-ring'],
    'any',
    changeShape((geometry) => withOuterRing(geometry, outerRing(geometry).toReversed())),
  ),
  fault(
    'an unclosed ring',
    ['unclosed-ring'],
    'any',
    changeShape((geometry) => withOuterRing(geometry, outerRing(geometry).slice(0, -1))),
  ),
  fault(
    'a hole without area',
    ['collapsed-ring'],
    'any',
    changeShape((geometry) => {
      const middle = center(geometry);
      return withRings(geometry, [[middle, moved(middle, 5, 0), middle, middle]]);
    }),
  ),
  fault(
    'a coordinate in meters',
    ['unreadable-polygon'],
    'any',
    changeShape((geometry) => changedRing(geometry, (open) => [[412_345, 4_765_432], ...open.slice(1)])),
  ),
  fault(
    'a coordinate that is no number',
    ['unreadable-polygon'],
    'any',
    changeShape((geometry) => changedRing(geometry, (open) => [[Number.NaN, open[0]![1]!], ...open.slice(1)])),
  ),
  fault(
    'vertices repeated: no fault',
    [],
    'any',
    changeShape((geometry) => changedRing(geometry, (open) => open.flatMap((position) => [position, position]))),
  ),
  fault(
    'a ring that begins elsewhere: no fault',
    [],
    'any',
    changeShape((geometry) => changedRing(geometry, (open) => [...open.slice(3), ...open.slice(0, 3)])),
  ),
];

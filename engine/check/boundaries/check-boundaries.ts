import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { innerPoint } from '../../geometry/inner-point.ts';
import type { Layer } from '../../route/city.ts';
import { boxAround } from '../../route/extent.ts';
import { holdsAt } from '../../route/periods.ts';
import type { Finding } from '../finding.ts';
import { arrange } from './arrangement/arrangement.ts';
import { coverAreas } from './cover-areas.ts';
import { findDuplicates } from './duplicates.ts';
import { expectationsOf } from './expect.ts';
import type { Expectation } from './expectation.ts';
import { gridShapes, unreadable } from './grid-shapes.ts';
import { largestOfEach } from './largest-of-each.ts';
import type { LayerFacts } from './layer-facts.ts';
import { misplacedFindings } from './misplaced.ts';
import { nearEdgeFindings } from './near-edges.ts';
import { nodeRings } from './noding/node-rings.ts';
import { type BoundaryOptions, type Limits, limitsOf, MOST_VERTICES } from './options.ts';
import { regionFindings } from './region-findings.ts';
import { ringFindings } from './ring-findings.ts';
import { finish, type Steps } from './steps.ts';
import { differenceFindings, duplicateFindings } from './summary-findings.ts';
import { validityFindings } from './validity-findings.ts';
import { Names } from './words.ts';

/**
 * What is wrong with the polygons of layers, each by itself, among those of its layer and against the layer around it: by layer in
 * the order given, in it errors before warnings before notes, then the largest area first. README.md lists the kinds.
 * Throws RangeError on an option that cannot be. Never on polygons: what cannot be read is a finding. About 10 microseconds a
 * vertex and 1 KB of memory, a layer at a time.
 */
export const checkBoundaries = (layers: readonly Layer[], options: BoundaryOptions): readonly Finding[] =>
  finish(boundaryChecks(layers, options));

/** `checkBoundaries` in steps of some 20 ms. */
export function* boundaryChecks(layers: readonly Layer[], options: BoundaryOptions): Steps<readonly Finding[]> {
  const limits = limitsOf(options);
  const held = layers.map((layer) => ({
    ...layer,
    jurisdictions: layer.jurisdictions.filter(({ validity }) => holdsAt(validity, options.atMs)),
  }));
  const names = new Names(held);
  const [present, broken] = readable(held, names);
  const findings: Finding[] = [...broken, ...misplacedFindings(present, names)];
  for (const expectation of yield* expectationsOf(present, options.statements ?? new Map()))
    findings.push(...(yield* checkLayer(expectation, names, limits)));
  const order = new Map(layers.map(({ id }, i) => [id, i]));
  return findings.sort((a, b) => order.get(a.layer!)! - order.get(b.layer!)! || compareGravity(a, b));
}

const GRAVITY = { error: 0, warning: 1, note: 2 };

const compareGravity = (a: Finding, b: Finding): number =>
  GRAVITY[a.severity] - GRAVITY[b.severity] || (b.areaSquareMeters ?? 0) - (a.areaSquareMeters ?? 0);

/** The layers with the polygons that can be read; and what cannot. */
function readable(layers: readonly Layer[], names: Names): readonly [readonly Layer[], readonly Finding[]] {
  const broken: Finding[] = [];
  const present = layers.map((layer) => ({
    ...layer,
    jurisdictions: layer.jurisdictions.filter((jurisdiction) => {
      const why = unreadable(jurisdiction);
      if (why !== null) broken.push(unreadableFinding(layer, `${names.of(jurisdiction)} cannot be read: ${why}`));
      return why === null;
    }),
  }));
  return [present, broken];
}

const unreadableFinding = (layer: Layer, says: string): Finding => ({
  kind: 'unreadable-polygon',
  severity: 'error',
  message: `${layer.title}: ${says}`,
  ...{ layer: layer.id, rule: null, lon: null, lat: null, areaSquareMeters: null },
});

function* checkLayer(expectation: Expectation, names: Names, limits: Limits): Steps<readonly Finding[]> {
  const { layer, tiles, parent } = expectation;
  if (layer.jurisdictions.length === 0) return [];
  const grid = gridShapes([
    ...layer.jurisdictions.map((jurisdiction) => ({ jurisdiction, isParent: false })),
    ...(parent?.layer.jurisdictions ?? []).map((jurisdiction) => ({ jurisdiction, isParent: true })),
  ]);
  const vertexCount = grid.rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  if (vertexCount > MOST_VERTICES) return [notDecided(layer, vertexCount)];
  yield;
  const noded = yield* nodeRings(grid.rings);
  const arrangement = yield* arrange(noded, grid.partOfRing);
  yield;
  const areas = coverAreas(arrangement, grid);
  const duplicates = findDuplicates(areas, (shape) => !grid.shapes[shape]!.isParent);
  const facts: LayerFacts = { expectation, grid, noded, arrangement, areas, duplicates, names, limits };
  yield;
  const regions = yield* regionFindings(facts);
  const near = tiles !== null && parent === null ? yield* nearEdgeFindings(facts) : [];
  const validity = validityFindings(facts);
  const kinds = [...regions, ...near, ...validity, ...(yield* ringFindings(layer, names))];
  return [
    ...duplicateFindings(facts, placeIn),
    ...differenceFindings(facts, regions),
    ...largestOfEach(kinds, layer, limits.mostFindings),
  ];
}

const notDecided = (layer: Layer, vertexCount: number): Finding => ({
  kind: 'not-checked',
  severity: 'note',
  message: `${layer.title} was not checked: it and the layer around it have ${vertexCount.toLocaleString('en-US')} vertices, more than ${MOST_VERTICES.toLocaleString('en-US')}`,
  ...{ layer: layer.id, rule: null, lon: null, lat: null, areaSquareMeters: null },
});

const placeIn = (geometry: Geometry): readonly [number, number] => {
  const [west, south, east, north] = boxAround([geometry])!;
  return innerPoint(geometry as Polygon | MultiPolygon) ?? [(west + east) / 2, (south + north) / 2];
};

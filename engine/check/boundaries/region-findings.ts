import type { Finding, Severity } from '../finding.ts';
import { faceOf } from './arrangement/arrangement.ts';
import { shapesOf } from './cover-areas.ts';
import type { Basis, Expectation } from './expectation.ts';
import { type LayerFacts, nameOf, titleOf } from './layer-facts.ts';
import { type MeasuredRegion, measureRegion } from './measured-region.ts';
import { keyOfKind, type RegionKind, RegionKinds } from './region-kinds.ts';
import { regionsOf } from './regions.ts';
import type { SizeClass } from './size-class.ts';
import type { Steps } from './steps.ts';
import { listed, sized } from './words.ts';

/**
 * Gaps, overlaps and what lies outside or across lines of the layer around: every region that is somewhere wider than the
 * tolerance, in no stated order. O(n), and some hundred times the vertices of each region.
 */
export function* regionFindings(facts: LayerFacts): Steps<readonly Finding[]> {
  const { expectation, grid, duplicates, areas, arrangement, limits } = facts;
  const parent = expectation.parent === null ? 'none' : expectation.parent.isFilled ? 'filled' : 'around';
  const kinds = new RegionKinds(grid, { tiles: expectation.tiles !== null, parent }, duplicates, areas);
  const byKey = new Map<string, RegionKind>();
  const regions = yield* regionsOf(arrangement, (parts) => {
    const kind = kinds.of(parts);
    if (kind === null) return null;
    const key = keyOfKind(kind);
    byKey.set(key, kind);
    return key;
  });
  yield;
  const findings: Finding[] = [];
  let edges = 0;
  for (const region of regions) {
    edges += region.outlines.reduce((sum, outline) => sum + outline.length, 0);
    if (edges > EDGES_A_STEP) {
      edges = 0;
      yield;
    }
    const measured = measureRegion(arrangement, region, limits.toleranceMeters);
    if (measured !== null) findings.push(findingOf(facts, byKey.get(region.key)!, measured));
  }
  return findings;
}

const EDGES_A_STEP = 2_000;

function findingOf(facts: LayerFacts, kind: RegionKind, region: MeasuredRegion): Finding {
  const { expectation } = facts;
  const told = isToParent(kind, expectation) ? expectation.parent : null;
  const basis = basisOf(expectation, kind);
  return {
    kind: isUnmatchedVertex(kind, region) ? 'unmatched-vertex' : kind.kind,
    severity: severityOf(kind, region.sizeClass, basis, told !== null),
    message: `${messageOf(facts, kind, region)}: ${sized(region.areaSquareMeters, region.widthMeters, region.sizeClass)}`,
    layer: expectation.layer.id,
    rule: null,
    lon: region.place[0],
    lat: region.place[1],
    areaSquareMeters: region.areaSquareMeters,
    ...(told === null ? {} : { otherLayer: told.layer.id }),
    sizeClass: region.sizeClass,
    geometry: region.polygon,
  };
}

/** Whether a kind is told against the layer around. */
const isToParent = ({ kind }: RegionKind, { parent }: Expectation): boolean =>
  kind === 'outside-parent' || kind === 'across-line' || (kind === 'gap' && parent !== null);

function basisOf({ tiles, parent }: Expectation, { kind }: RegionKind): Basis {
  const needed = kind === 'overlap' ? [tiles] : kind === 'gap' ? [tiles, parent?.basis ?? 'stated'] : [parent?.basis];
  return needed.every((basis) => basis === 'stated') ? 'stated' : 'guessed';
}

/** A thin triangle: a vertex on one side of a common line that the other side goes past. */
const isUnmatchedVertex = ({ kind }: RegionKind, { sizeClass, vertexCount }: MeasuredRegion): boolean =>
  (kind === 'gap' || kind === 'overlap' || kind === 'outside-parent') && sizeClass === 'hair' && vertexCount === 3;

/**
 * What a city states and its polygons break is an error once it is as wide as a street; guesses are never errors. A wide hole in
 * a layer that is not said to fill another may be meant, as an enclave is.
 */
function severityOf({ kind }: RegionKind, size: SizeClass, basis: Basis, hasParent: boolean): Severity {
  if (kind === 'parts-overlap') return 'warning';
  if (size === 'hair') return 'note';
  if (size === 'sliver') return basis === 'stated' ? 'warning' : 'note';
  if (kind === 'overlap' || (kind === 'gap' && hasParent)) return basis === 'stated' ? 'error' : 'warning';
  return 'warning';
}

function messageOf(facts: LayerFacts, kind: RegionKind, region: MeasuredRegion): string {
  const { layer, parent } = facts.expectation;
  switch (kind.kind) {
    case 'gap': {
      const where = `beside ${listed(neighborsOf(facts, region))}`;
      return parent === null
        ? `${titleOf(facts, 'tiles')}: no polygon covers a place ${where}`
        : `${titleOf(facts, 'tiles')}: no polygon covers a part of ${parent.layer.title} ${where}`;
    }
    case 'overlap':
      return `${titleOf(facts, 'tiles')}: ${listed(kind.children.map((child) => nameOf(facts, child)))} overlap${wholeWords(facts, kind.children, region)}`;
    case 'parts-overlap':
      return `${layer.title}: two parts of ${nameOf(facts, kind.child)} overlap`;
    case 'outside-parent':
      return `${titleOf(facts, 'within')}: a part of ${nameOf(facts, kind.child)} lies outside it`;
    case 'across-line':
      return `${titleOf(facts, 'within')}: ${nameOf(facts, kind.child)} reaches over a line into ${listed(kind.parents.map((one) => nameOf(facts, one)))}`;
  }
}

/** Says so where nearly all of a polygon is covered by the other: a hole is missing. */
function wholeWords(facts: LayerFacts, children: readonly number[], { areaSquareMeters }: MeasuredRegion): string {
  if (children.length !== 2) return '';
  for (const [inner, outer] of [children, children.toReversed()] as [number, number][]) {
    const own = facts.areas.reduce((sum, one) => (one.shapes.includes(inner) ? sum + one.areaSquareMeters : sum), 0);
    if (areaSquareMeters >= 0.99 * own)
      return `: ${nameOf(facts, inner)} lies within ${nameOf(facts, outer)}, which may lack a hole there`;
  }
  return '';
}

/** The polygons along the outlines of a region, those with most edges first. */
function neighborsOf(facts: LayerFacts, region: MeasuredRegion): readonly string[] {
  const { arrangement, grid } = facts;
  const counts = new Map<number, number>();
  for (const half of region.outlines.flat()) {
    const cover = arrangement.sets.members[arrangement.cover[faceOf(arrangement, half ^ 1)]!]!;
    for (const shape of shapesOf(cover, grid.shapeOfPart)) {
      if (!grid.shapes[shape]!.isParent) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  const names = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([shape]) => nameOf(facts, shape));
  return names.length === 0 ? ['no other polygon'] : names;
}

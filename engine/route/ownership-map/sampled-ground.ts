import { ringArea } from '../../check/boundaries/ring-area.ts';
import { testsOf } from '../../check/rules/tests-of.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { unrollPolygon } from '../../geometry/unroll.ts';
import type { AssetClass, LayerId } from '../../ids.ts';
import { SegmentIndex } from '../../spatial/segment-index.ts';
import type { Asset } from '../city.ts';
import { holdsAt } from '../periods.ts';
import { Kinds } from './kinds.ts';
import { conditionsOf, type MapCase } from './map-case.ts';

/** A map's case with what the margins of its places are found by; each index is made when it is first asked. */
export class SampledGround {
  readonly case: MapCase;
  readonly kinds: Kinds;
  readonly #lines = new Map<LayerId, SegmentIndex>();
  readonly #thresholds = new Map<LayerId, readonly number[]>();
  readonly #positions = new Map<AssetClass, ReadonlyMap<Asset, number>>();

  constructor(mapCase: MapCase) {
    this.case = mapCase;
    this.kinds = new Kinds(mapCase);
  }

  /** To the nearest line of the layer across which the rules may find another kind of polygon; Infinity beyond `maxMeters`. */
  lineMeters(layer: LayerId, at: LonLat, maxMeters: number): number {
    let lines = this.#lines.get(layer);
    if (lines === undefined) {
      lines = SegmentIndex.build(this.#linesOf(layer));
      this.#lines.set(layer, lines);
    }
    return lines.nearest(at, { maxMeters })[0]?.distanceMeters ?? Infinity;
  }

  /** Distances to the layer's edges that rules ask about. */
  edgeThresholds(layer: LayerId): readonly number[] {
    let meters = this.#thresholds.get(layer);
    if (meters === undefined) {
      const tests = conditionsOf(this.case).flatMap(testsOf);
      meters = tests.flatMap((test) => (test.kind === 'nearEdge' && test.layer === layer ? [test.withinMeters] : []));
      this.#thresholds.set(layer, meters);
    }
    return meters;
  }

  positionsOf(assetClass: AssetClass): ReadonlyMap<Asset, number> {
    let positions = this.#positions.get(assetClass);
    if (positions === undefined) {
      const { assets } = this.case.surroundings.assetClasses.get(assetClass)!;
      positions = new Map(assets.map((asset, position) => [asset, position]));
      this.#positions.set(assetClass, positions);
    }
    return positions;
  }

  /** Four numbers for each edge. An edge that two polygons of one kind have in common leads from one to the other. */
  #linesOf(layer: LayerId): Float64Array {
    const { jurisdictions } = this.case.surroundings.layers.get(layer)!;
    const kinds = this.kinds.ofJurisdictions(layer);
    const edges = new Map<string, readonly number[]>();
    for (const [position, { validity, geometry }] of jurisdictions.entries()) {
      if (!holdsAt(validity, this.case.question.atMs)) continue;
      for (const part of unrollPolygon(geometry))
        for (const [number, ring] of part.entries())
          addRing(edges, ring, kinds[position]!, ringArea(ring) > 0 === number > 0);
    }
    return Float64Array.from([...edges.values()].flat());
  }
}

/** Each edge with the inside on its left: two polygons that share a line draw it in opposite directions. */
function addRing(edges: Map<string, readonly number[]>, ring: Float64Array, kind: number, isTurned: boolean): void {
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [a, b] = [`${ring[i]} ${ring[i + 1]}`, `${ring[i + 2]} ${ring[i + 3]}`];
    if (a === b) continue;
    const [from, to] = isTurned ? [b, a] : [a, b];
    if (edges.delete(`${kind} ${to} ${from}`)) continue;
    edges.set(`${kind} ${from} ${to}`, [home(ring[i]!), ring[i + 1]!, home(ring[i + 2]!), ring[i + 3]!]);
  }
}

const home = (lon: number): number => (lon > 180 ? lon - 360 : lon);

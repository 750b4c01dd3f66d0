import type { LonLat } from '../../geometry/lon-lat.ts';
import { unrollPolygon } from '../../geometry/unroll.ts';
import type { AssetClass, LayerId } from '../../ids.ts';
import { AssetIndex } from '../../spatial/asset-index.ts';
import { PolygonIndex } from '../../spatial/polygon-index.ts';
import { SegmentIndex } from '../../spatial/segment-index.ts';
import type { Truth } from './formula.ts';
import type { Ground, PlaceTest } from './ground.ts';
import { type MemberSet, positionsOf } from './member-set.ts';

/** The jurisdictions of an `inside` test: their cover, and the edges of their union. */
interface Cover {
  readonly cover: PolygonIndex;
  /** Without the edges that two of them share: crossing one of those is no change. */
  readonly outline: SegmentIndex;
}

type InsideTest = Extract<PlaceTest, { readonly kind: 'inside' }>;
type AssetTest = Extract<PlaceTest, { readonly kind: 'near' | 'nearest' }>;

// Distances are off by millimeters within some kilometers and by centimeters within 20 (geometry/meters.ts): a circle is
// taken this much larger, so that what is said of all of it is true.
const slack = (meters: number): number => 0.001 + meters * 1e-4;

/**
 * How place tests come out for all of a disc: 1 everywhere, 0 nowhere, -1 perhaps here and not there. By the distance to
 * what a test is about: over a disc it changes by no more than the disc's radius. Indexes are made when first needed.
 */
export class Probe {
  readonly #ground: Ground;
  readonly #covers = new Map<string, Cover>();
  readonly #assets = new Map<string, AssetIndex>();
  readonly #edges = new Map<LayerId, PolygonIndex>();
  readonly #others = new Map<string, MemberSet>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Truth of these atoms over the disc; others stay -1. A radius of 0 asks about the place alone. */
  over(at: LonLat, radiusMeters: number, atoms: readonly number[]): Truth {
    const truth = new Int8Array(this.#ground.tests.length).fill(-1);
    const reach = radiusMeters === 0 ? 0 : radiusMeters + slack(radiusMeters);
    for (const atom of atoms) truth[atom] = this.#value(this.#ground.tests[atom]!, at, reach);
    return truth;
  }

  /** Makes now what the first question about the atom would make. */
  prepare(atom: number): void {
    const test = this.#ground.tests[atom]!;
    if (test.kind === 'inside') this.#coverOf(test.layer, test.members);
    else if (test.kind === 'nearEdge') this.#edgeMeters(test.layer, [0, 0]);
    else this.#assetMeters(test.class, test.members, [0, 0], 0);
  }

  #value(test: PlaceTest, at: LonLat, radius: number): 1 | 0 | -1 {
    switch (test.kind) {
      case 'inside':
        return this.#inside(test, at, radius);
      case 'nearEdge':
        return within(this.#edgeMeters(test.layer, at), test.withinMeters, radius);
      case 'near':
        return within(
          this.#assetMeters(test.class, test.members, at, test.withinMeters + radius),
          test.withinMeters,
          radius,
        );
      case 'nearest':
        return this.#nearest(test, at, radius);
    }
  }

  #inside({ layer, members }: InsideTest, at: LonLat, radius: number): 1 | 0 | -1 {
    const { cover, outline } = this.#coverOf(layer, members);
    if (radius > 0) {
      const edge = outline.nearest(at, { maxMeters: radius })[0];
      if (edge !== undefined) return -1;
    }
    return cover.covering(at).length > 0 ? 1 : 0;
  }

  /** The nearest of all must be a member: so the nearest member against the nearest of the others. */
  #nearest({ class: assetClass, members, withinMeters }: AssetTest, at: LonLat, radius: number): 1 | 0 | -1 {
    const own = this.#assetMeters(assetClass, members, at, withinMeters + radius);
    const near = within(own, withinMeters, radius);
    if (near === 0) return 0;
    const others = this.#othersOf(assetClass, members);
    const other = others.count === 0 ? Infinity : this.#assetMeters(assetClass, others, at, own + 2 * radius);
    if (own - other > 2 * radius) return 0;
    if (other - own > 2 * radius) return near;
    return radius === 0 && other !== own ? near : -1;
  }

  #othersOf(assetClass: AssetClass, members: MemberSet): MemberSet {
    const key = `${assetClass} ${members.id}`;
    const known = this.#others.get(key) ?? this.#ground.assets(assetClass, (i) => members.has[i] === 0);
    this.#others.set(key, known);
    return known;
  }

  #edgeMeters(layer: LayerId, at: LonLat): number {
    let index = this.#edges.get(layer);
    if (index === undefined) {
      const { jurisdictions } = this.#ground.surroundings.layers.get(layer)!;
      const positions = positionsOf(this.#ground.jurisdictions(layer));
      index = PolygonIndex.build(positions.map((position) => jurisdictions[position]!.geometry));
      this.#edges.set(layer, index);
    }
    return index.nearestEdge(at)?.distanceMeters ?? Infinity;
  }

  /** Infinity where there is none within `maxMeters`. */
  #assetMeters(assetClass: AssetClass, members: MemberSet, at: LonLat, maxMeters: number): number {
    const key = `${assetClass} ${members.id}`;
    let index = this.#assets.get(key);
    if (index === undefined) {
      const { assets } = this.#ground.surroundings.assetClasses.get(assetClass)!;
      index = AssetIndex.build(positionsOf(members).map((position) => assets[position]!.geometry));
      this.#assets.set(key, index);
    }
    return index.nearest(at, { maxMeters })[0]?.distanceMeters ?? Infinity;
  }

  #coverOf(layer: LayerId, members: MemberSet): Cover {
    const key = `${layer} ${members.id}`;
    let cover = this.#covers.get(key);
    if (cover === undefined) {
      const { jurisdictions } = this.#ground.surroundings.layers.get(layer)!;
      const polygons = positionsOf(members).map((position) => jurisdictions[position]!.geometry);
      cover = { cover: PolygonIndex.build(polygons), outline: SegmentIndex.build(outlineOf(polygons)) };
      this.#covers.set(key, cover);
    }
    return cover;
  }
}

const within = (distance: number, withinMeters: number, radius: number): 1 | 0 | -1 => {
  // A circle of the limit's own radius is as inexact as the distance is.
  const blur = radius === 0 ? 0 : radius + slack(withinMeters);
  if (distance + blur <= withinMeters) return 1;
  return distance - blur > withinMeters ? 0 : -1;
};

/**
 * The edges of polygons without those that two of them share from either side. Rings are turned so that the inside is on
 * their left: the same edge in the same direction is that of a polygon that lies over the other, and stays.
 */
const outlineOf = (polygons: Parameters<typeof PolygonIndex.build>[0]): Float64Array => {
  const edges = new Map<string, readonly number[]>();
  for (const polygon of polygons) {
    for (const part of unrollPolygon(polygon)) {
      part.forEach((ring, number) => {
        const isTurned = isClockwise(ring) === (number === 0);
        for (let i = 0; i + 3 < ring.length; i += 2) addEdge(edges, ring, i, isTurned);
      });
    }
  }
  return Float64Array.from([...edges.values()].flat());
};

const addEdge = (edges: Map<string, readonly number[]>, ring: Float64Array, i: number, isTurned: boolean): void => {
  const [a, b] = [`${ring[i]} ${ring[i + 1]}`, `${ring[i + 2]} ${ring[i + 3]}`];
  if (a === b) return;
  const [from, to] = isTurned ? [b, a] : [a, b];
  if (edges.delete(`${to} ${from}`)) return;
  edges.set(`${from} ${to}`, [home(ring[i]!), ring[i + 1]!, home(ring[i + 2]!), ring[i + 3]!]);
};

const isClockwise = (ring: Float64Array): boolean => {
  let twice = 0;
  const [x, y] = [ring[0]!, ring[1]!];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    twice += (ring[i]! - x) * (ring[i + 3]! - y) - (ring[i + 2]! - x) * (ring[i + 1]! - y);
  }
  return twice < 0;
};

const home = (lon: number): number => (lon > 180 ? lon - 360 : lon);

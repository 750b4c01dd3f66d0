import type { LonLat } from '../geometry/lon-lat.ts';
import { PolygonIndex } from '../spatial/polygon-index.ts';
import type { Jurisdiction, Layer } from './city.ts';
import { byIdAndPeriod, holdsAt, Periods } from './periods.ts';

export interface NearJurisdiction {
  /** Into `jurisdictions`. */
  readonly position: number;
  readonly distanceMeters: number;
}

/** The jurisdictions of one layer that hold in one period, for what has to be nearest among them. */
interface Snapshot {
  readonly positions: readonly number[];
  readonly index: PolygonIndex;
}

/** A layer with its polygons indexed; every question names the moment, and what does not hold then is not there. */
export class LayerIndex {
  /** What it was built from: the same object means the same index. */
  readonly layer: Layer;
  /** By id (UTF-16 code units), then period, whatever their order in the layer; positions count in this order. */
  readonly jurisdictions: readonly Jurisdiction[];
  private readonly index: PolygonIndex;
  private readonly periods: Periods<Snapshot>;

  private constructor(layer: Layer) {
    this.layer = layer;
    this.jurisdictions = byIdAndPeriod(layer.jurisdictions);
    this.index = PolygonIndex.build(this.jurisdictions.map(({ geometry }) => geometry));
    this.periods = new Periods(this.jurisdictions, (positions) => this.snapshot(positions));
  }

  /** O(vertices * log vertices). */
  static build(layer: Layer): LayerIndex {
    return new LayerIndex(layer);
  }

  /** Positions, ascending, of the jurisdictions that contain the place, their lines included. */
  containing(at: LonLat, atMs: number): readonly number[] {
    const positions = this.index.covering(at);
    return this.periods.areBounded
      ? positions.filter((position) => holdsAt(this.jurisdictions[position]!.validity, atMs))
      : positions;
  }

  /** Whether the place is exactly on the line of this jurisdiction. */
  isOnLine(position: number, at: LonLat): boolean {
    return this.index.isOnLine(position, at);
  }

  /** The nearest edge of any jurisdiction, from inside or outside; null if none holds. */
  nearestEdge(at: LonLat, atMs: number): NearJurisdiction | null {
    const { positions, index } = this.periods.at(atMs);
    return inLayer(positions, index.nearestEdge(at));
  }

  /** The nearest jurisdiction, 0 m inside; null if none holds. Ties: the lowest id. */
  nearest(at: LonLat, atMs: number): NearJurisdiction | null {
    const { positions, index } = this.periods.at(atMs);
    return inLayer(positions, index.nearest(at));
  }

  private snapshot(positions: readonly number[]): Snapshot {
    const isAll = positions.length === this.jurisdictions.length;
    const polygons = positions.map((position) => this.jurisdictions[position]!.geometry);
    return { positions, index: isAll ? this.index : PolygonIndex.build(polygons) };
  }
}

const inLayer = (positions: readonly number[], near: NearJurisdiction | null): NearJurisdiction | null =>
  near === null ? null : { position: positions[near.position]!, distanceMeters: near.distanceMeters };

/** By id, in UTF-16 code units: the order that "lowest id" means everywhere in routing. */
export const byId = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] =>
  [...things].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));

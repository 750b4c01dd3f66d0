import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { finished } from '../../locate/books/steps.ts';
import type { AssetRef } from '../../locate/candidate.ts';
import type { Asset } from '../../route/city.ts';
import type { AffectedPlace } from './affected-place.ts';
import { type AffectedCity, type AffectedSources, addressOf } from './city-sources.ts';
import { Connections } from './connections.ts';
import { groundOfArea, groundOfCircle } from './ground.ts';
import { ofGround } from './of-ground.ts';
import { ofMain } from './of-main.ts';
import { ofSegment } from './of-segment.ts';
import { SegmentBoxes } from './segment-boxes.ts';
import { inWalkOrder } from './walk-order.ts';

/** Whose neighbors are asked for. */
export type AffectedBy =
  | { readonly kind: 'main'; readonly main: Asset }
  | { readonly kind: 'segment'; readonly segment: AssetRef }
  | { readonly kind: 'area'; readonly area: Polygon | MultiPolygon }
  | { readonly kind: 'circle'; readonly center: LonLat; readonly radiusMeters: number };

/** Who is served by a main, lives on a segment or in an area. Built once for a city, O(segments + connections); immutable. */
export class AffectedFinder {
  readonly #city: AffectedCity;

  private constructor(city: AffectedCity) {
    this.#city = city;
  }

  static build(sources: AffectedSources, atMs: number): AffectedFinder {
    const boxes = SegmentBoxes.build(sources.books.streets);
    const linked = Connections.build(sources.connections, sources.classes, (asset) => addressOf(asset, sources, atMs));
    return new AffectedFinder({ ...sources, boxes, linked });
  }

  /**
   * The places to tell, each once, as a crew walks (`inWalkOrder`); null: the segment is none of a street with a name.
   * RangeError on an area or circle that is none. Cost as of `ofMain`, `ofSegment`, `ofGround`.
   */
  find(by: AffectedBy, atMs: number): readonly AffectedPlace[] | null {
    return finished(this.steps(by, atMs));
  }

  /** The same in steps of some milliseconds, so that a server can answer in between. */
  *steps(by: AffectedBy, atMs: number): Generator<void, readonly AffectedPlace[] | null> {
    const found = yield* this.#places(by, atMs);
    return found === null ? null : inWalkOrder(found);
  }

  #places(by: AffectedBy, atMs: number): Generator<void, readonly AffectedPlace[] | null> {
    switch (by.kind) {
      case 'main':
        return ofMain(by.main, this.#city, atMs);
      case 'segment':
        return ofSegment(by.segment, this.#city, atMs);
      case 'area':
        return ofGround({ ...groundOfArea(by.area), center: null }, this.#city, atMs);
      case 'circle':
        return ofGround({ ...groundOfCircle(by.center, by.radiusMeters), center: by.center }, this.#city, atMs);
    }
  }
}

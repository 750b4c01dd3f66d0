import type { LonLat } from '../engine/geometry/lon-lat.ts';
import type { Agency } from '../engine/route/city.ts';
import type { Router } from '../engine/route/router.ts';

/** A polygon that covers a point. */
export interface JurisdictionAnswer {
  readonly layer: string;
  readonly layerTitle: string;
  readonly id: string;
  readonly name: string;
  readonly agency: Agency | null;
  /** Whether the point is exactly on an edge of it. */
  readonly onTheLine: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every jurisdiction of every layer that covers the point at that moment, in the order of layers, then by id. */
export const jurisdictionsAt = (router: Router, at: LonLat, atMs: number): readonly JurisdictionAnswer[] =>
  [...router.surroundings.layers.values()].flatMap((index) =>
    index.containing(at, atMs).map((position) => {
      const { layer, id, name, agency, attributes } = index.jurisdictions[position]!;
      const governs = agency === null ? null : (router.agencyById.get(agency) ?? null);
      const onTheLine = index.isOnLine(position, at);
      return { layer, layerTitle: index.layer.title, id, name, agency: governs, onTheLine, attributes };
    }),
  );

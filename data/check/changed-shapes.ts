import type { MultiPolygon, Polygon, Position } from 'geojson';
import { innerPoint } from '../../engine/geometry/inner-point.ts';
import { metersPerDegree } from '../../engine/geometry/meters.ts';
import type { JurisdictionId } from '../../engine/ids.ts';
import type { Jurisdiction, Layer } from '../../engine/route/city.ts';

/** For tests: ways to change one polygon of a layer, its other polygons staying as they are. */

/** One polygon of a layer and an edge of its first outer ring, which runs from vertex `edge` to the next one. */
export interface Target {
  readonly shape: number;
  readonly edge: number;
}

/** Makes the changed layer; the given one stays. */
export type Plant = (layer: Layer, target: Target) => Layer;

export type Area = Polygon | MultiPolygon;
export type Ring = readonly Position[];

export const outerRing = (geometry: Area): Position[] =>
  (geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!) as Position[];

export const withOuterRing = (geometry: Area, ring: Ring): Area =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: [[...ring], ...geometry.coordinates.slice(1)] }
    : {
        type: 'MultiPolygon',
        coordinates: [[[...ring], ...geometry.coordinates[0]!.slice(1)], ...geometry.coordinates.slice(1)],
      };

export const withRings = (geometry: Area, more: readonly Ring[]): Area =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: [...geometry.coordinates, ...more.map((ring) => [...ring])] }
    : {
        type: 'MultiPolygon',
        coordinates: [
          [...geometry.coordinates[0]!, ...more.map((ring) => [...ring])],
          ...geometry.coordinates.slice(1),
        ],
      };

export const withPart = (geometry: Area, ring: Ring): Area => ({
  type: 'MultiPolygon',
  coordinates: [...(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates), [[...ring]]],
});

export const eachPosition = (geometry: Area, change: (position: Position) => Position): Area =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(change)) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => part.map((ring) => ring.map(change))) };

export const moved = ([lon, lat]: Position, east: number, north: number): Position => {
  const [lonMeters, latMeters] = metersPerDegree(lat!);
  return [lon! + east / lonMeters, lat! + north / latMeters];
};

/** A closed ring without its repeated end, changed, and closed again. */
export const changedRing = (geometry: Area, change: (open: Position[]) => readonly Position[]): Area => {
  const open = change(outerRing(geometry).slice(0, -1));
  return withOuterRing(geometry, [...open, open[0]!]);
};

export const changeShape =
  (change: (geometry: Area, target: Target) => Area): Plant =>
  (layer, target) => ({
    ...layer,
    jurisdictions: layer.jurisdictions.map((one, i) =>
      i === target.shape ? { ...one, geometry: change(one.geometry, target) } : one,
    ),
  });

export const added = (layer: Layer, geometry: Area): Layer => ({
  ...layer,
  jurisdictions: [
    ...layer.jurisdictions,
    { ...layer.jurisdictions[0]!, id: 'planted' as JurisdictionId, name: 'planted', geometry } satisfies Jurisdiction,
  ],
});

/** Unit vector in meters along an edge, and to its left. */
export const frameOf = (a: Position, b: Position) => {
  const [lonMeters, latMeters] = metersPerDegree(a[1]!);
  const [x, y] = [(b[0]! - a[0]!) * lonMeters, (b[1]! - a[1]!) * latMeters];
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length, length };
};

export const along = (a: Position, b: Position, meters: number, left: number): Position => {
  const { x, y } = frameOf(a, b);
  return moved(a, x * meters - y * left, y * meters + x * left);
};

/** Vertices of the edge moved to its left: the first, or both. */
export const movedEdge = (left: number, both: boolean) =>
  changeShape((geometry, { edge }) =>
    changedRing(geometry, (open) => {
      const [a, b] = [open[edge]!, open[(edge + 1) % open.length]!];
      const [toA, toB] = [along(a, b, 0, left), along(b, a, 0, -left)];
      return open.map((position, i) => (i === edge ? toA : both && i === (edge + 1) % open.length ? toB : position));
    }),
  );

/** Vertices put in after the first of the edge, at meters along it from its middle and meters to its left. */
export const inserted = (places: readonly (readonly [alongMeters: number, left: number])[]) =>
  changeShape((geometry, { edge }) =>
    changedRing(geometry, (open) => {
      const [a, b] = [open[edge]!, open[(edge + 1) % open.length]!];
      const middle = frameOf(a, b).length / 2;
      return open.toSpliced(edge + 1, 0, ...places.map(([meters, left]) => along(a, b, middle + meters, left)));
    }),
  );

export const center = (geometry: Area): Position => [...innerPoint(geometry)!];

export const squareAround = (middle: Position, side: number): Position[] => {
  const half = side / 2;
  const corners = [
    moved(middle, -half, -half),
    moved(middle, half, -half),
    moved(middle, half, half),
    moved(middle, -half, half),
  ];
  return [...corners, corners[0]!];
};

export const scaled = (factor: number) =>
  changeShape((geometry) => {
    const [lon, lat] = center(geometry) as [number, number];
    return eachPosition(geometry, (p) => [lon + (p[0]! - lon) * factor, lat + (p[1]! - lat) * factor]);
  });

export const turned = (degrees: number) =>
  changeShape((geometry) => {
    const middle = center(geometry);
    const [lonMeters, latMeters] = metersPerDegree(middle[1]!);
    const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    return eachPosition(geometry, (p) => {
      const [x, y] = [(p[0]! - middle[0]!) * lonMeters, (p[1]! - middle[1]!) * latMeters];
      return moved(middle, x * cosine - y * sine, x * sine + y * cosine);
    });
  });

export const shifted = (east: number, north: number) =>
  changeShape((geometry) => eachPosition(geometry, (position) => moved(position, east, north)));

/** Coordinates with fewer decimals: 10 or 1 m apart. */
export const roundedTo = (perDegree: number) =>
  changeShape((geometry) =>
    eachPosition(geometry, (position) => position.map((value) => Math.round(value * perDegree) / perDegree)),
  );

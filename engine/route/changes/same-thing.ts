import type { Geometry } from 'geojson';
import type { Asset, Jurisdiction } from '../city.ts';

/** What of a thing is another in its next period. */
export type Changed = 'name' | 'agency' | 'boundary' | 'owner' | 'place' | 'attributes';

/** In which of these two periods of a jurisdiction differ; empty: only in their dates. O(vertices). */
export const changedJurisdiction = (was: Jurisdiction, is: Jurisdiction): readonly Changed[] => [
  ...(was.name === is.name ? [] : ['name' as const]),
  ...(was.agency === is.agency ? [] : ['agency' as const]),
  ...(isSameGeometry(was.geometry, is.geometry) ? [] : ['boundary' as const]),
  ...(isSameAttributes(was.attributes, is.attributes) ? [] : ['attributes' as const]),
];

/** The same of an asset. */
export const changedAsset = (was: Asset, is: Asset): readonly Changed[] => [
  ...(was.owner === is.owner ? [] : ['owner' as const]),
  ...(isSameGeometry(was.geometry, is.geometry) ? [] : ['place' as const]),
  ...(isSameAttributes(was.attributes, is.attributes) ? [] : ['attributes' as const]),
];

type Attributes = Readonly<Record<string, string>>;

const isSameAttributes = (a: Attributes, b: Attributes): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/** Vertex by vertex: a ring that begins elsewhere counts as another. */
export function isSameGeometry(a: Geometry | null, b: Geometry | null): boolean {
  if (a === null || b === null || a.type !== b.type) return a === b;
  if (a.type === 'GeometryCollection') return isSameCollection(a.geometries, (b as typeof a).geometries);
  return isSameNested(a.coordinates, (b as typeof a).coordinates);
}

const isSameCollection = (a: readonly Geometry[], b: readonly Geometry[]): boolean =>
  a.length === b.length && a.every((each, i) => isSameGeometry(each, b[i]!));

type Nested = number | readonly Nested[];

function isSameNested(a: Nested, b: Nested): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isSameNested(a[i]!, b[i]!)) return false;
  return true;
}

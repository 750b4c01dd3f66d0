import type { Geometry } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { innerPlace } from './inner-place.ts';
import { anyPosition } from './sample-places.ts';

/** Places at a thing where it is likely the nearest: on it, and of a polygon inside. */
export const thingPlaces = (geometry: Geometry): readonly LonLat[] => {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const inner = innerPlace(geometry);
    return inner === null ? [] : [inner];
  }
  const at = anyPosition(geometry);
  return at === null ? [] : [at];
};

import { isoDay } from '../../engine/cluster/scan/calendar.ts';
import type { Places } from '../../engine/cluster/scan/places.ts';
import type { ReportedCluster } from '../../engine/cluster/scan/reported-clusters.ts';

/**
 * The clusters as GeoJSON, a MultiPoint of its members each, the center first, with the window and the p-value. Coordinates
 * must be longitude and latitude.
 */
export function clustersAsGeoJson(clusters: readonly ReportedCluster[], places: Places): string {
  const features = clusters.map(({ members, center, radius, firstDay, lastDay, ...properties }) => ({
    type: 'Feature',
    properties: { ...properties, members, radiusKilometers: radius, start: isoDay(firstDay), end: isoDay(lastDay) },
    geometry: center === null ? null : { type: 'MultiPoint', coordinates: placesOfMembers(members, places) },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

const placesOfMembers = (members: readonly string[], places: Places) =>
  [...new Set(members.map((id) => places.placeOf.get(id)!))].map((place) => places.coordinates[place]!);

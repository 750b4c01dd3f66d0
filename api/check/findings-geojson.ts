import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Finding } from '../../engine/check/finding.ts';

/** Findings on the map: each at its outline, else at its place; without geometry where it has neither (RFC 7946, 3.2). */
export const findingsGeoJson = (findings: readonly Finding[]): FeatureCollection<Geometry | null> => ({
  type: 'FeatureCollection',
  features: findings.map((finding): Feature<Geometry | null> => {
    const { geometry, ...properties } = finding;
    return { type: 'Feature', geometry: geometry ?? pointOf(finding), properties };
  }),
});

const pointOf = ({ lon, lat }: Finding): Geometry | null =>
  lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] };

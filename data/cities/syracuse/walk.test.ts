import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dbscanOnGlobe } from '../../../engine/cluster/dbscan.ts';
import { lengthMeters } from '../../../engine/geometry/length.ts';
import type { LonLat } from '../../../engine/geometry/lon-lat.ts';
import { assignBreaks } from '../../../engine/plan/assign-breaks.ts';
import { rankSegments } from '../../../engine/plan/rank-segments.ts';
import type { RequestValues } from '../../import/entity.ts';
import { cityFileOf, cityFromFiles, realData, recordsOf } from '../testing.ts';

const data = realData('syracuse');
const missing = data.kind === 'missing' ? data.reason : '';
const REPORT: LonLat = [-76.10614, 43.042772];

describe.skipIf(data.kind === 'missing')(`the last steps of engine/README.md${missing}`, () => {
  const potholes: { readonly lonLat: LonLat; readonly atMs: number; readonly segmentId: string }[] = [];
  let roads: readonly { readonly id: string; readonly lengthMeters: number | null }[] = [];

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    const cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
    const city = await cityFromFiles(cityFile, data.folder);
    const { assets } = city.assetClasses.find((members) => members.class === 'road')!;
    roads = assets.map(({ id, geometry }) => ({ id, lengthMeters: geometry && lengthMeters(geometry) }));
    const dataset = cityFile.datasets.find(({ kind }) => kind === 'request')!;
    for await (const { values } of recordsOf(cityFile, dataset, data.folder)) {
      const { geometry, reportedAtMs, attributes } = values as RequestValues;
      const [lon, lat] = geometry!.coordinates as [number, number];
      potholes.push({ lonLat: [lon, lat], atMs: reportedAtMs, segmentId: attributes.STREET_ID! });
    }
  });

  it('find that the report belongs to no crowd of potholes', () => {
    const lonLats = Float64Array.from([...potholes.map(({ lonLat }) => lonLat), REPORT].flat());
    const { labels, clusterCount } = dbscanOnGlobe(lonLats, { epsMeters: 15, minPoints: 5 });
    expect([clusterCount, labels.at(-1)]).toEqual([354, -1]);
  });

  it('rank its street by potholes, and the worst one', () => {
    const segments = roads.map((road) => ({ ...road, installedMs: null, material: null, diameter: null }));
    const { breaks } = assignBreaks(potholes, segments, { index: null, maxMeters: 0 });
    const { ranked, prior } = rankSegments(segments, breaks, { sinceMs: null, asOfMs: null });
    const own = ranked.find(({ position }) => segments[position]!.id === '12578744')!;
    expect(prior.mean).toBeCloseTo(25.4, 1);
    expect([own.rank, ranked.length]).toEqual([5_003, 6_825]);
    expect(own.because.slice(0, 2)).toEqual([
      'no break in 134 m over 4 months: 0 per km and year',
      'with the 25 of all segments weighed in: 1.2',
    ]);
    expect([segments[ranked[0]!.position]!.id, ranked[0]!.because[0]]).toEqual([
      '13012959',
      '18 breaks in 19 m over 4 months: 3200 per km and year',
    ]);
  });
});

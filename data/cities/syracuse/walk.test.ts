import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dbscanOnGlobe } from '../../../engine/cluster/dbscan.ts';
import { findDuplicates } from '../../../engine/dedupe/find-duplicates.ts';
import { DEFAULT_MODEL } from '../../../engine/dedupe/model/default-model.ts';
import { UNSAID } from '../../../engine/dedupe/report.ts';
import { lengthMeters } from '../../../engine/geometry/length.ts';
import type { LonLat } from '../../../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../../../engine/geometry/meters.ts';
import type { AssetClass, AssetId, RequestId, ServiceCode } from '../../../engine/ids.ts';
import { Locator } from '../../../engine/locate/locator.ts';
import { assignBreaks } from '../../../engine/plan/assign-breaks.ts';
import { rankSegments } from '../../../engine/plan/rank-segments.ts';
import { answerOf } from '../../../engine/route/answer.ts';
import type { Router } from '../../../engine/route/router.ts';
import { routerOf } from '../../../engine/route/testing-city.ts';
import type { RequestValues } from '../../import/entity.ts';
import { gazetteerOf } from '../../world/gazetteer.ts';
import { cityFileOf, cityFromFiles, realData, recordsOf } from '../testing.ts';

const data = realData('syracuse');
const missing = data.kind === 'missing' ? data.reason : '';
const REPORT: LonLat = [-76.10614, 43.042772];

describe.skipIf(data.kind === 'missing')(`the first step and the last of engine/README.md${missing}`, () => {
  const potholes: { readonly lonLat: LonLat; readonly atMs: number; readonly segmentId: string }[] = [];
  let locator: Locator;
  let router: Router;
  let roads: readonly { readonly id: string; readonly lengthMeters: number | null }[] = [];

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    const cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
    const city = await cityFromFiles(cityFile, data.folder);
    router = routerOf(city);
    const classSettings = new Map(cityFile.assetClasses.map(({ id, attributes }) => [id, attributes]));
    locator = Locator.build(gazetteerOf({ city, classSettings }, Date.now()));
    const { assets } = city.assetClasses.find((members) => members.class === 'road')!;
    roads = assets.map(({ id, geometry }) => ({ id, lengthMeters: geometry && lengthMeters(geometry) }));
    const dataset = cityFile.datasets.find(({ kind }) => kind === 'request')!;
    for await (const { values } of recordsOf(cityFile, dataset, data.folder)) {
      const { geometry, reportedAtMs, attributes } = values as RequestValues;
      const [lon, lat] = geometry!.coordinates as [number, number];
      potholes.push({ lonLat: [lon, lat], atMs: reportedAtMs, segmentId: attributes.STREET_ID! });
    }
  });

  it('answer as the page prints, and for certain once the question is answered', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../../engine/README.md'), 'utf8');
    const printed: unknown = JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!);
    const place = { lonLat: REPORT, accuracyMeters: 0, source: 'coordinates' } as const;
    const ask = (answers: Readonly<Record<string, string>>) =>
      answerOf(
        router.resolve({ place, service: 'pothole' as ServiceCode, answers, atMs: Date.parse('2026-01-15T17:00:00Z') }),
      );
    expect(ask({})).toEqual(printed);
    expect(ask({ around: 'nothing' })).toMatchObject({ owner: { agency: 'nysdot' }, confidence: 1, question: null });
  });

  it('find the place from the words', () => {
    const [said] = locator.locate('2851 East Genesee Street');
    expect(said).toMatchObject({
      ...{ label: '2851 E Genesee St, 13224', matchType: 'interpolated', score: 0.95, accuracyMeters: 35 },
      asset: { class: 'road', id: '12578744' },
      because: ['segment 12578744 of E Genesee St has the numbers 2805 to 2899 on the left'],
    });
    expect(distanceMeters(said!.lonLat, REPORT)).toBeCloseTo(7.1, 1);
    expect(locator.locate('E Genesee and Westcott')[0]).toMatchObject({
      matchType: 'intersection',
      accuracyMeters: 10,
    });
    const [typed] = locator.locate('43.042772, -76.106140');
    expect([typed!.lonLat, typed!.matchType, typed!.accuracyMeters]).toEqual([REPORT, 'coordinates', 0.06]);
  });

  it('find no earlier report of it, and it as the earlier one of the next', () => {
    const pothole = 'pothole' as ServiceCode;
    const road = { class: 'road' as AssetClass, id: '12578744' as AssetId };
    const reportedAtMs = Date.parse('2026-01-15T17:00:00Z');
    const report = { service: pothole, place: { lonLat: REPORT, accuracyMeters: 0 }, reportedAtMs, asset: road };
    const filled = potholes.map(({ lonLat, atMs }, i) => ({
      ...{ id: String(i) as RequestId, service: pothole, reportedAtMs: atMs, closedAtMs: atMs, asset: null },
      ...UNSAID,
      place: { lonLat, accuracyMeters: 0 },
    }));
    expect(filled).toHaveLength(6_316);
    expect(findDuplicates({ ...report, ...UNSAID, id: null }, filled, DEFAULT_MODEL)).toEqual([]);
    const nearest = potholes.reduce((least, { lonLat }) => Math.min(least, distanceMeters(REPORT, lonLat)), Infinity);
    expect(nearest).toBeCloseTo(272.2, 1);

    const next = {
      ...{ service: pothole, place: { lonLat: [-76.10604, 43.042772] as const, accuracyMeters: 10 } },
      ...{ reportedAtMs: reportedAtMs + 86_400_000, asset: road, id: null, ...UNSAID },
    };
    const first = { ...report, ...UNSAID, id: 'first' as RequestId, closedAtMs: null };
    const [found] = findDuplicates(next, [first], DEFAULT_MODEL);
    expect(found!.score).toBeCloseTo(0.985, 3);
    expect(found!.because).toEqual([
      'the same service, pothole (+1.8)',
      '8.1 m apart, with accuracies of 10 m and 0.0 m (+2.4)',
      'reported 1 day before (+0.6)',
      'open at that time',
      'at the same road, 12578744 (+0.4)',
      'no other report as near (−0.9)',
    ]);
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

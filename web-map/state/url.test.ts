import { describe, expect, it } from 'vitest';
import { queryOf, viewOf } from './url.ts';
import { FIRST_VIEW, type View } from './view.ts';

const EVERYTHING: View = {
  camera: { lon: -76.1474, lat: 43.0481, zoom: 15.25 },
  panel: 'plan',
  place: { lon: -76.1474123, lat: 43.0481456, accuracyMeters: 15 },
  asset: { class: 'street_light', id: 'P-1/2 & 3' },
  request: '0192f0c1-0000-7000-8000-000000000001',
  requestList: 'not-fixed',
  requestPart: 'reports',
  join: '0192f0c1-0000-7000-8000-000000000003',
  knownAsOf: '2026-11-01',
  service: 'street_light_out',
  answers: { where: 'on the roadway', note: 'a=b&c' },
  filters: { service: 'pothole', agency: 'dpw', status: 'all', days: 30 },
  show: ['jurisdiction.ward', 'asset.tree'],
  hide: ['jurisdiction.city'],
  theme: 'dark',
  clusterList: 'recurring',
  clusters: {
    service: 'water_leak',
    epsMeters: 75,
    minPoints: 3,
    days: null,
    mostRadiusMeters: 400,
    mostDays: 3,
    isAlive: true,
    by: 'month',
  },
  sort: 'nearest',
  cluster: '0192f0c1-0000-7000-8000-000000000002',
  alert: '0192f0c1-0000-7000-8000-000000000004',
  playedTo: '2026-11-01T12:00:00.000Z',
  planClass: 'water_main',
  segment: { class: 'water_main', id: 'WM-12' },
  asOf: '2027-01-01',
  owner: 'state-dot',
  checkList: 'proposals',
  finding: 'gap@-76.1474,43.0481',
  findingKind: 'gap',
  proposal: 'p/1 & 2',
  sheet: 'full',
};

describe('the view in the URL', () => {
  it('is the same view when read back, with every part set', () => {
    expect(viewOf(queryOf(EVERYTHING))).toEqual(EVERYTHING);
  });

  it('is an empty query for the first view', () => {
    expect(queryOf(FIRST_VIEW)).toBe('');
    expect(viewOf('')).toEqual(FIRST_VIEW);
  });

  it('puts lon before lat and stays readable', () => {
    expect(queryOf(EVERYTHING)).toMatch(/^at=-76\.1474,43\.0481,15\.25&panel=plan&place=-76\.1474123,43\.0481456&/);
  });

  it('opens an old or broken link on what it still can', () => {
    const view = viewOf(
      '?at=200,43,9&panel=gone&place=1&accuracy=-3&asset=/x&filter.days=soon&theme=pink&clusters.eps=0&sort=best&list=none&part=whole&join=&cluster=&plan.class=&known-as-of=2026-13-01&as-of=soon&check=all&clusters=best&alert=&played-to=soon&clusters.radius=-1&clusters.window=x',
    );
    expect(view).toEqual(FIRST_VIEW);
  });

  it('sets every part of the view to something else than at first, so that none is left out of the test', () => {
    for (const part of Object.keys(FIRST_VIEW) as (keyof View)[])
      expect(EVERYTHING[part], part).not.toEqual(FIRST_VIEW[part]);
  });

  it.each([
    ['sort', 'oldest'],
    ['cluster', 'c/1 & 2'],
    ['planClass', 'storm_line'],
  ] as const)('keeps %s alone', (part, value) => {
    const view: View = { ...FIRST_VIEW, [part]: value };
    expect(queryOf(view)).not.toBe('');
    expect(viewOf(queryOf(view))).toEqual(view);
  });

  it('keeps the place when only its accuracy is broken', () => {
    expect(viewOf('place=1,2&accuracy=x').place).toEqual({ lon: 1, lat: 2, accuracyMeters: 0 });
  });
});

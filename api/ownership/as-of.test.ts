import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CityFolder, polygons, square } from '../../data/import/import-testing.ts';
import { listRequests } from '../../data/requests/list.ts';
import { type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { finish } from '../../engine/check/boundaries/steps.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { ownershipMap } from '../../engine/route/ownership-map/ownership-map.ts';
import { Router } from '../../engine/route/router.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { jurisdictionsAt } from '../jurisdictions.ts';
import { periodAsked } from './asked-period.ts';
import { type Changes, changesOf } from './changes-answer.ts';

const ZONE = 'America/New_York';

/** Each thing from a day on and until a day; '' is always. Days are midnights in the city. */
type Dated = readonly [from: string, until: string];

type Ward = readonly [id: string, agency: string, ring: readonly (readonly [number, number])[], ...Dated];
type Light = readonly [id: string, lon: number, lat: number, owner: string, ...Dated];

const AGENCIES = ['dpw', 'dot', 'parks'] as const;
const DAYS = ['2026-06-01', '2026-06-15', '2026-06-20', '2026-07-01', '2026-11-30', '2026-12-01'] as const;

/** Periods of one id by chance, one after the other: some with a gap between them, some that go on after the last day. */
function* periodsBy(random: () => number): Generator<Dated> {
  let from = random() < 0.5 ? '' : DAYS[0];
  for (const day of DAYS.slice(1)) {
    if (random() < 0.5) continue;
    if (random() < 0.85) yield [from, day];
    from = day;
  }
  if (random() < 0.7) yield [from, ''];
}

const chance = seededRandom(2026);
const anAgency = (): string => AGENCIES[Math.floor(chance() * AGENCIES.length)]!;
const near = (least: number, most: number): number => least + chance() * (most - least);
const CHANCE_WARDS: readonly Ward[] = Array.from({ length: 4 }, (_, n) =>
  [...periodsBy(chance)].map(
    (dated): Ward => [
      `c${n}`,
      anAgency(),
      square(near(-76.2, -76.185), near(43.01, 43.02), near(0.002, 0.01)),
      ...dated,
    ],
  ),
).flat();
const CHANCE_LIGHTS: readonly Light[] = Array.from({ length: 20 }, (_, n) =>
  [...periodsBy(chance)].map((dated): Light => [`C${n}`, near(-76.2, -76.18), near(43, 43.02), anAgency(), ...dated]),
).flat();

const WARDS: readonly Ward[] = [
  ['1', 'dpw', square(-76.2, 43), '', '2026-12-01'],
  ['1', 'dpw', square(-76.2, 43, 0.015), '2026-12-01', ''],
  ['2', 'dot', square(-76.19, 43), '', '2026-12-01'],
  ['2', 'dot', square(-76.185, 43, 0.005), '2026-12-01', ''],
  ['3', 'parks', square(-76.2, 43.01), '2026-06-01', '2026-07-01'],
];
const LIGHTS: readonly Light[] = [
  ['L1', -76.198, 43.002, 'dpw', '', ''],
  ['L2', -76.194, 43.006, 'dot', '', '2026-06-15'],
  ['L2', -76.194, 43.006, 'parks', '2026-06-15', ''],
  ['L3', -76.188, 43.004, 'dot', '2026-12-01', ''],
];
const RULES: readonly (readonly [string, ...Dated])[] = [
  [
    '{ id: light, title: Lights, service: light, when: { nearest: { class: light, withinMeters: 150 } }, owner: { ownerOf: light }',
    '',
    '',
  ],
  [
    "{ id: summer, title: Summer, service: [light, pothole], when: { inside: { layer: ward, jurisdiction: '1' } }, owner: { agency: parks }",
    '2026-06-20',
    '2026-09-01',
  ],
  ['{ id: ward, title: Wards, service: "*", when: { inside: ward }, owner: { agencyOf: ward }', '', ''],
  ['{ id: rest, title: The rest, service: light, owner: { agency: dot }', '2026-12-01', ''],
];
const HOLES = [
  ['1', -76.195, 43.005],
  ['2', -76.183, 43.002],
  ['3', -76.188, 43.008],
] as const;

const CITY = `
city: { id: calder, name: Calder, timeZone: ${ZONE} }
agencies: [{ id: dpw, name: Public Works }, { id: dot, name: State DOT }, { id: parks, name: Parks }]
services: [{ code: pothole, name: Pothole }, { code: light, name: Light out }]
layers:
  - { layer: ward, title: Wards, file: wards.geojson, id: ID, name: ID, agency: { from: OWNER, map: { dpw: dpw, dot: dot, parks: parks } }, validFrom: FROM, validUntil: UNTIL }
assets:
  - class: light
    title: Street lights
    file: lights.csv
    geometry: { lon: lon, lat: lat }
    id: id
    owner: { from: own, map: { dpw: dpw, dot: dot, parks: parks } }
    validFrom: from
    validUntil: until
requests:
  - { dataset: holes, file: holes.csv, geometry: { lon: lon, lat: lat }, id: nr, service: pothole, reportedAt: at, status: status }
rules: rules.yaml
`;

interface Things {
  readonly wards: readonly Ward[];
  readonly lights: readonly Light[];
}
const PLANNED: Things = { wards: WARDS, lights: LIGHTS };
const BY_CHANCE: Things = { wards: [...CHANCE_WARDS, ...WARDS], lights: [...CHANCE_LIGHTS, ...LIGHTS] };

/** The city's files; with a day only what holds on it, without its dates. */
const filesOf = (day: string | null, { wards, lights }: Things): Readonly<Record<string, string>> => {
  const holds = (from: string, until: string): boolean =>
    day === null || ((from === '' || from <= day) && (until === '' || day < until));
  const dates = (...dated: Dated): Dated => (day === null ? dated : ['', '']);
  return {
    'city.yaml': CITY,
    'wards.geojson': polygons(
      ...wards
        .filter(([, , , from, until]) => holds(from, until))
        .map(([ID, OWNER, ring, ...dated]) => {
          const [FROM, UNTIL] = dates(...dated);
          return [{ ID, OWNER, FROM, UNTIL }, ring] as const;
        }),
    ),
    'lights.csv': [
      'id,lon,lat,own,from,until',
      ...lights
        .filter(([, , , , from, until]) => holds(from, until))
        .map(([id, lon, lat, own, ...dated]) => [id, lon, lat, own, ...dates(...dated)].join()),
    ].join('\n'),
    'holes.csv': [
      'nr,lon,lat,at,status',
      ...HOLES.map(([nr, lon, lat]) => `${nr},${lon},${lat},2026-11-20T10:00,open`),
    ].join('\n'),
    'rules.yaml': RULES.filter(([, from, until]) => holds(from, until))
      .map(([text, ...dated]) => {
        const [from, until] = dates(...dated);
        return `- ${text}${from && `, validFrom: '${from}'`}${until && `, validUntil: '${until}'`} }\n`;
      })
      .join(''),
  };
};

const importedRouter = async (
  scratch: ScratchStore,
  folder: CityFolder,
  day: string | null,
  things: Things,
): Promise<Router> => {
  folder.write(filesOf(day, things));
  const report = await folder.import(scratch.store);
  expect(report.datasets.map(({ rejected }) => rejected)).toEqual(report.datasets.map(() => 0));
  const built = Router.build((await loadCity(scratch.store))!.city);
  if (built.kind === 'router') return built.router;
  throw new Error(JSON.stringify(built.problems));
};

describe('ownership as of a day', () => {
  let dated: ScratchStore;
  let rebuilt: ScratchStore;
  let byChance: Router;
  let router: Router;
  const folder = new CityFolder();
  const kind = process.env.TEST_DATABASE_URL ? 'server' : 'embedded';
  beforeAll(async () => {
    dated = await scratchStore(kind);
    rebuilt = await scratchStore(kind);
    byChance = await importedRouter(dated, folder, null, BY_CHANCE);
    router = await importedRouter(dated, folder, null, PLANNED);
  });
  afterAll(async () => {
    await dated.dispose();
    await rebuilt.dispose();
    folder.remove();
  });

  it.each(DAYS)(
    'answers for %s as a store that holds only what was valid then, with several periods of many ids',
    async (day) => {
      const then = await importedRouter(rebuilt, folder, day, BY_CHANCE);
      const random = seededRandom(311);
      const { fromMs } = periodAsked({ on: day }, ZONE);
      for (let i = 0; i < 200; i++) {
        const lonLat = [-76.202 + random() * 0.026, 42.998 + random() * 0.024] as const;
        const service = (i % 2 === 0 ? 'pothole' : 'light') as ServiceCode;
        const accuracyMeters = i % 4 < 2 ? 0 : 30;
        // From the first moment of the day on.
        const question = {
          place: { lonLat, accuracyMeters, source: 'coordinates' as const },
          service,
          answers: {},
          atMs: fromMs,
        };
        const [past, own] = [byChance.resolve(question), then.resolve(question)];
        expect(jurisdictionsAt(byChance, lonLat, fromMs)).toEqual(jurisdictionsAt(then, lonLat, fromMs));
        expect([past.ownership, past.confidence, past.alternatives]).toEqual([
          own.ownership,
          own.confidence,
          own.alternatives,
        ]);
      }
    },
  );

  it('lists what changes on a day, and pages through the open requests that would move', async () => {
    const { region } = (await loadCity(dated.store))!;
    const period = periodAsked({ on: '2026-12-01' }, ZONE);
    const first = await changesOf(dated.store, router, period, { region, after: null, limit: 2 });
    const second = await changesOf(dated.store, router, period, { region, after: first.requests.next, limit: 2 });
    // Pages share what is measured.
    expect(second.ground).toBe(first.ground);
    const { counts, jurisdictions } = first.lists;
    expect(counts).toEqual({ jurisdictions: 2, assets: 1, rules: 1, ground: 3 });
    expect(jurisdictions[0]).toMatchObject({
      ...{ turn: 'changes', id: '1', changed: ['boundary'], at: '2026-12-01T05:00:00Z' },
    });
    expect([first.requests.examined, second.requests.examined, second.requests.next]).toEqual([2, 1, null]);
    const moved = [first, second].flatMap(({ requests }: Changes) => requests.moved);
    expect(moved.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual(['dot > dpw']);
    const { requests } = await listRequests(
      dated.store,
      region,
      { box: null, service: null, agency: null, status: 'open', queue: null, fromMs: null, toMs: null },
      null,
      9,
    );
    expect(requests.find(({ id }) => id === moved[0]!.id)!.source).toEqual({ dataset: 'holes', id: '3' });
  });

  it('maps as many square meters for each owner as PostGIS finds', async () => {
    const rows = await dated.store.query<{ owner: string; area: number }>(
      {
        name: 'test',
        text: `select agency_id as owner, sum(st_area(geometry::geography)) as area from jurisdiction
        where gone_at is null and valid_from <= $1 and valid_until > $1 group by 1 order by 1`,
      },
      ['2026-11-30T12:00:00Z'],
    );
    const atMs = Date.parse('2026-11-30T12:00:00Z');
    const { areas, method } = finish(ownershipMap(router, { service: 'pothole' as ServiceCode, atMs, answers: {} }));
    expect([method, areas.map(({ owner }) => owner).sort()]).toEqual(['exact', rows.map(({ owner }) => owner)]);
    for (const { owner, area } of rows)
      expect(areas.find((each) => each.owner === owner)!.areaSquareMeters / area).toBeCloseTo(1, 6);
  });

  it('counts a day by the clock of the city, whatever its length', () => {
    const hours = ['2026-03-08', '2026-11-01', '2026-12-01'].map((on) => {
      const { fromMs, untilMs } = periodAsked({ on }, ZONE);
      return (untilMs - fromMs) / 3_600_000;
    });
    expect(hours).toEqual([23, 25, 24]);
  });
});

import type { Geometry, Polygon } from 'geojson';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, ServiceCode } from '../ids.ts';
import type { Asset, City, Jurisdiction, Validity } from './city.ts';
import type { Resolution, RouteQuestion } from './resolution.ts';
import { type CityChange, Router } from './router.ts';

/** A city of a few streets for tests of routing, at 0, 0, where 0.001 degrees are 111 m both ways. */

export const ALWAYS: Validity = { fromMs: -Infinity, untilMs: Infinity };

export const square = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',

  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

export const jurisdiction = (
  layer: string,
  id: string,
  agency: string | null,
  geometry: Polygon,
  rest: Partial<Pick<Jurisdiction, 'name' | 'validity' | 'attributes'>> = {},
): Jurisdiction => ({
  layer: layer as LayerId,
  id: id as JurisdictionId,
  name: id,
  agency: agency as AgencyId | null,
  validity: ALWAYS,
  attributes: {},
  geometry,
  ...rest,
});

export const asset = (
  assetClass: string,
  id: string,
  owner: string | null,
  geometry: Geometry | null,
  attributes: Readonly<Record<string, string>> = {},
  validity: Validity = ALWAYS,
): Asset => ({
  class: assetClass as AssetClass,
  id: id as AssetId,
  owner: owner as AgencyId | null,
  validity,
  attributes,
  geometry,
});

const street = (id: string, lat: number, attributes: Readonly<Record<string, string>>): Asset =>
  asset(
    'road',
    id,
    null,
    {
      type: 'LineString',
      coordinates: [
        [0.001, lat],
        [0.099, lat],
      ],
    },
    attributes,
  );

const basin = (id: string, lon: number, lat: number, owner: string | null, depth: string): Asset =>
  asset('basin', id, owner, { type: 'Point', coordinates: [lon, lat] }, { DEPTH: depth });

const choice = (value: string) => ({ value, label: value });

/**
 * The city 0..0.1 with ward 4 to the west and ward 7 to the east of lon 0.05, a forest reaching over the city's north
 * line; four streets west to east (State 0.01, Main 0.02, Back 0.03 without a plower, Lost 0.04 with an owner that
 * nobody knows); basins at Main Street, one of them without an owner.
 */
export const smallCity = (rules: unknown): City => ({
  id: 'small',
  name: 'Small',
  timeZone: 'America/New_York',
  agencies: ['streets', 'state', 'water', 'forest', 'ward-four', 'ward-seven', 'city-hall'].map((id) => ({
    id: id as AgencyId,
    name: `The ${id} agency`,
    phone: id === 'water' ? '+1 315 000 0000' : null,
    url: null,
  })),
  services: ['pothole', 'snow', 'cave_in', 'tree'].map((code) => ({
    code: code as ServiceCode,
    name: code,
    description: null,
    keywords: [],
    questions: [
      { code: 'wires', text: 'Does it touch a wire?', required: false, choices: ['yes', 'no'].map(choice) },
      { code: 'remarks', text: 'Anything else?', required: false, choices: [] },
    ],
  })),
  layers: [
    {
      id: 'ward' as LayerId,
      title: 'Wards',
      jurisdictions: [
        jurisdiction('ward', '7', 'ward-seven', square(0.05, 0, 0.1, 0.1), { attributes: { CARE: 'CITY' } }),
        jurisdiction('ward', '4', 'ward-four', square(0, 0, 0.05, 0.1)),
      ],
    },
    {
      id: 'city' as LayerId,
      title: 'City',
      jurisdictions: [jurisdiction('city', 'small', 'city-hall', square(0, 0, 0.1, 0.1), { name: 'City of Small' })],
    },
    {
      id: 'forest' as LayerId,
      title: 'Forests',
      jurisdictions: [jurisdiction('forest', 'north', null, square(0.02, 0.09, 0.08, 0.15), { name: 'North Forest' })],
    },
  ],
  assetClasses: [
    {
      class: 'road' as AssetClass,
      title: 'Roads',
      assets: [
        street('state', 0.01, { OWN: 'STATE', PLOW: 'CITY', LANES: '4' }),
        street('main', 0.02, { OWN: 'CITY', PLOW: 'STATE', LANES: '2' }),
        street('back', 0.03, { OWN: 'CITY', LANES: '' }),
        street('lost', 0.04, { OWN: 'MARS', PLOW: ' ' }),
      ],
    },
    {
      class: 'basin' as AssetClass,
      title: 'Catch basins',
      assets: [
        basin('b1', 0.03, 0.0201, 'water', '300'),
        basin('b2', 0.0302, 0.0201, null, '599.5'),
        basin('b3', 0.06, 0.0201, 'streets', 'deep'),
      ],
    },
  ],
  rules,
});

/** The router, or an error that says what is wrong with the rules. */
export const routerOf = (city: City): Router => {
  const built = Router.build(city);
  if (built.kind === 'router') return built.router;
  throw new Error(built.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
};

export const changed = (router: Router, change: CityChange): Router => {
  const built = router.with(change);
  if (built.kind === 'router') return built.router;
  throw new Error(JSON.stringify(built.problems));
};

/** A question about a point; noon of 1 July 2026 in New York unless another moment is given. */
export const ask = (
  service: string,
  lon: number,
  lat: number,
  answers: Readonly<Record<string, string>> = {},
  at = '2026-07-01T16:00:00Z',
): RouteQuestion => ({
  place: { lonLat: [lon, lat], accuracyMeters: 0, source: 'coordinates' },
  service: service as ServiceCode,
  answers,
  atMs: Date.parse(at),
});

/** A value map of the small city's roads. */
export const OWN = { CITY: 'streets', STATE: 'state' };

/** A rule for potholes, unless `rest` says otherwise. */
export const rule = (id: string, rest: object) => ({ id, title: `Title of ${id}`, service: 'pothole', ...rest });

export const agency = (id: string) => ({ agency: id });

/** What these rules answer in the small city: on Main Street, unless another question is given. */
export const resolve = (rules: unknown, question = ask('pothole', 0.03, 0.02)): Resolution =>
  routerOf(smallCity(rules)).resolve(question);

/** Whether a single condition holds for a question. */
export const holds = (when: object, question = ask('pothole', 0.03, 0.02)): boolean =>
  ownerOf(resolve([rule('r', { when, owner: agency('water') })], question)) === 'water';

export const ownerOf = ({ ownership }: Resolution): string =>
  ownership.kind === 'owned' ? ownership.owner.agency : 'nobody';

export const ruleOf = ({ ownership }: Resolution): string => (ownership.kind === 'owned' ? ownership.rule : 'nobody');

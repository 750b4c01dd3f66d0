import type { Express } from 'express';
import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { assetOf, assetsNear } from '../map/assets.ts';
import { type AssetsQuery, assetsQuery } from '../schemas/asset.ts';

const DEFAULT_RADIUS_METERS = 100;
const DEFAULT_LIMIT = 20;

const questionOf = (query: AssetsQuery, atMs: number) => ({
  at: [query.lon, query.lat] as const,
  atMs,
  radiusMeters: query.radius_meters ?? DEFAULT_RADIUS_METERS,
  limit: query.limit ?? DEFAULT_LIMIT,
  class: query.class,
  withGeometry: query.geometry === 'true',
});

/** What a city maintains: near a place, and one by its id. */
export function assetRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/assets', {
    get: (req, res) => {
      const question = questionOf(parseQuery(assetsQuery, req), deps.now());
      res.json({ assets: assetsNear(snapshotOf(deps), question) });
    },
  });
  endpoint(app, '/v1/assets/:class/:id', {
    get: (req, res) => {
      res.json(assetOf(snapshotOf(deps), String(req.params.class), String(req.params.id), deps.now()));
    },
  });
}

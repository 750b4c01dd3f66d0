import { createHash } from 'node:crypto';
import type { Express } from 'express';
import { cityContext, openStoreOf, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseParameters, parseQuery } from '../input.ts';
import { encodeFeed } from '../map/encode-feed.ts';
import { mapAnswerOf } from '../map/map-answer.ts';
import { MapMaker } from '../map/map-of-city.ts';
import { MapTiles } from '../map/map-tiles.ts';
import type { FeedFilter } from '../map/request-columns.ts';
import { RequestFeed } from '../map/request-feed.ts';
import { type FeedQuery, feedQuery, tileAddress } from '../schemas/map.ts';
import { momentMs } from '../schemas/moment.ts';

const FOREVER = 'public, max-age=31536000, immutable';

const etagOf = (bytes: Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url')}"`;

const filterOf = (query: FeedQuery, timeZone: string): FeedFilter => ({
  service: query.service ?? null,
  agency: query.agency ?? null,
  status: query.status ?? null,
  fromMs: query.from === undefined ? null : momentMs(query.from, timeZone),
  toMs: query.to === undefined ? null : momentMs(query.to, timeZone),
});

/** What the map draws: what there is, vector tiles of it, and every request. */
export function mapRoutes(app: Express, deps: Deps): void {
  const maker = new MapMaker();
  const tiles = new MapTiles();
  const feed = new RequestFeed();
  endpoint(app, '/v1/map', {
    get: async (_req, res) => {
      const snapshot = snapshotOf(deps);
      res.set('Cache-Control', 'no-cache').json(mapAnswerOf(snapshot, await maker.mapOf(snapshot, deps.now())));
    },
  });
  endpoint(app, '/v1/tiles/:generation/:z/:x/:y', {
    get: async (req, res) => {
      const address = parseParameters(tileAddress, req);
      const map = await maker.mapOf(snapshotOf(deps), deps.now());
      const bytes = await tiles.tile(map, address);
      // Another generation's address shows what there is now, but not for long: an old page goes on working.
      res.set('Cache-Control', address.generation === map.generation ? FOREVER : 'no-cache');
      if (bytes.length === 0) res.status(204).end();
      else res.type('application/vnd.mapbox-vector-tile').end(bytes);
    },
  });
  endpoint(app, '/v1/map/requests', {
    get: async (req, res) => {
      const query = parseQuery(feedQuery, req);
      const { region, timeZone } = await cityContext(deps, '');
      const columns = await feed.look(openStoreOf(deps), region);
      const bytes = encodeFeed(columns, columns.select(filterOf(query, timeZone)));
      res.set({ 'Cache-Control': 'no-cache', ETag: etagOf(bytes) });
      if (req.fresh) res.status(304).end();
      else res.type('application/octet-stream').end(bytes);
    },
  });
}

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
import { RequestClusters } from '../map/request-clusters.ts';
import type { FeedFilter } from '../map/request-columns.ts';
import { RequestFeed } from '../map/request-feed.ts';
import { type FeedQuery, feedQuery, mapQuery, requestClustersQuery, tileAddress, tileQuery } from '../schemas/map.ts';
import { momentMs } from '../schemas/moment.ts';

const FOREVER = 'public, max-age=31536000, immutable';

const etagOf = (bytes: Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url')}"`;

const filterOf = (query: FeedQuery, timeZone: string): FeedFilter => ({
  service: query.service ?? null,
  agency: query.agency ?? null,
  status: query.status ?? null,
  linked: query.linked ?? 'hide',
  fromMs: query.from === undefined ? null : momentMs(query.from, timeZone),
  toMs: query.to === undefined ? null : momentMs(query.to, timeZone),
});

/** What the map draws: what there is, vector tiles of it, and every request. */
export function mapRoutes(app: Express, deps: Deps): void {
  const maker = new MapMaker();
  const tiles = new MapTiles();
  const feed = new RequestFeed();
  const clusters = new RequestClusters();
  endpoint(app, '/v1/map', {
    get: async (req, res) => {
      const { at } = parseQuery(mapQuery, req);
      const snapshot = snapshotOf(deps);
      const asOfMs = at === undefined ? null : momentMs(at, snapshot.city.timeZone);
      res.set('Cache-Control', 'no-cache').json(await mapAnswerOf(maker, snapshot, deps.now(), asOfMs));
    },
  });
  endpoint(app, '/v1/map/request-clusters', {
    get: async (req, res) => {
      const { bbox, zoom, ...filter } = parseQuery(requestClustersQuery, req);
      const { region, timeZone } = await cityContext(deps, '');
      const columns = await feed.look(openStoreOf(deps), region);
      res
        .set('Cache-Control', 'no-cache')
        .json(clusters.itemsIn(columns, filterOf(filter, timeZone), bbox, zoom, deps.now()));
    },
  });
  endpoint(app, '/v1/tiles/:generation/:z/:x/:y', {
    get: async (req, res) => {
      const address = parseParameters(tileAddress, req);
      const { at, only } = parseQuery(tileQuery, req);
      const snapshot = snapshotOf(deps);
      const atMs = at === undefined ? deps.now() : momentMs(at, snapshot.city.timeZone);
      const map = await maker.mapOf(snapshot, deps.now(), { atMs, only });
      const bytes = await tiles.tile(map, address);
      // Another generation's address shows what is known now, but not for long: an old page goes on working.
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

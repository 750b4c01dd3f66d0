import type { Express, Request, Response } from 'express';
import {
  type Affected,
  affectedBy,
  affectedJson,
  bodyTarget,
  DEFAULT_LIMIT,
  MOST_PLACES,
  queryTarget,
} from '../affected/affected-answer.ts';
import { affectedCsv } from '../affected/affected-csv.ts';
import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseBody, parseQuery } from '../input.ts';
import { affectedBody, affectedFormat, affectedQuery } from '../schemas/affected.ts';

/** Who is to be told of a main, a segment or an area. */
export function affectedRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/affected', {
    get: async (req, res) => {
      const query = parseQuery(affectedQuery, req);
      const [snapshot, atMs] = [snapshotOf(deps), deps.now()];
      const { by, at } = queryTarget(snapshot, query, atMs);
      send(req, res, await affectedBy(snapshot, by, atMs, at), query);
    },
    post: async (req, res) => {
      const { format } = parseQuery(affectedFormat, req);
      const body = parseBody(affectedBody, req);
      const [snapshot, atMs] = [snapshotOf(deps), deps.now()];
      const { by, at } = bodyTarget(snapshot, body, atMs);
      send(req, res, await affectedBy(snapshot, by, atMs, at), { format, limit: body.limit });
    },
  });
}

interface Wanted {
  readonly format?: 'json' | 'csv' | undefined;
  readonly limit?: number | undefined;
}

function send(req: Request, res: Response, found: Affected, { format, limit }: Wanted): void {
  const wanted = format ?? (req.accepts(['application/json', 'text/csv']) === 'text/csv' ? 'csv' : 'json');
  res.vary('Accept');
  if (wanted === 'json') res.json(affectedJson(found, limit ?? DEFAULT_LIMIT));
  else
    res
      .type('text/csv')
      .attachment('affected.csv')
      .send(affectedCsv(affectedJson(found, MOST_PLACES).places));
}

import type { Express, Request } from 'express';
import { openStoreOf, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery, parseRouteQuery } from '../input.ts';
import { periodAsked } from '../ownership/asked-period.ts';
import { changesGeoJson, changesJson, changesOf } from '../ownership/changes-answer.ts';
import { answerOwnership } from '../ownership/map-answer.ts';
import { invalidInput } from '../problem.ts';
import { nextAddress } from '../requests/list-answer.ts';
import { changesQuery } from '../schemas/changes.ts';
import { ownershipQuery } from '../schemas/ownership.ts';
import { cursorText } from '../schemas/request-list.ts';

const DEFAULT_LIMIT = 200;

/** Who owns what where, and what of it changes when. */
export function ownershipRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/route/ownership', {
    get: async (req, res) => {
      const answer = await answerOwnership(deps, parseRouteQuery(ownershipQuery, req));
      res.type('application/geo+json').send(JSON.stringify(answer));
    },
  });
  endpoint(app, '/v1/route/changes', {
    get: async (req, res) => {
      const { contentType, body } = await answerChanges(deps, req);
      res.type(contentType).send(JSON.stringify(body));
    },
  });
}

async function answerChanges(deps: Deps, req: Request): Promise<{ contentType: string; body: object }> {
  const query = parseQuery(changesQuery, req);
  const { router, city, region } = snapshotOf(deps);
  const period = periodAsked(query, city.timeZone);
  if (!(period.fromMs < period.untilMs))
    throw invalidInput([{ parameter: 'until', detail: 'until: Expected a moment after `from`' }]);
  const page = { region, after: query.cursor ?? null, limit: query.limit ?? DEFAULT_LIMIT };
  const changes = await changesOf(openStoreOf(deps), router, period, page);
  const next = changes.requests.next && nextAddress(req, cursorText(changes.requests.next));
  return query.format === 'geojson'
    ? { contentType: 'application/geo+json', body: changesGeoJson(changes, next) }
    : { contentType: 'application/json', body: changesJson(changes, next) };
}

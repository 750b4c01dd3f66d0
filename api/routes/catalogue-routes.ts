import type { Express } from 'express';
import { agencyAt, cityAnswer, serviceAt, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { jurisdictionsAt } from '../jurisdictions.ts';
import { jurisdictionsQuery } from '../schemas/catalogue.ts';
import { momentMs } from '../schemas/moment.ts';

/** What the city is and consists of: services, agencies, and the jurisdictions of a point. */
export function catalogueRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/city', {
    get: (_req, res) => {
      res.json(cityAnswer(snapshotOf(deps)));
    },
  });
  endpoint(app, '/v1/services', {
    get: (_req, res) => {
      res.json({ services: snapshotOf(deps).city.services });
    },
  });
  endpoint(app, '/v1/services/:code', {
    get: (req, res) => {
      res.json(serviceAt(snapshotOf(deps), String(req.params.code)));
    },
  });
  endpoint(app, '/v1/agencies', {
    get: (_req, res) => {
      res.json({ agencies: snapshotOf(deps).city.agencies });
    },
  });
  endpoint(app, '/v1/agencies/:id', {
    get: (req, res) => {
      res.json(agencyAt(snapshotOf(deps), String(req.params.id)));
    },
  });
  endpoint(app, '/v1/jurisdictions', {
    get: (req, res) => {
      const { lon, lat, at } = parseQuery(jurisdictionsQuery, req);
      const { router, city } = snapshotOf(deps);
      const atMs = at === undefined ? deps.now() : momentMs(at, city.timeZone);
      res.json({ jurisdictions: jurisdictionsAt(router, [lon, lat], atMs) });
    },
  });
}

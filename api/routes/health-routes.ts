import type { Express } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { readiness } from '../readiness.ts';

/** `/health`: the process lives. `/ready`: routing answers. */
export function healthRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/health', {
    get: (_req, res) => {
      res.set('Cache-Control', 'no-store').json({ status: 'alive', version: deps.version });
    },
  });
  endpoint(app, '/ready', {
    get: (_req, res) => {
      res.set('Cache-Control', 'no-store').json(readiness(deps));
    },
  });
}

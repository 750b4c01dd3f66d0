import type { Express } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { experienceAnswer } from '../experience.ts';
import { parseBody, parseRouteQuery } from '../input.ts';
import { answerBatch, answerRoute } from '../routing.ts';
import { routeBatchBody, routeBody, routeQuery } from '../schemas/routing.ts';

/** Who owns a problem here. */
export function routingRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/route', {
    get: (req, res) => {
      res.json(answerRoute(deps, parseRouteQuery(routeQuery, req)));
    },
    post: (req, res) => {
      res.json(answerRoute(deps, parseBody(routeBody, req)));
    },
  });
  endpoint(app, '/v1/route/experience', {
    get: (_req, res) => {
      res.json(experienceAnswer(deps));
    },
  });
  endpoint(app, '/v1/route/batch', {
    post: (req, res) => {
      res.json(answerBatch(deps, parseBody(routeBatchBody, req).questions));
    },
  });
}

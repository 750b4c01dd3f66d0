import type { Express } from 'express';
import { clustersAnswer } from '../clusters/cluster-answer.ts';
import { scanAnswer } from '../clusters/scan-answer.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { nearestMainAnswer, segmentsAnswer } from '../plan/plan-answer.ts';
import { clustersQuery } from '../schemas/cluster.ts';
import { nearestMainQuery, segmentsQuery } from '../schemas/plan.ts';
import { scanQuery } from '../schemas/scan.ts';

/** What belongs together, and which mains break most. */
export function planRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/clusters', {
    get: async (req, res) => {
      res.json(await clustersAnswer(deps, parseQuery(clustersQuery, req)));
    },
  });
  endpoint(app, '/v1/clusters/scan', {
    get: async (req, res) => {
      res.json(await scanAnswer(deps, parseQuery(scanQuery, req)));
    },
  });
  endpoint(app, '/v1/plan/segments', {
    get: async (req, res) => {
      res.json(await segmentsAnswer(deps, parseQuery(segmentsQuery, req)));
    },
  });
  endpoint(app, '/v1/plan/nearest-main', {
    get: async (req, res) => {
      res.json(await nearestMainAnswer(deps, parseQuery(nearestMainQuery, req)));
    },
  });
}

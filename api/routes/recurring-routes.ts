import type { Express } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { recurringAnswer } from '../recurring/recurring-answer.ts';
import { recurringQuery } from '../schemas/recurring.ts';

/** What comes back season after season. */
export function recurringRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/recurring', {
    get: (req, res) => {
      res.json(recurringAnswer(deps, parseQuery(recurringQuery, req)));
    },
  });
}

import type { Express } from 'express';
import { checkAnswer } from '../check/check-answer.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { checkQuery } from '../schemas/check.ts';

/** What is wrong with the rules and boundaries of the city in use. */
export function checkRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/check', {
    get: (req, res) => {
      res.json(checkAnswer(deps, parseQuery(checkQuery, req)));
    },
  });
}

import type { Express } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { answerReverse, answerSearch } from '../locate.ts';
import { reverseQuery, searchQuery } from '../schemas/locate.ts';

/** Texts to places, and back. */
export function locateRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/search', {
    get: (req, res) => {
      res.type('application/geo+json').json(answerSearch(deps, parseQuery(searchQuery, req)));
    },
  });
  endpoint(app, '/v1/reverse', {
    get: (req, res) => {
      res.type('application/geo+json').json(answerReverse(deps, parseQuery(reverseQuery, req)));
    },
  });
}

import type { Express, Response } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseBody, parseQuery } from '../input.ts';
import { answerPlaces } from '../locate/place-answer.ts';
import { answerReverse } from '../locate/reverse-answer.ts';
import { answerAutocomplete, answerSearch, answerSearchBatch } from '../locate/search-answer.ts';
import { placeIdsQuery } from '../schemas/place-ids.ts';
import { reverseQuery } from '../schemas/reverse-query.ts';
import { searchBatch } from '../schemas/search-batch.ts';
import { searchQuery } from '../schemas/search-query.ts';

// An import may change what a text means at any moment, so nothing is answered from a cache unasked.
const send = (res: Response, places: object): void => {
  res.set('Cache-Control', 'no-cache').type('application/geo+json').json(places);
};

/** Texts to places, and back. */
export function locateRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/search', {
    get: (req, res) => {
      send(res, answerSearch(deps, parseQuery(searchQuery, req)));
    },
  });
  endpoint(app, '/v1/autocomplete', {
    get: (req, res) => {
      send(res, answerAutocomplete(deps, parseQuery(searchQuery, req)));
    },
  });
  endpoint(app, '/v1/search/batch', {
    post: async (req, res) => {
      res.json(await answerSearchBatch(deps, parseBody(searchBatch, req)));
    },
  });
  endpoint(app, '/v1/place', {
    get: (req, res) => {
      send(res, answerPlaces(deps, parseQuery(placeIdsQuery, req)));
    },
  });
  endpoint(app, '/v1/reverse', {
    get: (req, res) => {
      send(res, answerReverse(deps, parseQuery(reverseQuery, req)));
    },
  });
}

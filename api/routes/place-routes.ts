import type { Express } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { meantAssetsAnswer } from '../places/meant-assets.ts';
import { nearestAnswer } from '../places/nearest-answer.ts';
import { cardAnswer } from '../places/place-card.ts';
import { priorKnowledgeAnswer } from '../places/prior-knowledge.ts';
import { meantAssetsQuery } from '../schemas/meant-assets.ts';
import { cardQuery, nearestQuery } from '../schemas/place-card.ts';
import { priorKnowledgeQuery } from '../schemas/prior-knowledge.ts';

/** Everything about a place, and what was known about it. */
export function placeRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/places/card', {
    get: async (req, res) => {
      res.json(await cardAnswer(deps, parseQuery(cardQuery, req)));
    },
  });
  endpoint(app, '/v1/places/nearest', {
    get: (req, res) => {
      res.json(nearestAnswer(deps, parseQuery(nearestQuery, req)));
    },
  });
  endpoint(app, '/v1/places/meant-assets', {
    get: (req, res) => {
      res.json(meantAssetsAnswer(deps, parseQuery(meantAssetsQuery, req)));
    },
  });
  endpoint(app, '/v1/places/prior-knowledge', {
    get: async (req, res) => {
      res.json(await priorKnowledgeAnswer(deps, parseQuery(priorKnowledgeQuery, req)));
    },
  });
}

import type { Express } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseBody, parseQuery } from '../input.ts';
import { noSuchRequest } from '../requests/change-request.ts';
import { checkDuplicates, duplicatesOf } from '../requests/duplicates.ts';
import { duplicateCheck, duplicatesQuery } from '../schemas/duplicates.ts';
import { requestIdOf } from '../schemas/request-list.ts';

/** Has it been reported already? */
export function duplicateRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/duplicates/check', {
    post: async (req, res) => {
      res.json(await checkDuplicates(deps, parseBody(duplicateCheck, req)));
    },
  });
  endpoint(app, '/v1/requests/:id/duplicates', {
    get: async (req, res) => {
      const id = requestIdOf(String(req.params.id));
      if (id === null) throw noSuchRequest();
      res.json(await duplicatesOf(deps, id, parseQuery(duplicatesQuery, req).limit));
    },
  });
}

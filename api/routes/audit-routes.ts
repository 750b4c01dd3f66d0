import type { Express } from 'express';
import { auditAnswer } from '../audit/audit-answer.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseQuery } from '../input.ts';
import { auditQuery } from '../schemas/audit.ts';

/** What people decided over the rules, and about them. */
export function auditRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/audit', {
    get: async (req, res) => {
      const answer = await auditAnswer(deps, parseQuery(auditQuery, req), req);
      if (answer.next !== null) res.set('Link', `<${answer.next}>; rel="next"`);
      res.json(answer);
    },
  });
}

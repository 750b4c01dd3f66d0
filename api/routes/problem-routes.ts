import type { Express } from 'express';
import { endpoint } from '../endpoint.ts';
import { Problem } from '../problem.ts';
import { problemKind } from '../problem-kinds.ts';

function explained(slug: string): object {
  const kind = problemKind(slug);
  if (kind === null) throw new Problem('not-found', 'No problem has this type.');
  return { type: `/problems/${slug}`, ...kind };
}

/** What the `type` of a problem means. */
export function problemRoutes(app: Express): void {
  endpoint(app, '/problems/:slug', {
    get: (req, res) => {
      res.json(explained(String(req.params.slug)));
    },
  });
}

import type { Express } from 'express';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseBody } from '../input.ts';
import { Problem } from '../problem.ts';
import {
  acceptedAnswer,
  dismissedAnswer,
  proposalsAnswer,
  replayedAnswer,
  undoneAnswer,
} from '../routing/rule-decisions.ts';
import { replayBody, ruleDecision, ruleDismissal } from '../schemas/rules.ts';

/** Rules tried on the past, rules that the past proposes, and what people decide about them. */
export function ruleRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/route/replay', {
    post: async (req, res) => {
      res.json(await replayedAnswer(deps, parseBody(replayBody, req)));
    },
  });
  endpoint(app, '/v1/route/proposals', {
    get: async (_req, res) => {
      res.json(await proposalsAnswer(deps));
    },
  });
  endpoint(app, '/v1/route/proposals/:id/accept', {
    post: async (req, res) => {
      res.json(await acceptedAnswer(deps, String(req.params.id), parseBody(ruleDecision, req)));
    },
  });
  endpoint(app, '/v1/route/proposals/:id/dismiss', {
    post: async (req, res) => {
      res.json(await dismissedAnswer(deps, String(req.params.id), parseBody(ruleDismissal, req)));
    },
  });
  endpoint(app, '/v1/audit/:id/undo', {
    post: async (req, res) => {
      res.json(await undoneAnswer(deps, entryId(req.params.id), parseBody(ruleDecision, req)));
    },
  });
}

/** What is no UUID is no entry's id, and nothing to ask the store about. */
const entryId = (text: unknown): string => {
  const id = z.uuid().safeParse(text);
  if (id.success) return id.data;
  throw new Problem('unknown-entry', 'The audit has no entry of this id. Ids are UUIDs.');
};

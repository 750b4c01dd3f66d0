import { z } from 'zod';
import {
  proposalsAnswer,
  replayAnswer,
  replayBody,
  ruleDecided,
  ruleDecision,
  ruleDismissal,
} from '../schemas/rules.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const id = z.object({ id: z.string() });
const BODY = ['malformed-json', 'invalid-input', 'body-too-large', 'unsupported-media-type'] as const;

/** Rules tried on the past, rules that the past proposes, and what people decide about them. */
export const ruleOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/route/replay',
    tag: 'Routing',
    summary: 'What the rules make of past requests, and what other rules would change',
    description:
      'Runs the rules over the newest past requests as they were reported and counts whom they name against whom each ended with. With `rules` or `proposal`, also which requests move, from whom to whom, and how many become right or wrong. Nothing is changed.',
    request: { body: { required: true, content: { [json]: { schema: replayBody } } } },
    answers: { [json]: replayAnswer },
    problems: [...BODY, 'unknown-service', 'unknown-proposal', 'invalid-rules', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/route/proposals',
    tag: 'Routing',
    summary: 'Rules that past requests speak for, with their evidence',
    description:
      'Found where past requests were routed wrong, in the earlier half of them, and tried on the later. Asking begins the search, which takes some seconds to a minute in the background.',
    answers: { [json]: proposalsAnswer },
    problems: ['not-ready', 'store-away'],
  },
  {
    method: 'post',
    path: '/v1/route/proposals/{id}/accept',
    tag: 'Routing',
    summary: 'Makes a proposed rule one of the city’s',
    description:
      'Writes it into the rule file, whose comments and order stay, or, where the file is not at hand, into the rules of the store. The audit keeps who did it, when and why.',
    request: { params: id, body: { required: true, content: { [json]: { schema: ruleDecision } } } },
    answers: { [json]: ruleDecided },
    problems: [...BODY, 'unknown-proposal', 'rules-unchanged', 'not-ready', 'store-away'],
  },
  {
    method: 'post',
    path: '/v1/route/proposals/{id}/dismiss',
    tag: 'Routing',
    summary: 'Says that a proposed rule is not wanted',
    request: { params: id, body: { required: true, content: { [json]: { schema: ruleDismissal } } } },
    answers: { [json]: ruleDecided },
    problems: [...BODY, 'unknown-proposal', 'not-ready', 'store-away'],
  },
  {
    method: 'post',
    path: '/v1/audit/{id}/undo',
    tag: 'Routing',
    summary: 'Takes back a decision',
    description:
      'An accepted rule is taken out of the rules again, a dismissed one may be proposed again. The entry stays, and one that undoes it is added. Requests that were joined or parted belong where they belonged, settings of duplicates are what they were. Decisions about the owner of a request are undone at the request.',
    request: { params: id, body: { required: true, content: { [json]: { schema: ruleDecision } } } },
    answers: { [json]: ruleDecided },
    problems: [
      ...BODY,
      'unknown-entry',
      'nothing-to-undo',
      'rules-unchanged',
      'changed-meanwhile',
      'not-ready',
      'store-away',
    ],
  },
];

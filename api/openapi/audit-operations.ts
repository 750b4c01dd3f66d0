import { auditPage, auditQuery } from '../schemas/audit.ts';
import type { Operation } from './operation.ts';

/** What people decided over the rules, and about them. */
export const auditOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/audit',
    tag: 'Requests',
    summary: 'Who decided what over the rules, when and why, newest first',
    description:
      'Overrides, handovers, re-diagnoses, "not ours" and what was undone, with the owner before and after. Entries are never changed: undoing one adds another.',
    request: { query: auditQuery },
    answers: { 'application/json': auditPage },
    headers: { Link: 'The next page, with rel="next".' },
    problems: ['invalid-input', 'not-ready', 'store-away'],
  },
];

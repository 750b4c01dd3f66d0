import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { isUnavailable, StoreError } from '../data/store/errors.ts';
import { type ProblemKind, problemKinds } from './problem-kinds.ts';

/** One fault of the input: where it stands and what is allowed there. Never repeats the value. */
export interface InputFault {
  /** JSON pointer into the body (RFC 6901, as a URI fragment). */
  readonly pointer?: string;
  /** Name of a query or path parameter. */
  readonly parameter?: string;
  readonly header?: string;
  readonly detail: string;
}

/** Thrown anywhere below a handler; the one place that turns it into HTTP is `problemHandler`. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  /** Further members of the answer, beside those of RFC 9457. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    detail: string,
    members: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.kind = kind;
    this.members = members;
    this.headers = headers;
  }
}

export const invalidInput = (errors: readonly InputFault[]): Problem =>
  new Problem('invalid-input', errors.map((error) => error.detail).join('; '), { errors });

/** Seconds after which a client may try again when the store or the routing index is away. */
export const RETRY_AFTER_SECONDS = 2;
const retryAfter = { 'Retry-After': String(RETRY_AFTER_SECONDS) };

export const storeAway = (): Problem =>
  new Problem('store-away', 'The store cannot be reached at the moment; nothing was kept.', {}, retryAfter);
export const notReady = (detail: string, members: Readonly<Record<string, unknown>> = {}): Problem =>
  new Problem('not-ready', detail, members, retryAfter);

// Faults that Express and body-parser raise, by their `type` (https://github.com/expressjs/body-parser#errors).
const BODY_FAULTS: Readonly<Record<string, { kind: ProblemKind; detail: string }>> = {
  'entity.parse.failed': { kind: 'malformed-json', detail: 'The body is not JSON.' },
  'entity.too.large': { kind: 'body-too-large', detail: 'The body is longer than this address takes.' },
  'encoding.unsupported': {
    kind: 'unsupported-media-type',
    detail: 'The Content-Encoding is none of gzip, deflate, br.',
  },
  'charset.unsupported': { kind: 'unsupported-media-type', detail: 'The charset is not UTF-8.' },
};

/** What any thrown value is to the client. Messages of unexpected errors are not shown: they may quote what somebody sent. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return storeAway();
  const fault = error as { type?: unknown; status?: unknown } | null | undefined;
  const known = typeof fault?.type === 'string' ? BODY_FAULTS[fault.type] : undefined;
  if (known) return new Problem(known.kind, known.detail);
  const isClients = typeof fault?.status === 'number' && fault.status >= 400 && fault.status < 500;
  if (isClients && fault?.status === 404) return new Problem('not-found', 'Nothing is here.');
  if (isClients) return new Problem('malformed-request', 'The URL or the body cannot be decoded.');
  return new Problem('internal', 'The fault is in the log, under this request id.');
}

/** Sends `application/problem+json` (RFC 9457). */
export function sendProblem(res: Response, problem: Problem): void {
  const { status, title } = problemKinds[problem.kind];
  const body = { type: `/problems/${problem.kind}`, title, status, detail: problem.message, ...problem.members };
  res.set(problem.headers);
  // Not res.json(), which would make an ETag for an answer that nobody caches.
  res.status(status).type('application/problem+json');
  res.end(JSON.stringify({ ...body, requestId: res.locals.requestId }));
}

/**
 * What the log may hold of an error: where it was thrown, its code, and its message only if it is the store's, which
 * quotes no values. Others do: `Unexpected token … "somebody@example.org"`.
 */
export const errorForLog = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { name: typeof error };
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const { code } = error as { code?: unknown };
  return { name: error.name, code, ...(error instanceof StoreError && { message: error.message }), stack };
};

/** The one place where errors become HTTP. Unexpected ones are logged under the request's id. */
export const problemHandler =
  (log: Logger): ErrorRequestHandler =>
  (error, _req, res, next) => {
    const problem = problemOf(error);
    if (problemKinds[problem.kind].status >= 500 && !(error instanceof Problem))
      log.error({ requestId: res.locals.requestId, error: errorForLog(error) }, 'request failed');
    if (res.headersSent) return next(error);
    sendProblem(res, problem);
  };

import type { OpenAPIRegistry, RouteConfig } from '@asteasolutions/zod-to-openapi';
import type { z } from 'zod';
import { type ProblemKind, problemKinds } from '../problem-kinds.ts';
import { problem } from '../schemas/problem.ts';

/** One operation of the API, as its description needs it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'put';
  readonly path: string;
  readonly tag: 'Routing' | 'City' | 'Requests' | 'Server' | 'Map' | 'Planning' | 'Places' | 'Alerts';
  readonly summary: string;
  readonly description?: string;
  readonly request?: NonNullable<RouteConfig['request']>;
  readonly status?: 200 | 201;
  /** Media type -> schema of the answer. */
  readonly answers: Readonly<Record<string, z.ZodType>>;
  /** Status -> what it says, for answers without a body. */
  readonly alsoAnswers?: Readonly<Record<number, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Kinds that only this operation has; those that any can have come along. */
  readonly problems?: readonly ProblemKind[];
}

const ANYWHERE: readonly ProblemKind[] = ['malformed-request', 'internal'];

/** Status -> the kinds of problem behind it. */
function problemResponses(kinds: readonly ProblemKind[]): RouteConfig['responses'] {
  const statuses = new Set(kinds.map((kind) => problemKinds[kind].status));
  return Object.fromEntries(
    [...statuses].map((status) => [
      String(status),
      {
        description: kinds
          .filter((kind) => problemKinds[kind].status === status)
          .map((kind) => `/problems/${kind}: ${problemKinds[kind].title}.`)
          .join(' '),
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  );
}

const headersOf = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' as const } }]),
  );

const operationId = ({ method, path }: Operation): string =>
  method + path.replace(/\/v1|[{}]/g, '').replace(/[/._-](\w)/g, (_, letter: string) => letter.toUpperCase());

/** Adds the operation to the document. */
export function describe(registry: OpenAPIRegistry, operation: Operation): void {
  const {
    method,
    path,
    tag,
    summary,
    description,
    request,
    status = 200,
    answers,
    alsoAnswers = {},
    headers = {},
    problems = [],
  } = operation;
  const content = Object.fromEntries(Object.entries(answers).map(([type, schema]) => [type, { schema }]));
  registry.registerPath({
    method,
    path,
    operationId: operationId(operation),
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    ...(request !== undefined && { request }),
    responses: {
      [status]: { description: summary, headers: headersOf(headers), content },
      ...Object.fromEntries(Object.entries(alsoAnswers).map(([code, says]) => [code, { description: says }])),
      ...problemResponses([...problems, ...ANYWHERE]),
    },
  });
}

import type { Request } from 'express';
import type { z } from 'zod';
import { type InputFault, invalidInput, Problem } from './problem.ts';

type Path = readonly PropertyKey[];

// RFC 6901 in a URI fragment: '~' and '/' have escapes of their own, the rest is percent-encoded.
const pointerOf = (path: Path): string =>
  `#${path
    .map(
      (part) =>
        `/${encodeURIComponent(
          String(part)
            .replaceAll(/\p{Surrogate}/gu, '\ufffd')
            .replaceAll('~', '~0')
            .replaceAll('/', '~1'),
        )}`,
    )
    .join('')}`;

const parameterOf = (path: Path): string => path.join('.');

/** One fault per issue; unknown members get one each, at their own place; of alternatives those of the likeliest. */
function faultsOf(issues: readonly z.core.$ZodIssue[], at: (path: Path) => InputFault): InputFault[] {
  return issues.flatMap((issue) => {
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ ...at([...issue.path, key]), detail: issue.message }));
      case 'invalid_key':
        return [{ ...at(issue.path), detail: issue.issues[0]?.message ?? issue.message }];
      case 'invalid_union':
        return faultsOf(likeliest(issue.errors), (path) => at([...issue.path, ...path]));
      default:
        return [{ ...at(issue.path), detail: issue.message }];
    }
  });
}

/** The alternative that knows most of the members that were sent; of equals the first. */
function likeliest(alternatives: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const strangers = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.length : 0),
      0,
    );
  return alternatives.reduce((best, each) => (strangers(each) < strangers(best) ? each : best));
}

const named = (fault: InputFault): InputFault => ({
  ...fault,
  detail: `${fault.parameter ?? fault.pointer ?? fault.header}: ${fault.detail}`,
});

function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at: (path: Path) => InputFault,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidInput(faultsOf(result.error.issues, at).map(named));
}

/** Whether the message has a body at all (RFC 9112, 6.3). */
const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

/** The JSON body as the schema's output. Throws a Problem that lists every fault with its JSON pointer. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, req: Request): z.output<Schema> {
  if (req.body === undefined && hasBody(req))
    throw new Problem('unsupported-media-type', 'Expected a body of the type application/json.');
  return checkedInput(schema, req.body);
}

/** A part of a body as the schema's output. Throws a Problem that lists every fault with its JSON pointer within the part. */
export const checkedInput = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> =>
  checked(schema, value, (path) => ({ pointer: pointerOf(path), detail: '' }));

const ANSWER = 'answer.';

/** The query as name -> value; a name given twice is refused, since one of the two would be ignored. */
function singleValues(req: Request): Record<string, string> {
  const entries = Object.entries(req.query as Record<string, string | string[]>);
  const twice = entries.filter(([, value]) => Array.isArray(value));
  if (twice.length > 0)
    throw invalidInput(twice.map(([parameter]) => named({ parameter, detail: 'given more than once' })));
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The query as the schema's output. Throws a Problem that lists every fault with its parameter. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, req: Request): z.output<Schema> {
  return checked(schema, singleValues(req), (path) => ({ parameter: parameterOf(path), detail: '' }));
}

/** The parts of the address that stand for values, as the schema's output. Throws like `parseQuery`. */
export function parseParameters<Schema extends z.ZodType>(schema: Schema, req: Request): z.output<Schema> {
  return checked(schema, req.params, (path) => ({ parameter: parameterOf(path), detail: '' }));
}

/** As `parseQuery`, with the parameters `answer.<code>` gathered under `answers`. */
export function parseRouteQuery<Schema extends z.ZodType>(schema: Schema, req: Request): z.output<Schema> {
  const entries = Object.entries(singleValues(req));
  const isAnswer = ([name]: [string, string]): boolean => name.startsWith(ANSWER);
  const answers = entries.filter(isAnswer).map(([name, value]) => [name.slice(ANSWER.length), value]);
  if (entries.some(([name]) => name === 'answers'))
    throw invalidInput([named({ parameter: 'answers', detail: `not known here; expected ${ANSWER}<code>` })]);
  const query = {
    ...Object.fromEntries(entries.filter((entry) => !isAnswer(entry))),
    answers: Object.fromEntries(answers),
  };
  return checked(schema, query, ([first, ...rest]) => ({
    parameter: first === 'answers' ? ANSWER + rest.join('.') : parameterOf([first ?? '', ...rest]),
    detail: '',
  }));
}

/** A header's value as the schema's output; null if it was not sent. */
export function parseHeader<Schema extends z.ZodType>(
  schema: Schema,
  req: Request,
  header: string,
): z.output<Schema> | null {
  const value = req.get(header);
  return value === undefined ? null : checked(schema, value, () => ({ header, detail: '' }));
}

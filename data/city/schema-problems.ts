import { z } from 'zod';
import type { LocatedProblem, LocatedYaml } from './located-yaml.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Each fault that a schema found, at the place in the text where it stands, naming what is allowed there. */
export const schemaProblems = (yaml: LocatedYaml, schema: z.ZodType, error: z.ZodError): readonly LocatedProblem[] =>
  error.issues.flatMap((issue) => problemsOf(yaml, schema, issue, []));

const problemsOf = (yaml: LocatedYaml, schema: z.ZodType, issue: Issue, parent: Path): readonly LocatedProblem[] => {
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const problem = (at: Path, message: string, part?: 'key'): LocatedProblem => ({
    file: yaml.file,
    ...yaml.positionOf(at, part),
    message,
  });
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path);
    const hint = allowed.length === 0 ? '' : `; allowed here: ${allowed.join(', ')}`;
    return issue.keys.map((key) => problem([...path, key], `unknown key "${key}"${hint}`, 'key'));
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors);
    if (branch !== null) return branch.flatMap((inner) => problemsOf(yaml, schema, inner, path));
    return [problem(path, `${named(path)} must be ${expectations(issue.errors)}`)];
  }
  return [problem(path, `${named(path)}: ${plain(issue)}`)];
};

const named = (path: Path): string =>
  path.length === 0
    ? 'the file'
    : path
        .map((step) => (typeof step === 'number' ? `[${step + 1}]` : step))
        .join('.')
        .replaceAll('.[', '[');

const plain = (issue: Issue): string => {
  if (issue.code === 'invalid_type') {
    return issue.message.endsWith('received undefined') ? 'is missing' : `must be ${typeWord(issue.expected)}`;
  }
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  return issue.message;
};

const typeWord = (type: string): string =>
  ({
    string: 'text',
    object: 'a mapping',
    record: 'a mapping',
    array: 'a list',
    boolean: 'true or false',
    null: 'null',
  })[type] ?? `a ${type}`;

/** The alternative that the author meant: one whose own type fits, with the fewest faults inside. */
const likeliestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | null => {
  const fitting = branches.filter((issues) => !issues.some(isOtherType));
  return fitting.reduce<readonly Issue[] | null>(
    (best, issues) => (best === null || issues.length < best.length ? issues : best),
    null,
  );
};

const isOtherType = (issue: Issue): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' ||
    issue.code === 'invalid_value' ||
    (issue.code === 'invalid_union' && likeliestBranch(issue.errors) === null));

const expectations = (branches: readonly (readonly Issue[])[]): string => {
  const words = branches.flatMap((issues) => issues.filter(isOtherType).flatMap(expectationOf));
  return [...new Set(words)].join(' or ');
};

const expectationOf = (issue: Issue): readonly string[] => {
  if (issue.code === 'invalid_type') return [typeWord(issue.expected)];
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? [expectations(issue.errors)] : [];
};

/** The keys that the schema allows at a path; none where it is not one mapping with fixed keys. */
const keysAt = (schema: z.ZodType, path: Path): readonly string[] => {
  let node: unknown = schema;
  for (const step of path) node = childOf(node, step);
  return [...new Set(objectsIn(node).flatMap((object) => Object.keys(object.shape)))];
};

const childOf = (node: unknown, step: string | number): unknown => {
  const inner = unwrapped(node);
  if (inner instanceof z.ZodArray) return inner.element;
  return objectsIn(inner).find((object) => step in object.shape)?.shape[step];
};

const objectsIn = (node: unknown): readonly z.ZodObject[] => {
  const inner = unwrapped(node);
  if (inner instanceof z.ZodObject) return [inner];
  return inner instanceof z.ZodUnion ? inner.options.flatMap(objectsIn) : [];
};

const unwrapped = (node: unknown): unknown => {
  if (node instanceof z.ZodOptional || node instanceof z.ZodDefault || node instanceof z.ZodNullable)
    return unwrapped(node.unwrap());
  return node instanceof z.ZodPipe ? unwrapped(node.in) : node;
};

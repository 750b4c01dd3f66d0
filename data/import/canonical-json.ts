/**
 * JSON with the keys of every object in one fixed order: equal exactly for equal values, however their objects were made.
 * Members that are undefined are left out, as JSON.stringify does. O(size), n log n in an object's keys.
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (isPlainObject(member) ? sortedByKey(member) : member)) ?? 'null';

type Members = Readonly<Record<string, unknown>>;

const isPlainObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sortedByKey = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

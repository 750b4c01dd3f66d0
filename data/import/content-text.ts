/**
 * A text that is equal exactly for equal values, whatever the order of keys: what a content hash is taken of. Strings go in
 * with their length, which is unambiguous without escaping and takes a third of JSON's time. Members that are undefined
 * count as absent.
 */
export const contentText = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return `${value.length}:${value}`;
    case 'object':
      return value === null ? '~' : Array.isArray(value) ? arrayText(value) : objectText(value as Members);
    default:
      return `${String(value)};`;
  }
};

type Members = Readonly<Record<string, unknown>>;

const objectText = (members: Members): string => {
  let text = '{';
  for (const key of inOrder(Object.keys(members))) {
    const member = members[key];
    if (typeof member === 'string') text += `${key.length}:${key}${member.length}:${member}`;
    else if (member !== undefined) text += `${key.length}:${key}${contentText(member)}`;
  }
  return `${text}}`;
};

/** Keys mostly are in order already: mappers make their objects so. */
const inOrder = (keys: string[]): readonly string[] => {
  for (let i = 1; i < keys.length; i += 1) if (keys[i - 1]! > keys[i]!) return keys.sort();
  return keys;
};

/** Positions and nested lists of them have no keys: the engine's own writer is the fastest. */
const arrayText = (values: readonly unknown[]): string =>
  isNumeric(values[0]) ? JSON.stringify(values) : `[${values.map(contentText).join('')}]`;

const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' || (Array.isArray(value) && isNumeric(value[0]));

/** An element of a PostgreSQL array in text form; nested arrays for more than one dimension. */
export type ArrayText = string | null | readonly ArrayText[];

/** Writes the text form of a PostgreSQL array, every element quoted (PostgreSQL manual, 8.15.6). */
export const formatArray = (elements: readonly ArrayText[]): string =>
  `{${elements.map((element) => formatElement(element)).join(',')}}`;

const formatElement = (element: ArrayText): string => {
  if (element === null) return 'NULL';
  if (typeof element !== 'string') return formatArray(element);
  return `"${element.replace(/["\\]/g, '\\$&')}"`;
};

// One token: a brace or comma, a quoted element, or a bare one. The optional "[0:2]=" bounds prefix is skipped before.
const TOKEN = /[{},]|"((?:[^"\\]|\\.)*)"|([^{},"]+)/gs;

/** Reads the text form of a PostgreSQL array; `parse` turns each element's text into its value. NULL stays null. */
export const parseArray = <T>(text: string, parse: (element: string) => T): unknown[] => {
  const root: unknown[] = [];
  const open: unknown[][] = [root];
  for (const [token, quoted, bare] of text.slice(text.indexOf('{')).matchAll(TOKEN)) {
    const current = open[open.length - 1] as unknown[];
    if (token === '{') {
      const inner: unknown[] = [];
      current.push(inner);
      open.push(inner);
    } else if (token === '}') open.pop();
    else if (quoted !== undefined) current.push(parse(quoted.replace(/\\(.)/gs, '$1')));
    else if (bare !== undefined) current.push(bare === 'NULL' ? null : parse(bare));
  }
  return root[0] as unknown[];
};

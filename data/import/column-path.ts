type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a column by its name, and inside a column that holds an object or its JSON text by a path: `location.lon`,
 * `location.coordinates.0`. A column whose whole name it is goes first. A name without a dot costs nothing more.
 */
export const columnReader = (name: string): ((fields: Fields) => unknown) => {
  if (!name.includes('.')) return (fields) => fields[name];
  const steps = name.split('.');
  return (fields) => (name in fields ? fields[name] : follow(fields, steps));
};

/** The names of the columns that a path may lead into, itself included: `a`, `a.b` and `a.b.c` for `a.b.c`. */
export const rootsOf = (name: string): readonly string[] =>
  name.split('.').map((_, i, steps) => steps.slice(0, i + 1).join('.'));

const follow = (fields: Fields, steps: readonly string[]): unknown => {
  let value: unknown = fields;
  let taken = '';
  for (const step of steps) {
    taken = taken === '' ? step : `${taken}.${step}`;
    // A column whose own name has dots: its steps are taken together.
    if (value === fields && !(taken in fields)) continue;
    value = value === fields ? fields[taken] : member(value, step);
    if (value === undefined || value === null) return value;
  }
  return value === fields ? undefined : value;
};

const member = (value: unknown, step: string): unknown => {
  const whole = typeof value === 'string' ? parsed(value) : value;
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, step)) return undefined;
  return (whole as Fields)[step];
};

const parsed = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

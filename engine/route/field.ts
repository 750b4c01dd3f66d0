import { nearSpelling } from './near-spelling.ts';

/** What is wrong with a definition, and where: keys of mappings and positions (from 0) in lists, from the root. */
export interface RuleProblem {
  readonly path: readonly (string | number)[];
  /** Whether the key at the end of the path is wrong, or its value. */
  readonly part: 'key' | 'value';
  readonly message: string;
}

const SHOWN_CHOICES = 20;

const listed = (allowed: readonly string[]): string => {
  const shown = allowed.slice(0, SHOWN_CHOICES).join(', ');
  const hidden = allowed.length - SHOWN_CHOICES;
  if (allowed.length === 0) return 'none';
  return hidden > 0 ? `${shown} and ${hidden} more` : shown;
};

const didYouMean = (word: string, allowed: readonly string[]): string => {
  const near = nearSpelling(word, allowed);
  return near === null ? '' : ` (did you mean ${JSON.stringify(near)}?)`;
};

/**
 * One value of an unchecked definition with its place in it. Each reading either returns what was wanted or notes a
 * problem that says what is allowed there, and returns null.
 */
export class Field {
  readonly value: unknown;
  private readonly path: readonly (string | number)[];
  private readonly problems: RuleProblem[];

  constructor(value: unknown, problems: RuleProblem[], path: readonly (string | number)[] = []) {
    this.value = value;
    this.problems = problems;
    this.path = path;
  }

  get depth(): number {
    return this.path.length;
  }

  /** Whether a mapping gave this key at all. */
  get isGiven(): boolean {
    return this.value !== undefined;
  }

  fail(message: string, part: 'key' | 'value' = 'value'): null {
    this.problems.push({ path: this.path, part, message });
    return null;
  }

  child(step: string | number): Field {
    const container = this.value as Readonly<Record<string | number, unknown>>;
    const value = Object.hasOwn(container, step) ? container[step] : undefined;
    return new Field(value, this.problems, [...this.path, step]);
  }

  /** A mapping whatever its keys. */
  mapping(wanted: string): readonly string[] | null {
    const isMapping = typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
    if (!isMapping) return this.fail(`${wanted}, not ${described(this.value)}`);
    return Object.keys(this.value as object);
  }

  /** The keys that are given, in the order of `allowed`; unknown keys are problems, the known ones go on. */
  keys(allowed: readonly string[], wanted: string): readonly string[] | null {
    const keys = this.mapping(`${wanted} is a mapping of ${allowed.join(', ')}`);
    if (keys === null) return null;
    for (const key of keys) {
      if (allowed.includes(key)) continue;
      this.child(key).failName(key, 'key', 'keys', allowed, 'key');
    }
    return allowed.filter((key) => keys.includes(key));
  }

  list(wanted: string): readonly Field[] | null {
    if (!Array.isArray(this.value)) return this.fail(`${wanted} is a list, not ${described(this.value)}`);
    if (this.value.length === 0) return this.fail(`${wanted} needs at least one entry`);
    return this.value.map((_, index) => this.child(index));
  }

  /** One value or a list of values, each read by `read`. */
  oneOrMany<T>(wanted: string, read: (field: Field) => T | null): readonly T[] | null {
    const fields = Array.isArray(this.value) ? this.list(wanted) : [this];
    const values = fields?.map(read).filter((value) => value !== null) ?? [];
    return values.length === fields?.length ? (values as readonly T[]) : null;
  }

  /** Text, which may be empty. */
  text(wanted: string): string | null {
    if (typeof this.value === 'string') return this.value;
    if (typeof this.value === 'boolean' || typeof this.value === 'number') {
      return this.fail(`${wanted} is text; YAML reads this as ${described(this.value)}: put it in quotes`);
    }
    return this.fail(`${wanted} is text, not ${described(this.value)}`);
  }

  filledText(wanted: string): string | null {
    const text = this.text(wanted);
    return text?.trim() === '' ? this.fail(`${wanted} is empty`) : text;
  }

  /** Text that must be one of the names; `kind` and `plural` are for the message. */
  name(kind: string, plural: string, names: Iterable<string>): string | null {
    const word = this.text(kind);
    if (word === null) return null;
    const allowed = [...names];
    return allowed.includes(word) ? word : this.failName(word, kind, plural, allowed);
  }

  /** Notes that a name is none of the allowed ones. */
  failName(
    word: string,
    kind: string,
    plural: string,
    allowed: readonly string[],
    part: 'key' | 'value' = 'value',
  ): null {
    const message = `unknown ${kind} ${JSON.stringify(word)}; ${plural} here: ${listed(allowed)}`;
    return this.fail(message + didYouMean(word, allowed), part);
  }

  number(wanted: string): number | null {
    if (typeof this.value === 'number' && Number.isFinite(this.value)) return this.value;
    return this.fail(`${wanted} is a number, not ${described(this.value)}`);
  }

  meters(): number | null {
    const meters = this.number('withinMeters');
    return meters !== null && meters < 0 ? this.fail(`withinMeters is 0 or more, not ${meters}`) : meters;
  }
}

const described = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `the text ${JSON.stringify(value)}` : `the ${typeof value} ${String(value)}`;
};

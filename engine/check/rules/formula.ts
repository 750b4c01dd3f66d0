/**
 * Conditions on a place alone: what is left of a rule when the moment and the answers are fixed. Atoms are numbered
 * place tests (`ground.ts`).
 */
export type Formula =
  | boolean
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] };

/** What is known of each atom: 1 true, 0 false, -1 not known. */
export type Truth = Int8Array;

export const atomOf = (atom: number): Formula => ({ kind: 'atom', atom });

export const not = (formula: Formula): Formula => {
  if (typeof formula === 'boolean') return !formula;
  return formula.kind === 'not' ? formula.of : { kind: 'not', of: formula };
};

export const and = (of: readonly Formula[]): Formula => joined('and', of);

export const or = (of: readonly Formula[]): Formula => joined('or', of);

/** Constants are worked in and groups of the same kind taken apart, so that a formula has one shape. */
const joined = (kind: 'and' | 'or', of: readonly Formula[]): Formula => {
  const neutral = kind === 'and';
  const parts: Formula[] = [];
  for (const part of of) {
    if (part === !neutral) return !neutral;
    if (part === neutral) continue;
    if (typeof part === 'object' && part.kind === kind) parts.push(...part.of);
    else parts.push(part);
  }
  if (parts.length === 0) return neutral;
  return parts.length === 1 ? parts[0]! : { kind, of: parts };
};

/** Kleene's three values: 1 true, 0 false, -1 where the unknown atoms may decide. O(size). */
export const truthOf = (formula: Formula, truth: Truth): 1 | 0 | -1 => {
  if (typeof formula === 'boolean') return formula ? 1 : 0;
  if (formula.kind === 'atom') return truth[formula.atom] as 1 | 0 | -1;
  if (formula.kind === 'not') {
    const value = truthOf(formula.of, truth);
    return value === -1 ? -1 : value === 1 ? 0 : 1;
  }
  const deciding = formula.kind === 'and' ? 0 : 1;
  let isOpen = false;
  for (const part of formula.of) {
    const value = truthOf(part, truth);
    if (value === deciding) return value;
    if (value === -1) isOpen = true;
  }
  return isOpen ? -1 : deciding === 0 ? 1 : 0;
};

/** Atoms in the order of their first mention. */
export const atomsOf = (formula: Formula, found = new Set<number>()): Set<number> => {
  if (typeof formula === 'boolean') return found;
  if (formula.kind === 'atom') found.add(formula.atom);
  else if (formula.kind === 'not') atomsOf(formula.of, found);
  else for (const part of formula.of) atomsOf(part, found);
  return found;
};

/** The same text for formulas of the same shape: to decide none twice. */
export const keyOf = (formula: Formula): string => {
  if (typeof formula === 'boolean') return formula ? 'T' : 'F';
  if (formula.kind === 'atom') return String(formula.atom);
  if (formula.kind === 'not') return `!${keyOf(formula.of)}`;
  return `${formula.kind === 'and' ? '&' : '|'}(${formula.of.map(keyOf).join(' ')})`;
};

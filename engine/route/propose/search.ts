import type { RuleId } from '../../ids.ts';
import { type Atom, joined } from './atoms.ts';
import { and, type Bits, countAll, countBoth, noBits, setBit } from './bits.ts';
import type { Case } from './case-table.ts';
import type { Target } from './targets.ts';

/** A rule that was looked at: where these atoms hold, the target owns it; it goes before the rule at `position`. */
export interface Candidate {
  readonly when: Readonly<Record<string, unknown>>;
  readonly atoms: readonly Atom[];
  readonly target: Target;
  readonly position: number;
  readonly before: RuleId | null;
  /** Mended less broken, on the cases as they stand. */
  readonly net: number;
  readonly score: number;
}

/** How many conditions of one thing are tried together with each other. */
const BEAM = 24;
// A second condition must be worth it: people read these rules.
const LEAST_MENDED_BY_A_PAIR = 5;
const LEAST_GAIN_OF_A_SECOND = 2;
const LEAST_SHARE_GAINED_BY_A_SECOND = 0.15;

/** Where the search has got to, so that its caller can let others have their turn. */
export interface Searched {
  readonly best: readonly Candidate[];
  /** How many conditions with an owner were looked at. */
  readonly candidates: number;
}

/**
 * The rules that mend the most, best first, of all conditions on one thing and of pairs of the most promising with any other:
 * weighted relative accuracy where what a rule covers counts mended less broken. Each target and each rule that it may stand
 * before is searched by itself; only targets that `least` cases decided there ended with. What the map shows goes before what
 * somebody must be asked; ties: fewer conditions, the nearer distance. Yields every few milliseconds.
 */
export function* search(
  cases: readonly Case[],
  atoms: readonly Atom[],
  targets: readonly Target[],
  least: number,
): Generator<void, Searched> {
  const best: Candidate[] = [];
  let candidates = 0;
  const wrong = bitsOf(cases, ({ named, final }) => named !== final);
  const right = bitsOf(cases, ({ named, final }) => named === final);
  for (const { position, rule } of deciding(cases)) {
    const here = bitsOf(cases, (each) => each.position === position);
    const reached = bitsOf(cases, (each) => each.position >= position);
    for (const target of targets) {
      const mendable = and(and(target.right, wrong), reached);
      if (countBoth(mendable, here) < least) continue;
      const breakable = breakableOf(right, target, reached);
      const field = new Field({ mendable, breakable }, { target, position, before: rule }, least);
      best.push(...(yield* field.search(atoms)));
      candidates += field.candidates;
      yield;
    }
  }
  best.sort((a, b) => Number(asks(a)) - Number(asks(b)) || byScore(a, b));
  return { best, candidates };
}

/** Right now, and given to somebody else by the target. */
const breakableOf = (right: Bits, target: Target, reached: Bits): Bits => {
  const bits = and(and(right, target.names), reached);
  for (let i = 0; i < bits.length; i++) bits[i]! &= ~target.right[i]!;
  return bits;
};

/** One target before one rule. */
class Field {
  candidates = 0;
  private readonly isWorthPairs: boolean;
  private readonly mendable: Bits;
  private readonly breakable: Bits;
  private readonly place: Pick<Candidate, 'target' | 'position' | 'before'>;
  private readonly least: number;

  constructor(
    { mendable, breakable }: { readonly mendable: Bits; readonly breakable: Bits },
    place: Field['place'],
    least: number,
  ) {
    this.mendable = mendable;
    this.isWorthPairs = countBoth(mendable, mendable) >= LEAST_MENDED_BY_A_PAIR;
    this.breakable = breakable;
    this.place = place;
    this.least = least;
  }

  *search(atoms: readonly Atom[]): Generator<void, readonly Candidate[]> {
    const { needs } = this.place.target;
    const singles = atoms.flatMap((atom) => this.single(atom) ?? []);
    const promising = this.isWorthPairs ? [...singles].sort(byScore).slice(0, BEAM) : [];
    const found = singles.filter(({ atoms: [atom] }) => needs === null || tells(atom!, needs));
    for (const {
      atoms: [first],
      net,
    } of promising) {
      for (const second of atoms) {
        const pair = this.pair(first!, second, net, needs);
        if (pair !== null) found.push(pair);
      }
      yield;
    }
    const good = found.filter(({ net }) => net > 0).sort(byScore);
    return [true, false].flatMap((isAsked) => good.filter((each) => asks(each) === isAsked).slice(0, BEAM));
  }

  private single(atom: Atom): Candidate | null {
    this.candidates++;
    const mended = countBoth(this.mendable, atom.bits);
    if (mended < this.least) return null;
    const net = mended - countBoth(this.breakable, atom.bits);
    return { when: atom.when, atoms: [atom], net, score: net, ...this.place };
  }

  private pair(first: Atom, second: Atom, netOfFirst: number, needs: string | null): Candidate | null {
    if (needs !== null && !tells(first, needs) && !tells(second, needs)) return null;
    this.candidates++;
    const mended = countAll(this.mendable, first.bits, second.bits);
    if (mended < LEAST_MENDED_BY_A_PAIR) return null;
    const net = mended - countAll(this.breakable, first.bits, second.bits);
    if (net - netOfFirst < LEAST_GAIN_OF_A_SECOND) return null;
    const when = joined(first, second);
    if (when === null) return null;
    const score = net - Math.max(LEAST_GAIN_OF_A_SECOND, LEAST_SHARE_GAINED_BY_A_SECOND * net);
    return { when, atoms: [first, second], net, score, ...this.place };
  }
}

/** Whether it holds only where somebody has given an answer. */
const asks = ({ atoms }: Candidate): boolean => atoms.some(({ when }) => 'answer' in when);

/** Whether a condition finds the thing that an owner is read from. */
const tells = ({ about, when }: Atom, needs: string): boolean => about === needs && !('outside' in when);

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || a.atoms.length - b.atoms.length || rankOf(a) - rankOf(b) || reachOf(a) - reachOf(b);

const rankOf = ({ atoms, target }: Candidate): number =>
  atoms.reduce((sum, { rank }) => sum + rank, target.needs === null ? 0 : 0.5);

const reachOf = ({ atoms }: Candidate): number =>
  atoms.reduce((sum, { when }) => {
    const test = (when.nearest ?? when.nearEdge) as { readonly withinMeters: number } | undefined;
    return sum + (test?.withinMeters ?? 0);
  }, 0);

const bitsOf = (cases: readonly Case[], holds: (each: Case) => boolean): Bits => {
  const bits = noBits(cases.length);
  for (let i = 0; i < cases.length; i++) if (holds(cases[i]!)) setBit(bits, i);
  return bits;
};

/** The rules that decided some case, in their order. */
const deciding = (cases: readonly Case[]): readonly { readonly position: number; readonly rule: RuleId | null }[] =>
  [...new Map(cases.map(({ position, rule }) => [position, { position, rule }])).values()].sort(
    (a, b) => a.position - b.position,
  );

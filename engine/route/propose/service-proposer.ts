import type { AgencyId } from '../../ids.ts';
import type { Router } from '../router.ts';
import { type Atom, atomsOf, joined } from './atoms.ts';
import type { Case, Surveyor } from './case-table.ts';
import type { Effect, Proposal } from './proposal.ts';
import { ruleOf } from './proposed-rule.ts';
import { type Candidate, search } from './search.ts';
import { fisherUpperTail, wilson } from './statistics.ts';
import { targetsOf } from './targets.ts';
import { becauseOf, questionOf } from './words.ts';

const LEAST_CASES = 40;
/** A rule that mends fewer is not worth its line. */
export const LEAST_MENDED = 5;
/** Beyond what rules proposed before it mend. */
const LEAST_MENDED_BESIDES = 2;
/** Of what it covers, at least so much is right, by the lower bound of the interval. */
const LEAST_RIGHT_SHARE = 0.5;
const MOST_OF_ONE_SERVICE = 4;
// Chance passes the first in one of five cities, after all conditions that were looked at; the second, one test on other requests,
// in one of a hundred of those.
const MOST_P_VALUE_FOUND = 0.2;
const MOST_P_VALUE_TRIED = 0.01;
const LEAST_MENDED_PER_BROKEN = 2;

/** The rules for one service, found greedily: each on what those before it leave wrong. */
export class ServiceProposer {
  readonly proposals: Proposal[] = [];
  notBorneOut = 0;
  private readonly taken: Candidate[] = [];
  private readonly router: Router;
  private readonly surveyor: Surveyor;
  private readonly learned: readonly Case[];
  private readonly tried: readonly Case[];
  private readonly splitMs: number;
  /** As the rules are, whatever was proposed since. */
  private readonly asIs: ReadonlyMap<Case, Pick<Case, 'named' | 'rule' | 'position'>>;

  constructor(router: Router, surveyor: Surveyor, cases: readonly Case[], splitMs: number) {
    this.router = router;
    this.surveyor = surveyor;
    const sorted = [...cases].sort(byTime);
    this.learned = sorted.filter(({ request }) => request.reportedAtMs < splitMs);
    this.tried = sorted.filter(({ request }) => request.reportedAtMs >= splitMs);
    this.splitMs = splitMs;
    this.asIs = new Map(sorted.map((each) => [each, { named: each.named, rule: each.rule, position: each.position }]));
  }

  *run(): Generator<void, void> {
    const { learned, surveyor } = this;
    if (learned.length < LEAST_CASES) return;
    const wrong = learned.filter(({ named, final }) => named !== final).length;
    if (wrong < LEAST_MENDED) return;
    const atoms = yield* atomsOf(learned, surveyor, LEAST_MENDED);
    const targets = targetsOf(learned, surveyor, LEAST_MENDED);
    const refused = new Set<string>();
    while (this.proposals.length < MOST_OF_ONE_SERVICE) {
      const { best, candidates } = yield* search(learned, atoms, targets, LEAST_MENDED_BESIDES);
      const found = best.find((each) => !refused.has(keyOf(each)) && this.isGood(each, candidates, refused));
      if (found === undefined) return;
      this.take(this.tightened(found, atoms, candidates), candidates);
    }
  }

  /** Whether it is more than chance, and borne out by what came later. */
  private isGood(candidate: Candidate, candidates: number, refused: Set<string>): boolean {
    const found = this.isFound(candidate, candidates);
    const isBorneOut =
      found &&
      [true, false].every((isAsIs) => isWorth(this.effect(candidate, this.tried, isAsIs), 1)) &&
      this.pValue(candidate, this.tried) <= MOST_P_VALUE_TRIED;
    if (isBorneOut) return true;
    if (found) this.notBorneOut++;
    refused.add(keyOf(candidate));
    return false;
  }

  private isFound(candidate: Candidate, candidates: number): boolean {
    const asIs = this.effect(candidate, this.learned, true);
    return (
      !this.isTaken(candidate) &&
      isWorth(asIs, LEAST_MENDED) &&
      asIs.rightShare.low >= LEAST_RIGHT_SHARE &&
      isWorth(this.effect(candidate, this.learned, false), LEAST_MENDED_BESIDES) &&
      this.pValue(candidate, this.learned) * candidates <= MOST_P_VALUE_FOUND
    );
  }

  /** Whether a rule that differs in a distance or the owner at most was proposed before: one is enough. */
  private isTaken(candidate: Candidate): boolean {
    return this.taken.some((each) => aboutOf(each) === aboutOf(candidate));
  }

  /**
   * With the nearest distance that is as good but for chance (within one standard error of the best). Reported places scatter,
   * so that what fits them best reaches farther than what is true.
   */
  private tightened(candidate: Candidate, atoms: readonly Atom[], candidates: number): Candidate {
    const loose = candidate.atoms.find(({ side }) => side === 'distance');
    if (loose === undefined) return candidate;
    const others = candidate.atoms.filter((atom) => atom !== loose);
    const { mended, broken } = this.effect(candidate, this.learned, false);
    const least = mended - broken - Math.sqrt(mended + broken);
    for (const atom of atoms) {
      if (atom === loose) return candidate;
      if (atom.about !== loose.about || atom.side !== 'distance') continue;
      const when = others[0] === undefined ? atom.when : joined(atom, others[0])!;
      const tighter = { ...candidate, when, atoms: [atom, ...others] };
      const effect = this.effect(tighter, this.learned, false);
      if (effect.mended - effect.broken >= least && this.isGood(tighter, candidates, new Set())) return tighter;
    }
    return candidate;
  }

  private take(candidate: Candidate, candidates: number): void {
    this.taken.push(candidate);
    const definition = ruleOf(candidate, this.learned[0]!.request.filedService, this.router.city);
    const examples = this.tried.filter((each) => this.covers(candidate, each) && this.isMended(candidate, each));
    const parts = {
      service: this.learned[0]!.request.filedService,
      definition,
      before: candidate.before,
      instead: this.insteadOf(candidate),
      learned: this.effect(candidate, this.learned, true),
      tried: this.effect(candidate, this.tried, true),
      pValue: Math.min(1, this.pValue(candidate, this.learned) * candidates),
      pValueTried: this.pValue(candidate, this.tried),
      candidates,
      examples: examples.slice(0, 5).map(({ request }) => request.id),
    };
    const accuracies = this.learned.map(({ request }) => request.accuracyMeters).sort((a, b) => a - b);
    const told = { ...parts, id: String(definition.id), accuracyMeters: accuracies[accuracies.length >> 1]! };
    this.proposals.push({
      ...parts,
      id: told.id,
      text: questionOf(told, this.router.city),
      because: becauseOf(told, this.router.city),
    });
    for (const part of [this.learned, this.tried])
      for (const each of part) {
        if (!this.covers(candidate, each)) continue;
        const named = candidate.target.nameFor(each);
        if (named === null) continue;
        each.named = named;
        // Before the rule that it corrects, after those taken before it.
        each.position = candidate.position - 0.5;
      }
  }

  private covers({ atoms, position }: Candidate, each: Case): boolean {
    return each.position >= position && atoms.every((atom: Atom) => atom.holds(each));
  }

  private isMended({ target }: Candidate, each: Case): boolean {
    return each.named !== each.final && target.nameFor(each) === each.final;
  }

  /** `isAsIs`: against the rules as they are; else with what was proposed before. */
  private effect(candidate: Candidate, cases: readonly Case[], isAsIs: boolean): Effect {
    const { target, position, atoms } = candidate;
    let [covered, right, mended, broken] = [0, 0, 0, 0];
    for (const each of cases) {
      const now = isAsIs ? this.asIs.get(each)! : each;
      if (now.position < position || !atoms.every((atom) => atom.holds(each))) continue;
      const agency = target.nameFor(each);
      if (agency === null) continue;
      covered++;
      if (agency === each.final) right++;
      if (agency === each.final && now.named !== each.final) mended++;
      if (agency !== each.final && now.named === each.final) broken++;
    }
    const span = {
      fromMs: cases[0]?.request.reportedAtMs ?? this.splitMs,
      untilMs: cases.at(-1)?.request.reportedAtMs ?? this.splitMs,
    };
    return { ...span, covered, right, rightShare: wilson(right, covered), mended, broken };
  }

  private pValue({ target, position, atoms }: Candidate, cases: readonly Case[]): number {
    let [hits, drawn, marked, all] = [0, 0, 0, 0];
    for (const each of cases) {
      if (this.asIs.get(each)!.position < position) continue;
      const isRight = target.nameFor(each) === each.final;
      all++;
      if (isRight) marked++;
      if (!atoms.every((atom) => atom.holds(each))) continue;
      drawn++;
      if (isRight) hits++;
    }
    return fisherUpperTail(hits, drawn, marked, all);
  }

  private insteadOf(candidate: Candidate): Proposal['instead'] {
    const counts = new Map<AgencyId | null, number>();
    for (const each of [...this.learned, ...this.tried]) {
      const now = this.asIs.get(each)!;
      if (now.position < candidate.position || !candidate.atoms.every((atom) => atom.holds(each))) continue;
      if (candidate.target.nameFor(each) === now.named) continue;
      counts.set(now.named, (counts.get(now.named) ?? 0) + 1);
    }
    return [...counts]
      .map(([agency, count]) => ({ agency, count }))
      .sort((a, b) => b.count - a.count || ((a.agency ?? '') < (b.agency ?? '') ? -1 : 1));
  }
}

const isWorth = ({ mended, broken }: Effect, least: number): boolean =>
  mended >= least && mended > broken && mended >= LEAST_MENDED_PER_BROKEN * broken;

const byTime = (a: Case, b: Case): number =>
  a.request.reportedAtMs - b.request.reportedAtMs || (a.request.id < b.request.id ? -1 : 1);

const aboutOf = ({ atoms }: Candidate): string =>
  atoms
    .map(({ about, side, when }) => (side === 'distance' ? about : JSON.stringify(when)))
    .sort()
    .join('\n');

const keyOf = ({ when, target, position }: Candidate): string => JSON.stringify([when, target.owner, position]);

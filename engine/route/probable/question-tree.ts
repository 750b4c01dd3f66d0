import type { AgencyId } from '../../ids.ts';
import type { AnswerCode } from './leaves.ts';
import type { MeantService } from './service-case.ts';

/** Hypotheses that differ only in what no question asks, together. */
export interface Row {
  readonly agency: AgencyId | null;
  /** Into the meant services. */
  readonly service: number;
  /** Packed by `AnswerCode`. */
  readonly answers: number;
  readonly mass: number;
}

/** What asking comes to, before some answers are known: nothing is asked, or a question and then the best that follows. */
export interface Branch {
  /** The probability that the first-named owner is right at the end, times that of getting here. */
  readonly right: number;
  /** How many questions are asked from here on, times the probability of getting here. */
  readonly asked: number;
  /** Into the case's questions; null: none is worth the asking. */
  readonly question: number | null;
  /** For each value of the question: the most probable agency then; undefined: nobody can answer that. Empty for none. */
  readonly best: readonly (AgencyId | null | undefined)[];
}

/**
 * The best way of asking on, by search through every decision tree of some depth: most right owners, each question costing as
 * much as `cost` of a right one. Ties: fewer questions, then the order of the questions. O(rows * (questions * values) ^ depth).
 */
export class QuestionTree {
  private readonly code: AnswerCode;
  private readonly meant: readonly MeantService[];
  private readonly valueCounts: readonly number[];
  private readonly cost: number;

  constructor(code: AnswerCode, meant: readonly MeantService[], valueCounts: readonly number[], cost: number) {
    this.code = code;
    this.meant = meant;
    this.valueCounts = valueCounts;
    this.cost = cost;
  }

  /** `questions` are those that may still be asked. */
  best(rows: readonly Row[], questions: readonly number[], depth: number): Branch {
    const sums = sumsOf(rows);
    let best: Branch = { right: greatest(sums)?.[1] ?? 0, asked: 0, question: null, best: [] };
    // Where one agency is left no answer changes anything.
    if (depth === 0 || sums.size < 2) return best;
    const total = totalOf(sums);
    for (const question of questions) {
      const asked = this.asking(question, rows, questions, depth, total);
      if (this.net(asked) > this.net(best) + LEAST_DIFFERENCE * total) best = asked;
    }
    return best;
  }

  private net({ right, asked }: Branch): number {
    return right - this.cost * asked;
  }

  private asking(
    question: number,
    rows: readonly Row[],
    questions: readonly number[],
    depth: number,
    total: number,
  ): Branch {
    const rest = questions.filter((other) => other !== question);
    const parts = this.partsOf(rows, question);
    let [right, asked] = [0, total];
    const best: (AgencyId | null | undefined)[] = [];
    for (const part of parts) {
      const branch = this.best(part, rest, depth - 1);
      right += branch.right;
      asked += branch.asked;
      best.push(greatest(sumsOf(part))?.[0]);
    }
    return { right, asked, question, best };
  }

  /** The rows for each answer to a question. A row that supposes none is shared out as its service's callers answer. */
  private partsOf(rows: readonly Row[], question: number): readonly (readonly Row[])[] {
    const parts: Row[][] = Array.from({ length: this.valueCounts[question]! }, () => []);
    for (const row of rows) {
      const supposed = this.code.valueAt(row.answers, question);
      if (supposed >= 0) {
        parts[supposed]!.push(row);
        continue;
      }
      // A service that knows nothing of the question is no likelier by its answer.
      const shares = this.meant[row.service]!.shares[question] ?? this.meant[0]!.shares[question]!;
      for (let v = 0; v < parts.length; v++)
        if (shares[v]! > 0) {
          const { agency, service, answers, mass } = row;
          parts[v]!.push({ agency, service, answers, mass: mass * shares[v]! });
        }
    }
    return parts;
  }
}

// What sums in another order may differ by.
const LEAST_DIFFERENCE = 1e-9;

const sumsOf = (rows: readonly Row[]): ReadonlyMap<AgencyId | null, number> => {
  const sums = new Map<AgencyId | null, number>();
  for (const { agency, mass } of rows) sums.set(agency, (sums.get(agency) ?? 0) + mass);
  return sums;
};

const totalOf = (sums: ReadonlyMap<AgencyId | null, number>): number => {
  let total = 0;
  for (const mass of sums.values()) total += mass;
  return total;
};

/** Ties: the first that came up. */
const greatest = (sums: ReadonlyMap<AgencyId | null, number>): readonly [AgencyId | null, number] | null => {
  let best: readonly [AgencyId | null, number] | null = null;
  for (const entry of sums) if (best === null || entry[1] > best[1]) best = entry;
  return best;
};

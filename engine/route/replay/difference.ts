import type { AgencyId, ServiceCode } from '../../ids.ts';
import type { PastRequest } from '../experience/past-request.ts';

/** Requests that one rule file gives to `from` and another to `to`. null: nobody. */
export interface Move {
  readonly service: ServiceCode;
  readonly from: AgencyId | null;
  readonly to: AgencyId | null;
  readonly count: number;
  /** They ended with `to`, or with `from`; the others with a third, or it is not known. */
  readonly becomeRight: number;
  readonly becomeWrong: number;
  /** The first few. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/** Which requests two rule files give to different agencies. Memory as `Confusion`. */
export class Difference {
  private readonly found = new Map<string, { -readonly [Key in keyof Move]: Move[Key] } & { examples: string[] }>();
  private compared = 0;

  /** `final`: with whom it ended; null where that is not known. */
  add(
    { id, filedService: service }: PastRequest,
    from: AgencyId | null,
    to: AgencyId | null,
    final: AgencyId | null,
  ): void {
    this.compared++;
    if (from === to) return;
    const key = `${service}\n${from ?? ''}\n${to ?? ''}`;
    let move = this.found.get(key);
    if (move === undefined) {
      move = { service, from, to, count: 0, becomeRight: 0, becomeWrong: 0, examples: [] };
      this.found.set(key, move);
    }
    move.count++;
    if (final !== null && to === final) move.becomeRight++;
    if (final !== null && from === final) move.becomeWrong++;
    if (move.examples.length < MOST_EXAMPLES) move.examples.push(id);
  }

  get requests(): number {
    return this.compared;
  }

  /** Most frequent first; ties by service, from, to. */
  moves(): readonly Move[] {
    const key = ({ service, from, to }: Move): string => `${service}\n${from ?? ''}\n${to ?? ''}`;
    return [...this.found.values()].sort((a, b) => b.count - a.count || (key(a) < key(b) ? -1 : 1));
  }
}

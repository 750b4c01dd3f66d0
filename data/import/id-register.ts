import type { Supersedes } from './dataset.ts';
import { describePosition, type SourcePosition } from './source-row.ts';

export type IdOutcome =
  | { readonly kind: 'first' }
  /** Same dataset, same id, same content. */
  | { readonly kind: 'repeat' }
  | { readonly kind: 'taken'; readonly reason: string; readonly group: string };

/** A record that asks for an id: what it is, where it stands and from when until when it holds. */
export interface IdClaim {
  readonly dataset: string;
  readonly contentHash: string;
  readonly position: SourcePosition;
  /** Null: not bounded. */
  readonly validFromMs: number | null;
  readonly validUntilMs: number | null;
  /** What its dataset ends by its beginning; undefined: nothing. */
  readonly supersedes: Supersedes | undefined;
}

/**
 * Which records took which id in one layer, class or dataset: one, or several whose periods do not overlap. Memory: about 250
 * bytes a record.
 */
export class IdRegister {
  readonly #holders = new Map<string, IdClaim | IdClaim[]>();
  readonly #timeZone: string;
  #days: Intl.DateTimeFormat | null = null;

  /** IANA name: the clock of the periods in messages. */
  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /** The first record to ask for an id and a period gets them; a later one is told who has them and where. O(periods of the id). */
  claim(id: string, claim: IdClaim): IdOutcome {
    const known = this.#holders.get(id);
    if (known === undefined) {
      this.#holders.set(id, claim);
      return { kind: 'first' };
    }
    const holders = Array.isArray(known) ? known : [known];
    for (const holder of holders) {
      if (holder.dataset === claim.dataset && holder.contentHash === claim.contentHash) return { kind: 'repeat' };
      if (collide(holder, claim)) return this.#taken(id, holder, claim);
    }
    if (Array.isArray(known)) known.push(claim);
    else this.#holders.set(id, [known, claim]);
    return { kind: 'first' };
  }

  #taken(id: string, holder: IdClaim, claim: IdClaim): IdOutcome {
    const where = describePosition(holder.position);
    const isOther = holder.dataset !== claim.dataset;
    if (isAlways(holder) && isAlways(claim)) {
      const by = isOther ? `is already used by dataset "${holder.dataset}"` : 'was already used';
      const group = isOther ? `the id ${by}` : 'the id was already used';
      return { kind: 'taken', reason: `id "${id}" ${by} at ${where}`, group };
    }
    const its = isOther ? `of dataset "${holder.dataset}" at ${where}` : `at ${where}`;
    const reason =
      `id "${id}" (${this.#words(claim)}) overlaps the one ${its} (${this.#words(holder)}): say validUntil of the earlier, ` +
      'or supersedes: same-ids on the dataset of the later';
    return { kind: 'taken', reason, group: 'periods of one id overlap' };
  }

  #words({ validFromMs, validUntilMs }: IdClaim): string {
    if (validFromMs === null && validUntilMs === null) return 'always';
    const from = validFromMs === null ? [] : [`from ${this.#dayOf(validFromMs)}`];
    return [...from, ...(validUntilMs === null ? [] : [`until ${this.#dayOf(validUntilMs)}`])].join(' ');
  }

  /** `2026-12-01` for a midnight, else with the minute. */
  #dayOf(ms: number): string {
    this.#days ??= new Intl.DateTimeFormat('sv-SE', {
      timeZone: this.#timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return this.#days.format(ms).replace(/ 00:00$/, '');
  }
}

const isAlways = ({ validFromMs, validUntilMs }: IdClaim): boolean => validFromMs === null && validUntilMs === null;

/** Whether two periods of one id cannot stand beside each other. The later one may end the earlier. */
function collide(one: IdClaim, other: IdClaim): boolean {
  const [oneFrom, otherFrom] = [one.validFromMs ?? -Infinity, other.validFromMs ?? -Infinity];
  if (oneFrom === otherFrom) return true;
  const [earlier, later] = oneFrom < otherFrom ? [one, other] : [other, one];
  if ((earlier.validUntilMs ?? Infinity) <= later.validFromMs!) return false;
  // What never holds is in nobody's way.
  if ((later.validUntilMs ?? Infinity) <= later.validFromMs!) return false;
  return later.supersedes === undefined || (later.supersedes === 'all' && later.dataset === earlier.dataset);
}

import type { AgencyId } from '../../ids.ts';

/**
 * Why more than one agency is named. 'answer': a question that nobody has answered decides between them. 'overlap': polygons
 * of one layer that name different agencies lie over each other, and the lowest id decides. 'order': two rules of equal rank
 * (`engine/check/rules/equal-rank.ts`) both hold, and only their order decides.
 */
export type SeveralCause = 'answer' | 'overlap' | 'order';

export type OwnershipKind = 'owned' | 'nobody' | 'several';

/** Who owns a service at a place, whatever the answers. */
export interface Outcome {
  /** Who does when no open question is answered; null: nobody. */
  readonly owner: AgencyId | null;
  /** All who may, by id, nobody last. */
  readonly owners: readonly (AgencyId | null)[];
  /** Empty unless there are several. */
  readonly causes: readonly SeveralCause[];
}

export const kindOf = ({ owner, owners }: Outcome): OwnershipKind =>
  owners.length > 1 ? 'several' : owner === null ? 'nobody' : 'owned';

/** The same text for the same outcome. */
export const keyOf = ({ owner, owners, causes }: Outcome): string => JSON.stringify([owner, owners, causes]);

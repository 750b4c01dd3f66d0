import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AgencyId, ServiceCode } from '../../ids.ts';

/** What is known of a past request about its road to its owner. */
export interface PastRequest {
  readonly id: string;
  readonly reportedAtMs: number;
  /** As what it was reported, and as what it ended. */
  readonly filedService: ServiceCode;
  readonly service: ServiceCode;
  /** null: it has no usable place. */
  readonly lonLat: LonLat | null;
  readonly accuracyMeters: number;
  readonly answers: Readonly<Record<string, string>>;
  /** To whom it went first; null: not known. */
  readonly firstAgency: AgencyId | null;
  /** With whom it is, or was when it was closed. */
  readonly agency: AgencyId | null;
  /** null: not known. */
  readonly stage: 'received' | 'diagnosed' | 'assigned' | 'completed' | null;
  readonly status: 'open' | 'closed';
  /** How it ended; null: not known. */
  readonly outcome: string | null;
  /** What the reporter wrote. */
  readonly text: string | null;
}

/**
 * Whether the agency is known to be the right one: it has done the work; where stages are not kept, it has closed the request.
 * Emergencies are closed as they come, by nobody who looked.
 */
export const hasFinalOwner = ({ agency, stage, status, outcome }: PastRequest): boolean =>
  agency !== null &&
  outcome !== 'referred-to-emergency' &&
  (stage === null ? status === 'closed' : stage === 'completed');

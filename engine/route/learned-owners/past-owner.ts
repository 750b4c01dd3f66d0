import type { LonLat } from '../../geometry/lon-lat.ts';

/** A report as known when it comes in: before anybody has decided whose it is. */
export interface OwnerQuestion {
  /** null: it names no place. */
  readonly lonLat: LonLat | null;
  /** The address as the report says it; null: it says none. */
  readonly address: string | null;
  readonly reportedAtMs: number;
}

/** A past request with the owner that it ended at. */
export interface PastOwner extends OwnerQuestion {
  /** An agency, or a family of agencies that are told apart otherwise. */
  readonly owner: string;
  /** When it was closed, so that its owner was known; null or absent: not known, and then the day of the report counts. */
  readonly closedAtMs?: number | null;
}

/** From when the owner of a past request was known. A closing before the report is none. */
export const knownAtMs = ({ reportedAtMs, closedAtMs }: PastOwner): number => Math.max(closedAtMs ?? 0, reportedAtMs);

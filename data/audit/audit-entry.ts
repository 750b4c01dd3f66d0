import type { AgencyId, RequestId } from '../../engine/ids.ts';

/**
 * What people decide over the rules or about them, which reports they join and part, by what reports are told apart, and what they
 * make of alerts.
 */
export const AUDIT_KINDS = [
  'owner_overridden',
  'override_cleared',
  'handed_over',
  'rediagnosed',
  'declined',
  'undone',
  'rule_accepted',
  'rule_dismissed',
  'incident_linked',
  'incident_unlinked',
  'incident_merged',
  'incident_split',
  'dedupe_settings_changed',
  'alert_acknowledged',
  'alert_dismissed',
  'alert_settings_changed',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** One decision: who, when, why. Entries are never changed; undoing one adds another. */
export interface AuditEntry {
  /** UUIDv7: of entries of one moment the later has the greater. */
  readonly id: string;
  readonly atMs: number;
  readonly kind: AuditKind;
  /** A role or desk, never a person's contact; null: it was not said. */
  readonly actor: string | null;
  readonly reason: string | null;
  /** The request that it is about; null: it is about `subject`. */
  readonly request: RequestId | null;
  /** What else it is about: the id of a rule, of an incident or of an alert. */
  readonly subject: string | null;
  /** Owner before and after; null: nobody, or it is not about an owner. */
  readonly from: AgencyId | null;
  readonly to: AgencyId | null;
  /** What else is shown of it. */
  readonly details: Readonly<Record<string, unknown>>;
  /** What undoing it restores; shown to nobody. Null: it cannot be undone. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** The entry that it undid. */
  readonly undoes: string | null;
}

/** An entry as a list shows it. */
export interface ListedEntry extends Omit<AuditEntry, 'before'> {
  /** Microseconds since 1970: with the id, where it stands in the order. */
  readonly atMicros: string;
  /** The entry that undid it. */
  readonly undoneBy: string | null;
  readonly isUndoable: boolean;
}

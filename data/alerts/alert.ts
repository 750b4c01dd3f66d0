import type { AgencyId, AlertId, RequestId, ServiceCode } from '../../engine/ids.ts';

/** `over`: nothing new comes, or it became part of another. What was dismissed stays so when it ends. */
export const ALERT_STATES = ['open', 'acknowledged', 'dismissed', 'over'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** `reopened`: it was over and goes on; `undone`: an acknowledgement or dismissal was taken back. */
export const ALERT_EVENT_KINDS = ['opened', 'grew', 'acknowledged', 'dismissed', 'undone', 'reopened', 'over'] as const;
export type AlertEventKind = (typeof ALERT_EVENT_KINDS)[number];

/** A main that may be behind an alert. */
export interface AlertCandidate {
  readonly class: string;
  readonly id: string;
  /** That it is this one alone. */
  readonly probability: number;
  /** Mean to the reports that it explains; where it explains none, to all. */
  readonly distanceMeters: number;
  /** To how many of the reports it is the nearest main. */
  readonly nearestTo: number;
  /** Reports that are likelier its own than strays, if it is the cause. */
  readonly requests: readonly RequestId[];
  /** Where along it the break most likely is; null: more likely it leaks all along. */
  readonly breakAt: { readonly lon: number; readonly lat: number } | null;
  readonly because: readonly string[];
}

/** What is behind an alert and what it touches, as it was made out at the last change. */
export interface Explained {
  /** The likeliest few, best first; with the rest, `severalMains` and `noMain` they make 1. */
  readonly candidates: readonly AlertCandidate[];
  /** Null: nobody could look. */
  readonly severalMains: number | null;
  readonly noMain: number | null;
  readonly suspectedMain: AlertCandidate | null;
  /** Why no main is suspected; null where one is. */
  readonly noMainBecause: string | null;
  /** Names of the streets along the suspected main, or around the reports; null: not known. */
  readonly streets: readonly string[] | null;
}

/** Reports that came closer together than chance has it, and what people make of it. Times are epoch milliseconds. */
export interface Alert {
  readonly id: AlertId;
  readonly watch: string;
  /** What the scan calls the cluster now. */
  readonly liveKey: string;
  readonly state: AlertState;
  /** Of its reports, those with most reports first. */
  readonly services: readonly ServiceCode[];
  readonly agency: AgencyId | null;
  readonly openedAtMs: number;
  readonly updatedAtMs: number;
  /** Null: it is not over. */
  readonly overAtMs: number | null;
  readonly lon: number;
  readonly lat: number;
  readonly radiusMeters: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly cases: number;
  readonly expected: number;
  readonly llr: number;
  readonly pValue: number;
  readonly recurrenceDays: number;
  /** In order of time. */
  readonly requests: readonly RequestId[];
  readonly explained: Explained;
  /** How large and strong it was when it was dismissed. */
  readonly dismissed: { readonly reports: number; readonly llr: number } | null;
  /** The dismissed alert that came back as this one. */
  readonly follows: AlertId | null;
  readonly mergedInto: AlertId | null;
  readonly version: number;
}

/** Something that became of an alert. */
export interface AlertEvent {
  readonly alert: AlertId;
  /** After that of every event before it in its region. */
  readonly position: number;
  readonly atMs: number;
  readonly kind: AlertEventKind;
  readonly reason: string | null;
  readonly actor: string | null;
  readonly reports: number;
  readonly pValue: number;
  readonly recurrenceDays: number;
}

/** What is written of an event; the rest is the alert's. */
export type NewAlertEvent = Pick<AlertEvent, 'kind' | 'atMs' | 'reason' | 'actor'>;

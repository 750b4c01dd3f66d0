import type * as api from '../client/generated.ts';

/** A request, and the problem that it reports together with others, if any. */
export type Joinable = Pick<api.RequestSummary, 'id' | 'reportCount'> & {
  readonly incident: Pick<NonNullable<api.RequestSummary['incident']>, 'id'> | null;
};

/** What makes one problem of two, in the terms of the API. */
export type Join =
  | { readonly kind: 'same' }
  | { readonly kind: 'open'; readonly requests: readonly [string, string] }
  | { readonly kind: 'link'; readonly incident: string; readonly request: string }
  | { readonly kind: 'merge'; readonly incident: string; readonly other: string };

/**
 * How `one` and `other` become one problem. Of two incidents the one with more reports takes in the other, at a tie `one`: what
 * most people follow keeps its lead.
 */
export function joinOf(one: Joinable, other: Joinable): Join {
  const [mine, theirs] = [one.incident?.id, other.incident?.id];
  if (one.id === other.id || (mine !== undefined && mine === theirs)) return { kind: 'same' };
  if (mine === undefined && theirs === undefined) return { kind: 'open', requests: [one.id, other.id] };
  if (mine === undefined) return { kind: 'link', incident: theirs!, request: one.id };
  if (theirs === undefined) return { kind: 'link', incident: mine, request: other.id };
  return one.reportCount >= other.reportCount
    ? { kind: 'merge', incident: mine, other: theirs }
    : { kind: 'merge', incident: theirs, other: mine };
}

/** What can be taken out of a problem: of several at least one stays. */
export const canPart = (marked: number, reports: number): boolean => marked > 0 && marked < reports;

type Entry = Pick<api.AuditPage['entries'][number], 'kind' | 'subject' | 'request' | 'isUndoable' | 'details'>;

/** The newest decision that joined or parted one of these requests, of entries newest first, if it can be taken back; else null. */
export function undoableOf<E extends Entry>(
  entries: readonly E[],
  incident: string,
  requests: readonly string[],
): E | null {
  const of = new Set(requests);
  const isAbout = ({ kind, subject, request, details }: E): boolean =>
    kind.startsWith('incident_') &&
    (subject === incident || (request !== null && of.has(request)) || movedBy(details).some((id) => of.has(id)));
  const newest = entries.filter((entry) => entry.isUndoable).find(isAbout);
  return newest ?? null;
}

const movedBy = ({ requests }: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(requests) ? requests.filter((id) => typeof id === 'string') : [];

import type { InspectionRecord, RequestRecord } from '../../data/places/record.ts';
import type { EventKind } from '../../data/requests/stored-request.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AgencyId, ServiceCode } from '../../engine/ids.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import type { RequestThen } from './as-of.ts';
import type { Link, LinkKind } from './links.ts';

/** One thing that was known of a place. */
export interface Evidence {
  readonly atMs: number;
  readonly kind: 'report' | 'closing' | 'change' | 'inspection';
  readonly requestId: string | null;
  readonly inspectionId: string | null;
  /** Null: taken here. */
  readonly source: { readonly dataset: string; readonly id: string } | null;
  readonly asset: AssetRef | null;
  readonly distanceMeters: number | null;
  readonly linkedBy: readonly LinkKind[];
  readonly summary: string;
  /** Of the request at the moment asked for; null: no request. */
  readonly status: 'open' | 'closed' | null;
  /** When this store came to have it; null: not known. */
  readonly recordedAtMs: number | null;
  readonly notes: readonly string[];
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const serviceName = ({ router }: Snapshot, code: ServiceCode): string => router.serviceByCode.get(code)?.name ?? code;
const agencyName = ({ router }: Snapshot, id: unknown): string =>
  typeof id === 'string' ? (router.agencyById.get(id as AgencyId)?.name ?? id) : 'nobody';

/** Everything that was known of one request before the moment, oldest first. Nothing that its reporter wrote is in it. */
export function evidenceOfRequest(
  snapshot: Snapshot,
  record: RequestRecord,
  then: RequestThen,
  link: Link,
  asOfMs: number,
): readonly Evidence[] {
  const base = {
    ...{ requestId: record.id, inspectionId: null, source: record.source, asset: then.asset },
    ...{ distanceMeters: link.distanceMeters, linkedBy: link.kinds, status: then.status, notes: [] },
  };
  const said = serviceName(snapshot, serviceAtFirst(record));
  const report: Evidence = {
    ...base,
    ...{ atMs: record.reportedAtMs, kind: 'report', recordedAtMs: record.recordedAtMs },
    summary: `${said} reported`,
    notes: notesOn(record),
  };
  const changes = record.history
    .filter(({ kind, atMs }) => kind !== 'reported' && atMs < asOfMs)
    .map(
      (event): Evidence => ({
        ...base,
        ...{ atMs: event.atMs, kind: event.kind === 'closed' ? 'closing' : 'change', recordedAtMs: event.atMs },
        summary: changeText(snapshot, event, said),
      }),
    );
  const closing = closedByItsSource(record, asOfMs).map(
    (atMs): Evidence => ({
      ...base,
      ...{ atMs, kind: 'closing', recordedAtMs: record.recordedAtMs, summary: `${said} closed` },
    }),
  );
  return [report, ...changes, ...closing];
}

/** The service that was reported, whatever it was corrected to. */
const serviceAtFirst = ({ history, service }: RequestRecord): ServiceCode =>
  (history.find(({ kind, changes }) => kind !== 'reported' && changes.service)?.changes.service?.from as
    | ServiceCode
    | undefined) ?? service;

const closedByItsSource = ({ closedAtMs, history }: RequestRecord, asOfMs: number): readonly number[] =>
  closedAtMs !== null && closedAtMs < asOfMs && !history.some(({ kind }) => kind === 'closed') ? [closedAtMs] : [];

function notesOn({ source, reportedAtMs, recordedAtMs, goneAtMs }: RequestRecord): readonly string[] {
  const notes: string[] = [];
  const isLater = recordedAtMs !== null && recordedAtMs > reportedAtMs;
  if (source !== null && isLater)
    notes.push(
      `reported then according to ${source.dataset}, from which it was imported here on ${dayOf(recordedAtMs)}`,
    );
  else if (isLater) notes.push(`entered on ${dayOf(recordedAtMs)}`);
  if (goneAtMs !== null) notes.push(`its source has not held it since ${dayOf(goneAtMs)}`);
  return notes;
}

type Event = RequestRecord['history'][number];

function changeText(snapshot: Snapshot, { kind, changes }: Event, said: string): string {
  const texts: Readonly<Record<EventKind, () => string>> = {
    reported: () => `${said} reported`,
    closed: () => `${said} closed`,
    reopened: () => `${said} opened again`,
    place_corrected: () => `place of the ${said} corrected`,
    answers_corrected: () => `answers about the ${said} corrected`,
    service_corrected: () =>
      `${said} corrected to ${serviceName(snapshot, (changes.service?.to ?? '') as ServiceCode)}`,
    rerouted: () => `${said} given by the rules to ${agencyName(snapshot, changes.owner?.to)}`,
    owner_overridden: () => `${said} given to ${agencyName(snapshot, changes.owner?.to)}`,
    override_cleared: () => `${said} given back to the rules, to ${agencyName(snapshot, changes.owner?.to)}`,
    handed_over: () => `${said} handed over to ${agencyName(snapshot, changes.owner?.to)}`,
    rediagnosed: () => `${said} found to be ${serviceName(snapshot, (changes.service?.to ?? '') as ServiceCode)}`,
    declined: () =>
      `${said} declined by ${agencyName(snapshot, changes.declined?.to)}, given to ${agencyName(snapshot, changes.owner?.to)}`,
    undone: () => `${said} given back to ${agencyName(snapshot, changes.owner?.to)}`,
    stage_changed: () => `${said} ${String(changes.stage?.to ?? 'received')}`,
    referred_to_emergency: () => `${said} referred to an emergency line, nobody was sent`,
    linked: () => `${said} found to be one problem with another report`,
    unlinked: () => `${said} found to be a problem of its own`,
  };
  return texts[kind]();
}

// A rating sheet of a hundred columns says more than a line can.
const MOST_ATTRIBUTES = 8;
const LONGEST_VALUE = 60;

/** An inspection, rating or break. */
export function evidenceOfInspection(snapshot: Snapshot, record: InspectionRecord, link: Link): Evidence {
  const { dataset, id, asset, atMs, recordedAtMs, goneAtMs, attributes } = record;
  const title = snapshot.router.surroundings.assetClasses.get(asset.class)?.members.title ?? asset.class;
  const isBreak = breaksOf(snapshot, asset) === dataset;
  const known = snapshot.router.surroundings.assetClasses.get(asset.class)?.byId(asset.id, atMs) ?? null;
  const what = known === null ? title : `${asset.id} (${title})`;
  const values = Object.entries(attributes)
    .slice(0, MOST_ATTRIBUTES)
    .map(([name, value]) => `${name} ${value.slice(0, LONGEST_VALUE)}`);
  const notes = [
    ...(recordedAtMs !== null && recordedAtMs > atMs
      ? [`dated so in ${dataset}, which was imported here on ${dayOf(recordedAtMs)}`]
      : []),
    ...(goneAtMs === null ? [] : [`its source has not held it since ${dayOf(goneAtMs)}`]),
  ];
  return {
    ...{ atMs, kind: 'inspection', requestId: null, inspectionId: id, source: { dataset, id }, asset },
    ...{ distanceMeters: link.distanceMeters, linkedBy: link.kinds, status: null, recordedAtMs, notes },
    summary: `${isBreak ? `break of ${what}` : `${what} inspected`}${values.length === 0 ? '' : `: ${values.join(', ')}`}`,
  };
}

/** The dataset of inspections that are the breaks of the asset's class; null for a class that is no main. */
const breaksOf = ({ classSettings }: Snapshot, asset: AssetRef): unknown =>
  (classSettings.get(asset.class)?.main as { readonly breaks?: unknown } | undefined)?.breaks ?? null;

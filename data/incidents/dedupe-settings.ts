import {
  DEFAULT_RECURRENCE,
  type RecurrencePolicy,
  recurrenceWindowOf,
} from '../../engine/dedupe/incidents/recurrence.ts';
import { type DedupeModel, type ServiceModel, serviceModelOf } from '../../engine/dedupe/model/dedupe-model.ts';
import { DEFAULT_MODEL } from '../../engine/dedupe/model/default-model.ts';
import { dedupeModelFromJson } from '../../engine/dedupe/model/model-json.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, Store } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');
const DAY_MS = 86_400_000;

/** What an administrator sets of one service; what is left out is the model's. */
export interface ServiceSettings {
  readonly radiusMeters?: number | undefined;
  readonly maxAgeDays?: number | undefined;
  readonly suggestThreshold?: number | undefined;
  readonly linkThreshold?: number | undefined;
  /** Reported again so soon after its closing, an incident is opened again. */
  readonly reopenDays?: number | undefined;
  /** Until so long after it, it is said to have come back. */
  readonly recurDays?: number | undefined;
}

/** `suggest`: nothing is linked without a person; `off`: nor is anything looked for at intake. */
export const LINKING = ['automatic', 'suggest', 'off'] as const;
export type Linking = (typeof LINKING)[number];

export interface DedupeSettings {
  readonly linking?: Linking | undefined;
  readonly services?: Readonly<Record<string, ServiceSettings>> | undefined;
}

/** By what reports are told apart: the model with what was set over it. */
export interface Dedupe {
  /** 0: nobody ever set anything. */
  readonly version: number;
  /** Epoch milliseconds; null: never. */
  readonly updatedAtMs: number | null;
  readonly settings: DedupeSettings;
  /** As it was learned, without what was set; the default where none was. */
  readonly learned: DedupeModel;
  /** As JSON, as it was given; null: the default. */
  readonly modelJson: unknown;
  readonly linking: Linking;
  /** With what was set. */
  readonly model: DedupeModel;
  readonly recurrence: RecurrencePolicy;
}

interface Row {
  readonly version: number;
  readonly settings: DedupeSettings | null;
  readonly model: unknown;
  readonly updatedAtMs?: number;
}

const known = new WeakMap<Store, Map<string, Dedupe>>();
const DEFAULT: Dedupe = dedupeOf(0, {}, null);

/** What is set now, whoever set it. One round trip; the model is read only when it changed. */
export async function dedupeSettings(store: Store, region: string): Promise<Dedupe> {
  const regions = known.get(store) ?? new Map<string, Dedupe>();
  known.set(store, regions);
  const before = regions.get(region);
  const [row] = await store.query<Row>(sql('dedupe_settings'), [region, before?.version ?? null]);
  if (row === undefined) return DEFAULT;
  if (row.settings === null && before !== undefined) return before;
  const dedupe = dedupeOf(row.version, row.settings ?? {}, row.model, row.updatedAtMs);
  regions.set(region, dedupe);
  return dedupe;
}

/** Holds the settings until the transaction ends. Throws StoreError as the store does. */
export async function lockDedupeSettings(session: Session, region: string, nowMs: number): Promise<Dedupe> {
  const [row] = await session.query<Row>(sql('lock_dedupe_settings'), [region, new Date(nowMs).toISOString()]);
  return dedupeOf(row!.version, row!.settings ?? {}, row!.model);
}

/** Writes settings and model; belongs into the transaction that holds them. The version that they have then. */
export async function writeDedupeSettings(
  session: Session,
  region: string,
  nowMs: number,
  settings: DedupeSettings,
  modelJson: unknown,
): Promise<number> {
  const model = modelJson === null ? null : JSON.stringify(modelJson);
  const parameters = [region, new Date(nowMs).toISOString(), JSON.stringify(settings), model];
  const [row] = await session.query<{ readonly version: number }>(sql('write_dedupe_settings'), parameters);
  return row!.version;
}

/** The model with the settings over it. Throws where the model is none. */
export function dedupeOf(
  version: number,
  settings: DedupeSettings,
  modelJson: unknown,
  updatedAtMs: number | null = null,
): Dedupe {
  const learned = modelJson === null ? DEFAULT_MODEL : dedupeModelFromJson(modelJson);
  const set = Object.entries(settings.services ?? {}) as [ServiceCode, ServiceSettings][];
  const recurrence = {
    ...DEFAULT_RECURRENCE,
    byService: new Map([
      ...DEFAULT_RECURRENCE.byService,
      ...set.map(([service, one]) => [service, recurrenceOf(service, one)] as const),
    ]),
  };
  const windowed = (service: ServiceCode): readonly [ServiceCode, ServiceModel] => [
    service,
    serviceOf(serviceModelOf(learned, service), settings.services?.[service] ?? {}, recurrence, service),
  ];
  const services = new Set([...learned.byService.keys(), ...set.map(([service]) => service)]);
  // What is not named is compared as long as it would be said to have come back, too.
  const closedMs = Math.max(learned.otherwise.closedMs, recurrence.otherwise.recurMs);
  const otherwise = { ...learned.otherwise, closedMs };
  const model = { ...learned, otherwise, byService: new Map([...services].map(windowed)) };
  return {
    version,
    updatedAtMs,
    settings,
    learned,
    modelJson,
    linking: settings.linking ?? 'automatic',
    model,
    recurrence,
  };
}

const recurrenceOf = (service: ServiceCode, { reopenDays, recurDays }: ServiceSettings) => {
  const { reopenMs, recurMs } = recurrenceWindowOf(DEFAULT_RECURRENCE, service);
  const reopen = reopenDays === undefined ? reopenMs : reopenDays * DAY_MS;
  return { reopenMs: reopen, recurMs: Math.max(reopen, recurDays === undefined ? recurMs : recurDays * DAY_MS) };
};

function serviceOf(
  model: ServiceModel,
  set: ServiceSettings,
  recurrence: RecurrencePolicy,
  service: ServiceCode,
): ServiceModel {
  const suggestThreshold = set.suggestThreshold ?? model.suggestThreshold;
  return {
    ...model,
    radiusMeters: set.radiusMeters ?? model.radiusMeters,
    maxAgeMs: set.maxAgeDays === undefined ? model.maxAgeMs : set.maxAgeDays * DAY_MS,
    // What comes back is compared as long as it would be called so.
    closedMs: Math.max(model.closedMs, recurrenceWindowOf(recurrence, service).recurMs),
    suggestThreshold,
    linkThreshold: Math.max(set.linkThreshold ?? model.linkThreshold, suggestThreshold),
  };
}

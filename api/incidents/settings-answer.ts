import { writeAudit } from '../../data/audit/audit.ts';
import {
  type Dedupe,
  type DedupeSettings,
  dedupeOf,
  dedupeSettings,
  lockDedupeSettings,
  type ServiceSettings,
  writeDedupeSettings,
} from '../../data/incidents/dedupe-settings.ts';
import type { EntryToUndo } from '../../data/rules/decide-rules.ts';
import type { Session } from '../../data/store/store.ts';
import { DEFAULT_RECURRENCE, recurrenceWindowOf } from '../../engine/dedupe/incidents/recurrence.ts';
import { serviceModelOf } from '../../engine/dedupe/model/dedupe-model.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { invalidInput, Problem } from '../problem.ts';
import type { DedupePreviewBody, DedupeSettingsBody } from '../schemas/dedupe-settings.ts';

const DAY_MS = 86_400_000;

/** The strong ETag of the settings: how often they changed. */
export const settingsTag = ({ version }: Dedupe): string => `"dedupe-${version}"`;

/** What is set now. */
export async function readSettings(deps: Deps): Promise<Dedupe> {
  const { region } = await cityContext(deps, '');
  return dedupeSettings(openStoreOf(deps), region);
}

/** GET /v1/dedupe/settings: every service of the city, in its order. */
export function settingsAnswer(deps: Deps, dedupe: Dedupe, entry?: string) {
  const { city } = snapshotOf(deps);
  const bare = dedupeOf(0, {}, dedupe.modelJson);
  return {
    linking: dedupe.linking,
    trainedOn: dedupe.learned.trainedOn,
    updatedAt: dedupe.updatedAtMs === null ? null : new Date(dedupe.updatedAtMs).toISOString(),
    ...(entry !== undefined && { entry }),
    services: city.services.map(({ code }) => ({
      service: code,
      inForce: inForceOf(dedupe, code),
      learned: inForceOf(bare, code),
      set: dedupe.settings.services?.[code] ?? {},
    })),
  };
}

export function inForceOf({ model, recurrence }: Dedupe, service: ServiceCode): Required<ServiceSettings> {
  const { radiusMeters, maxAgeMs, suggestThreshold, linkThreshold } = serviceModelOf(model, service);
  const { reopenMs, recurMs } = recurrenceWindowOf(recurrence ?? DEFAULT_RECURRENCE, service);
  return {
    ...{ radiusMeters, maxAgeDays: maxAgeMs / DAY_MS, suggestThreshold, linkThreshold },
    ...{ reopenDays: reopenMs / DAY_MS, recurDays: recurMs / DAY_MS },
  };
}

/** What a body asks for, over what there is. Throws Problem for an unknown service and a model that is none. */
export function asked(deps: Deps, body: DedupeSettingsBody | DedupePreviewBody, now: Dedupe): Dedupe {
  const snapshot = snapshotOf(deps);
  for (const code of Object.keys(body.services ?? {})) requireService(snapshot, code);
  const settings: DedupeSettings = {
    ...(body.linking !== undefined && { linking: body.linking }),
    ...(body.services !== undefined && { services: body.services }),
  };
  const model = body.model === undefined ? now.modelJson : body.model;
  try {
    return dedupeOf(now.version, settings, model);
  } catch (error) {
    throw invalidInput([{ pointer: '#/model', detail: `model: ${error instanceof Error ? error.message : 'none'}` }]);
  }
}

/** PUT /v1/dedupe/settings: they are as the body says, for every server from the next report on. */
export async function putSettings(
  deps: Deps,
  body: DedupeSettingsBody,
  ifMatch: string | undefined,
): Promise<{ readonly dedupe: Dedupe; readonly entry: string }> {
  const said = { reason: body.reason, actor: body.actor ?? null };
  return changed(deps, said, 'dedupe_settings_changed', null, async (now) => {
    if (
      ifMatch !== undefined &&
      ifMatch.trim() !== '*' &&
      !ifMatch.split(',').some((tag) => tag.trim() === settingsTag(now))
    )
      throw new Problem('changed-meanwhile', 'If-Match does not name the settings that are in force now.');
    return asked(deps, body, now);
  });
}

/** POST /v1/audit/{id}/undo of a change of settings: they are as before it, if nobody has changed them since. The entry of it. */
export async function undoSettings(
  deps: Deps,
  id: string,
  { before }: EntryToUndo,
  said: { readonly reason?: string | undefined; readonly actor?: string | undefined },
): Promise<string> {
  const former = before as { readonly settings: DedupeSettings; readonly model: unknown; readonly version: number };
  const { reason = null, actor = null } = said;
  const { entry } = await changed(deps, { reason, actor }, 'undone', id, (now) => {
    if (now.version !== former.version)
      throw new Problem('nothing-to-undo', 'The settings were changed again since: say how they are to be.');
    return Promise.resolve(dedupeOf(now.version, former.settings, former.model));
  });
  return entry;
}

async function changed(
  deps: Deps,
  said: { readonly reason: string | null; readonly actor: string | null },
  kind: 'dedupe_settings_changed' | 'undone',
  undoes: string | null,
  next: (now: Dedupe) => Promise<Dedupe>,
): Promise<{ readonly dedupe: Dedupe; readonly entry: string }> {
  const { region } = await cityContext(deps, '');
  const store = openStoreOf(deps);
  const nowMs = deps.now();
  const entry = deps.newId();
  await store.transaction(async (session: Session) => {
    const now = await lockDedupeSettings(session, region, nowMs);
    const { settings, modelJson } = await next(now);
    const version = await writeDedupeSettings(session, region, nowMs, settings, modelJson);
    const details = {
      settings: { from: now.settings, to: settings },
      ...(modelJson === now.modelJson ? {} : { model: { from: trainedOn(now.modelJson), to: trainedOn(modelJson) } }),
    };
    const before = undoes === null ? { settings: now.settings, model: now.modelJson, version } : null;
    await writeAudit(session, region, [
      {
        ...{ id: entry, atMs: nowMs, kind, ...said, request: null, subject: 'duplicates', from: null, to: null },
        ...{ details, before, undoes },
      },
    ]);
  });
  return { dedupe: await dedupeSettings(store, region), entry };
}

const trainedOn = (modelJson: unknown): unknown =>
  modelJson === null ? 'the default' : (modelJson as { readonly trainedOn?: unknown }).trainedOn;

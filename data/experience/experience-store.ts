import type { Experience } from '../../engine/route/experience/experience.ts';
import { experienceFromJson, experienceToJson } from '../../engine/route/experience/experience-json.ts';
import { sqlFolder } from '../store/sql.ts';
import type { JsonValue, Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** What was learned for the store's city, and when. */
export interface StoredExperience {
  readonly experience: Experience;
  readonly learnedAtMs: number;
  /** What `evidenceToken` was then. */
  readonly learnedFrom: string;
}

interface Row {
  readonly learned: unknown;
  readonly learnedAtMs: number;
  readonly learnedFrom: string;
}

/** null: nothing was learned yet, or by a version that wrote it in another form. */
export async function readExperience(session: Session): Promise<StoredExperience | null> {
  const [row] = await session.query<Row>(sql('experience'));
  if (row === undefined) return null;
  const experience = experienceFromJson(row.learned);
  return experience === null ? null : { experience, learnedAtMs: row.learnedAtMs, learnedFrom: row.learnedFrom };
}

/** Replaces what was learned; servers on the store hear of it. Nothing happens where there is no city. */
export async function writeExperience(
  session: Session,
  { experience, learnedAtMs, learnedFrom }: StoredExperience,
): Promise<void> {
  const { requests, untilMs } = experience.learnedFrom ?? { requests: 0, untilMs: learnedAtMs };
  await session.query(sql('write_experience'), [
    experienceToJson(experience) as unknown as JsonValue,
    requests,
    new Date(untilMs),
    new Date(learnedAtMs),
    learnedFrom,
  ]);
}

/** Changes with every import that changed something, be it requests, rules or the map. */
export async function evidenceToken(session: Session): Promise<string> {
  const [row] = await session.query<{ readonly id: string }>(sql('last_import'));
  return row?.id ?? '';
}

import { parseMoment } from '../../data/import/values.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { type AffectedAnswer, affectedBy, affectedJson, bodyTarget, MOST_PLACES } from '../affected/affected-answer.ts';
import { affectedCsv } from '../affected/affected-csv.ts';
import { type AffectedBody, affectedBody } from '../schemas/affected.ts';
import { writeWhole } from './batch/whole-file.ts';
import { loadedSnapshot } from './loaded-snapshot.ts';
import { openCliStore } from './open-store.ts';
import { areaOfFile } from './polygons-of-file.ts';
import { postJson } from './server-call.ts';

/** The options of `bailiwick affected`, as read. */
export interface AffectedFlags {
  readonly main?: string;
  readonly segment?: string;
  readonly area?: string;
  readonly circle?: { readonly lon: number; readonly lat: number; readonly radiusMeters: number };
  readonly class?: string;
  readonly at?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly data?: string;
  readonly url?: string;
}

/** Lists whom to tell: as lines, as JSON, or as a CSV file. */
export async function listAffected(flags: AffectedFlags): Promise<void> {
  const body = await bodyOf(flags);
  const answer = await (flags.url === undefined
    ? listHere(flags, body)
    : postJson<AffectedAnswer>(flags.url, '/v1/affected', body));
  if (flags.out !== undefined) await writeWhole(flags.out, (put) => put(affectedCsv(answer.places)));
  const stream = flags.out === '-' ? process.stderr : process.stdout;
  if (flags.json) stream.write(`${JSON.stringify(answer, null, 2)}\n`);
  else if (flags.out === undefined) stream.write(answer.places.map(lineOf).join(''));
  process.stderr.write(`${summaryOf(answer)}${flags.out === undefined ? '' : `: ${flags.out}`}\n`);
}

async function bodyOf({ main, segment, area, circle, class: of }: AffectedFlags): Promise<AffectedBody> {
  const thing = (id: string) => ({ id, ...(of === undefined ? {} : { class: of }) });
  const limit = MOST_PLACES;
  if (main !== undefined) return { main: thing(main), limit };
  if (segment !== undefined) return { segment: thing(segment), limit };
  if (circle !== undefined) return { circle, limit };
  const parsed = affectedBody.safeParse({ area: await areaOfFile(area!), limit });
  if (parsed.success) return parsed.data;
  throw new Error(`${area}: ${parsed.error.issues.map(issueText).join('; ')}`);
}

const issueText = (issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: unknown;
}) => `${[...issue.path].join('.')}: ${issue.message}`;

async function listHere(flags: AffectedFlags, body: AffectedBody): Promise<AffectedAnswer> {
  const store = await openCliStore(flags, 'affected', { hasUrlOption: true });
  const snapshot: Snapshot = await loadedSnapshot(store).finally(() => store.close());
  const { timeZone } = snapshot.city;
  const atMs = flags.at === undefined ? Date.now() : parseMoment(flags.at, timeZone)!;
  const { by, at } = bodyTarget(snapshot, body, atMs);
  return affectedJson(await affectedBy(snapshot, by, atMs, at), MOST_PLACES);
}

const lineOf = ({ label, zip, certainty, probability, ways }: AffectedAnswer['places'][number]): string =>
  `${label}${zip === null ? '' : `, ${zip}`}  ${certainty}${probability < 1 ? ` ${(100 * probability).toFixed(1)} %` : ''}  ${ways[0]!.because}\n`;

const summaryOf = ({ count, counts }: AffectedAnswer): string =>
  `${count} places: ${counts.addresses} addresses, ${counts.ranges} ranges of numbers, ${counts.properties} properties; ` +
  `${counts.stated} stated, ${counts.likely} likely, ${counts.possible} possible`;

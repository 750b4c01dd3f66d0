import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ServiceCode } from '../../engine/ids.ts';
import type { Resolution, RouteQuestion } from '../../engine/route/resolution.ts';
import { parseLocatedYaml, printProblem } from '../city/located-yaml.ts';
import { schemaProblems } from '../city/schema-problems.ts';
import { parseMoment } from '../import/values.ts';

const caseSchema = z.strictObject({
  id: z.string().min(1),
  place: z.tuple([z.number(), z.number()]),
  service: z.string(),
  answers: z.record(z.string(), z.string()).default({}),
  /** A local day (its noon) or an instant with its offset. */
  date: z.string(),
  /** An agency's id, or `nobody`. */
  owner: z.string(),
  /** Absent exactly where nobody owns it. */
  rule: z.string().optional(),
  /** Source id of the deciding asset, where one decides and it is the only one so near. */
  asset: z.string().optional(),
  why: z.string().min(1),
});
const casesSchema = z.array(caseSchema);

/** A question with the answer that was worked out by hand, and why. */
export type HandMadeCase = z.infer<typeof caseSchema>;

/** Reads a `cases.yaml`; throws what is wrong with it, by line. */
export const readCases = async (file: string): Promise<readonly HandMadeCase[]> => {
  const yaml = parseLocatedYaml(await readFile(file, 'utf8'), file);
  const parsed = casesSchema.safeParse(yaml.value);
  const problems = parsed.success ? yaml.problems : schemaProblems(yaml, casesSchema, parsed.error);
  if (!parsed.success || problems.length > 0) throw new Error(problems.map(printProblem).join('\n'));
  return parsed.data;
};

/** The question that a case asks. RangeError for a date that is none. */
export const questionOf = (one: HandMadeCase, timeZone: string): RouteQuestion => {
  const atMs = parseMoment(one.date.includes('T') ? one.date : `${one.date}T12:00`, timeZone);
  if (atMs === null) throw new RangeError(`date of case ${one.id} must be a day or an instant, got ${one.date}`);
  const place = { lonLat: one.place, accuracyMeters: 0, source: 'coordinates' } as const;
  return { place, service: one.service as ServiceCode, answers: one.answers, atMs };
};

/** A resolution as a case states it. */
export const outcomeOf = ({ ownership, asset }: Resolution) => ({
  owner: ownership.kind === 'owned' ? ownership.owner.agency : 'nobody',
  rule: ownership.kind === 'owned' ? ownership.rule : undefined,
  asset: asset?.id,
});

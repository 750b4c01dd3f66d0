import { z } from 'zod';
import type { Box } from '../../data/requests/list.ts';
import type { RequestId } from '../../engine/ids.ts';
import { moment } from './moment.ts';
import { closedObject, code } from './text.ts';

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const BOX = new RegExp(`^${NUMBER}(,${NUMBER}){3}$`);

const isBox = ({ west, south, east, north }: Box): boolean =>
  Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90 && south <= north;

const boxOf = (value: string): Box => {
  const [west, south, east, north] = value.split(',').map(Number) as [number, number, number, number];
  return { west, south, east, north };
};

export const bbox = z
  .string()
  .max(200)
  .refine((value) => BOX.test(value) && isBox(boxOf(value)), {
    message: 'Expected west,south,east,north in degrees, south not above north',
  })
  .transform(boxOf)
  .meta({
    description:
      'West, south, east, north in degrees; west greater than east crosses the antimeridian (RFC 7946, 5.2).',
    example: '-76.2,43.0,-76.1,43.1',
  });

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
// The years 1 to 9999: what a store of ours holds, and within what PostgreSQL can count.
const FIRST_MICROS = -62_135_596_800_000_000n;
const LAST_MICROS = 253_402_300_799_999_999n;
const CURSOR = new RegExp(`^(-?\\d{1,18})_(${UUID})$`);

/** The cursor's text: base64url, so that nobody builds upon what is in it. */
export const cursorText = (cursor: { readonly reportedAtMicros: string; readonly id: string }): string =>
  Buffer.from(`${cursor.reportedAtMicros}_${cursor.id}`).toString('base64url');

function cursorParts(value: string): RegExpExecArray | null {
  const parts = CURSOR.exec(Buffer.from(value, 'base64url').toString('latin1'));
  const micros = BigInt(parts?.[1] ?? 0);
  return micros < FIRST_MICROS || micros > LAST_MICROS ? null : parts;
}

/** The cursor of a page before, as its address or answer gave it. */
export const cursor = z
  .string()
  .max(100)
  .refine((value) => cursorParts(value) !== null, { message: 'Expected the cursor of a `next` address' })
  .transform((value) => {
    const [, reportedAtMicros, id] = cursorParts(value)!;
    return { reportedAtMicros: reportedAtMicros!, id: id as RequestId };
  });

const MAX_LIMIT = 1000;
export const limit = z
  .string()
  .regex(/^\d{1,4}$/, `Expected a whole number from 1 to ${MAX_LIMIT}`)
  .transform(Number)
  .pipe(z.int().min(1).max(MAX_LIMIT))
  .meta({ description: `1 to ${MAX_LIMIT}; 100 if left out.` });

/** The query of GET /v1/requests. */
export const listQuery = closedObject({
  bbox: bbox.optional(),
  service: code.optional(),
  agency: code.optional().meta({ description: 'The owner now.' }),
  status: z.enum(['open', 'closed']).optional(),
  queue: z
    .enum(['unplaced', 'unrouted', 'disputed', 'none'])
    .optional()
    .meta({ description: "'none': those that wait for no dispatcher." }),
  linked: z.enum(['hide', 'show', 'only']).optional().meta({
    description:
      'Requests that go along with the lead of their incident. Left out: they are hidden, so that every problem is there once, with `reportCount`.',
  }),
  suggested: z
    .enum(['yes'])
    .optional()
    .meta({ description: 'Only those that may be of a problem reported before, while nobody has said so.' }),
  from: moment.optional().meta({ description: 'Reported at or after.' }),
  to: moment.optional().meta({ description: 'Reported before.' }),
  limit: limit.optional(),
  cursor: cursor.optional(),
  format: z
    .enum(['json', 'geojson'])
    .optional()
    .meta({ description: 'Or by the Accept header: application/geo+json.' }),
});

export type ListQuery = z.infer<typeof listQuery>;

const ID = new RegExp(`^${UUID}$`, 'i');
/** The id in lower case, as the store writes it; null for text that is no UUID, which no request can have. */
export const requestIdOf = (value: string): RequestId | null =>
  ID.test(value) ? (value.toLowerCase() as RequestId) : null;

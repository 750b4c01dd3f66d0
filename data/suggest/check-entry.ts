import type { z } from 'zod';
import {
  assetDatasetSchema,
  inspectionDatasetSchema,
  layerDatasetSchema,
  requestDatasetSchema,
} from '../import/dataset.ts';
import { readSourceBatches } from '../import/formats/read-source.ts';
import { type DatasetSource, rowMapper } from '../import/mapping.ts';
import { BrokenOffError, SourceError } from '../import/source-error.ts';
import { plainOf } from './field.ts';
import { count, ofAll } from './notes.ts';
import { MAX_ROWS } from './profile-file.ts';
import type { SuggestedEntry } from './suggestion.ts';

/** What the importer's own mapper makes of an entry; 'unusable': nothing, and why. */
export type EntryCheck =
  | {
      readonly kind: 'usable';
      readonly rows: number;
      readonly usable: number;
      /** Of the rows that are not, the most frequent reasons first, each with its rows; values left out. */
      readonly reasons: readonly (readonly [reason: string, rows: number])[];
    }
  | { readonly kind: 'unusable'; readonly reason: string };

const SCHEMAS: Readonly<Record<SuggestedEntry['section'], z.ZodType<unknown>>> = {
  layers: layerDatasetSchema,
  assets: assetDatasetSchema,
  inspections: inspectionDatasetSchema,
  requests: requestDatasetSchema,
};

/** Maps the rows of an entry's file as the import will: as many as were looked at before. */
export async function checkEntry(path: string, entry: SuggestedEntry, timeZone: string): Promise<EntryCheck> {
  const parsed = SCHEMAS[entry.section].safeParse(plainOf(entry.fields));
  if (!parsed.success) return { kind: 'unusable', reason: parsed.error.issues[0]?.message ?? 'it is no valid entry' };
  try {
    return await mapRows(path, parsed.data as DatasetSource, timeZone);
  } catch (error) {
    if (error instanceof SourceError) return { kind: 'unusable', reason: error.reason };
    throw error;
  }
}

async function mapRows(path: string, source: DatasetSource, timeZone: string): Promise<EntryCheck> {
  const map = rowMapper(source, { timeZone });
  const reasons = new Map<string, number>();
  const note = (reason: string): void => {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  };
  const [{ format, encoding, delimiter, fileLayer }, name] = [source, source.file];
  let rows = 0;
  let usable = 0;
  try {
    for await (const batch of readSourceBatches(path, { format, encoding, delimiter, fileLayer, name })) {
      for (const outcome of batch) {
        rows += 1;
        if (outcome.kind === 'rejected') note(withoutValues(outcome.rejected.reason));
        else {
          const mapped = map(outcome.row);
          if (mapped.kind === 'mapped') usable += 1;
          else note(withoutValues(mapped.rejected.reason));
        }
      }
      if (rows >= MAX_ROWS) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error;
  }
  if (usable === 0 && rows > 0)
    return { kind: 'unusable', reason: `no row can be used: ${mostFrequent(reasons)[0]![0]}` };
  return { kind: 'usable', rows, usable, reasons: mostFrequent(reasons).slice(0, 5) };
}

const mostFrequent = (reasons: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...reasons].sort(([, a], [, b]) => b - a);

/** Reasons quote values and positions: without them equal faults count together, and nobody's data stands in a comment. */
const withoutValues = (reason: string): string =>
  reason.replaceAll(/'[^']*'/g, "'...'").replaceAll(/-?\d+(\.\d+)?/g, 'N');

/** The check as a comment. */
export const checkLine = (check: EntryCheck & { readonly kind: 'usable' }): string => {
  if (check.usable === check.rows)
    return check.rows === 1 ? 'its row can be used' : `all ${count(check.rows, 'row')} can be used`;
  const reasons = check.reasons.map(([reason, rows]) => `${count(rows, 'row')}: ${reason}`).join('; ');
  return `${ofAll(check.usable, check.rows)} rows can be used. Not: ${reasons}`;
};

import { assetReader } from './asset-reader.ts';
import { Problem, requiredReader } from './column-reader.ts';
import type { AssetDataset, InspectionDataset, LayerDataset, RequestDataset } from './dataset.ts';
import type { MapOutcome } from './entity.ts';
import { recordHash } from './identity.ts';
import { inspectionReader } from './inspection-reader.ts';
import { jurisdictionReader } from './jurisdiction-reader.ts';
import type { MappingContext } from './mapping-context.ts';
import { NamedColumns } from './named-columns.ts';
import type { ValuesReader } from './placed-readers.ts';
import { requestReader } from './request-reader.ts';
import { SourceError } from './source-error.ts';
import type { SourceRow } from './source-row.ts';

export type DatasetSource = LayerDataset | AssetDataset | InspectionDataset | RequestDataset;

/** Maps one row; `finish` throws a SourceError if a named column was in no row. */
export interface RowMapper {
  (row: SourceRow): MapOutcome;
  finish(): void;
}

/**
 * Compiles a dataset's configuration to a mapper. Bad rows come back as 'rejected' with the reason; what is wrong with the
 * configuration or the whole file (an unknown column, CRS, date format) throws a SourceError naming it, here or at a row.
 */
export const rowMapper = (source: DatasetSource, context: MappingContext): RowMapper => {
  const used = new Set<string>();
  const values = asSourceError(source.file, () => valuesReader(source, context, used));
  const sourceId = 'from' in source.id ? requiredReader('id', source.id, used) : null;
  const columns = new NamedColumns(used);
  const map = (row: SourceRow): MapOutcome => {
    columns.check(row);
    const id = sourceId === null ? null : sourceId(row.fields);
    const found = id instanceof Problem ? id : asSourceError(row.position.file, () => values(row));
    const { position, fields } = row;
    if (id instanceof Problem || found instanceof Problem) {
      return { kind: 'rejected', rejected: { position, reason: (found as Problem).reason, fields } };
    }
    const recordHashOrNull = id === null ? recordHash(row) : null;
    return {
      kind: 'mapped',
      mapped: { position, sourceId: id === null ? null : detached(id), recordHash: recordHashOrNull, values: found },
    };
  };
  return Object.assign(map, { finish: () => columns.finish() });
};

/**
 * A copy with characters of its own. Ids are kept for as long as the import runs, and a longer piece of a string points
 * into the chunk of the file that it was cut from: without the copy a million GUIDs would hold the whole file in memory.
 */
const detached = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** Maps a single row; `rowMapper` is for more than one. */
export const mapRow = (row: SourceRow, source: DatasetSource, context: MappingContext): MapOutcome =>
  rowMapper(source, context)(row);

const asSourceError = <Result>(file: string, work: () => Result): Result => {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof RangeError) throw new SourceError(file, cause.message, { cause });
    throw cause;
  }
};

const valuesReader = (source: DatasetSource, context: MappingContext, used: Set<string>): ValuesReader => {
  if ('service' in source) return requestReader(source, context, used);
  if ('asset' in source) return inspectionReader(source, context, used);
  return 'layer' in source ? jurisdictionReader(source, context, used) : assetReader(source, context, used);
};

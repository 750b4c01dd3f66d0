import type { Dataset } from '../city/datasets.ts';
import type { CopyValue } from '../store/store.ts';
import type { Supersedes } from './dataset.ts';
import type { DatasetTally } from './dataset-tally.ts';
import type { EntityValues, MappedRow } from './entity.ts';
import type { IdClaim, IdRegister } from './id-register.ts';
import { OccurrenceCounter } from './identity.ts';
import { type RowMapper, rowMapper } from './mapping.ts';
import { boundsOf } from './place-geometry.ts';
import type { Rejected, RowOutcome, SourceRow } from './source-row.ts';
import { isPolygonal, stagedColumns, stagedRow, unknownName } from './staged-rows.ts';
import type { Staging } from './staging.ts';
import { unstorable } from './storable.ts';

const ALWAYS = { validFromMs: null, validUntilMs: null, supersedes: undefined };

/** Turns the records of one dataset into rows for COPY, one after the other. */
export class RowStager {
  readonly #dataset: Dataset;
  readonly #tally: DatasetTally;
  readonly #staging: Staging;
  readonly #columns: readonly string[];
  readonly #map: RowMapper;
  readonly #register: IdRegister;
  readonly #supersedes: Supersedes | undefined;
  readonly #occurrences = new OccurrenceCounter();
  #rejected: Rejected[] = [];

  constructor(dataset: Dataset, tally: DatasetTally, staging: Staging) {
    this.#dataset = dataset;
    this.#tally = tally;
    this.#staging = staging;
    this.#columns = stagedColumns(dataset);
    this.#map = rowMapper(dataset.source, { timeZone: staging.timeZone, expectedBounds: staging.expectedBounds });
    this.#register = staging.registerFor(dataset);
    this.#supersedes = 'supersedes' in dataset.source ? dataset.source.supersedes : undefined;
  }

  /** The row, or null where it is rejected or repeats another. */
  stage(outcome: RowOutcome): readonly CopyValue[] | null {
    this.#tally.read++;
    if (outcome.kind === 'rejected') return this.#reject(outcome.rejected);
    const mapped = this.#map(outcome.row);
    if (mapped.kind === 'rejected') return this.#reject(mapped.rejected);
    return this.#identified(mapped.mapped, outcome.row);
  }

  /** To be called after the last record: throws SourceError if a column that the configuration names was in none. */
  finish(): void {
    this.#map.finish();
  }

  /** What was rejected since the last call. */
  takeRejected(): readonly Rejected[] {
    const rejected = this.#rejected;
    this.#rejected = [];
    return rejected;
  }

  #identified(mapped: MappedRow, source: SourceRow): readonly CopyValue[] | null {
    const { values, sourceId } = mapped;
    const { position, fields } = source;
    const id = sourceId ?? this.#occurrences.idOf(mapped.recordHash);
    const staged = stagedRow(this.#dataset.dataset, id, mapped, source);
    const fault =
      unstorable(this.#columns, staged.columns) ?? unknownName(values, this.#staging.agencies, this.#staging.services);
    if (fault !== null) return this.#reject({ position, fields, reason: fault });
    if (!this.#hasIdToItself(id, mapped, staged.contentHash, source)) return null;
    if (values.kind === 'request' && values.geometry === null) this.#tally.withoutPlace++;
    if (isPolygonal(values)) this.#tally.polygons++;
    if (values.kind === 'jurisdiction') this.#staging.expectWithin(boundsOf(values.geometry));
    return staged.columns;
  }

  /** False: the row repeats another (counted) or its id is taken (rejected). */
  #hasIdToItself(
    id: string,
    { sourceId, values }: MappedRow,
    contentHash: string,
    { position, fields }: SourceRow,
  ): boolean {
    // Ids from content already differ within a dataset, and nothing else shares the dataset's ids.
    if (sourceId === null && (values.kind === 'inspection' || values.kind === 'request')) return true;
    const claim = this.#register.claim(id, {
      dataset: this.#dataset.dataset,
      position,
      contentHash,
      ...this.#periodOf(values),
    });
    if (claim.kind === 'taken') this.#reject({ position, fields, reason: claim.reason }, claim.group);
    if (claim.kind === 'repeat') this.#tally.repeats++;
    return claim.kind === 'first';
  }

  #periodOf(values: EntityValues): Pick<IdClaim, 'validFromMs' | 'validUntilMs' | 'supersedes'> {
    if (values.kind !== 'jurisdiction' && values.kind !== 'asset') return ALWAYS;
    const { validFromMs, validUntilMs } = values;
    return { validFromMs, validUntilMs, supersedes: this.#supersedes };
  }

  #reject(rejected: Rejected, group?: string): null {
    this.#tally.reject(rejected, group);
    this.#rejected.push(rejected);
    return null;
  }
}

import type { Dataset } from '../city/datasets.ts';
import type { ImportProgress } from './import-progress.ts';
import type { ChangeCounts, DatasetReport, PositionedReason, Repair } from './import-report.ts';
import { NO_CHANGES } from './import-report.ts';
import type { FileDigest } from './source-options.ts';

const FIRST_REJECTIONS = 20;
const MAX_REPAIRS = 1_000;
// Reasons that quote a value could be as many as rows; beyond this they are counted together.
const MAX_DISTINCT_REASONS = 1_000;
const OTHER_REASONS = 'other reasons';

/** Counts of one dataset while it is imported; `report()` is what is told of it at the end. */
export class DatasetTally {
  readonly dataset: string;
  readonly kind: Dataset['kind'];
  readonly file: string | null;
  read = 0;
  superseded = 0;
  repeats = 0;
  withoutPlace = 0;
  unknownAsset = 0;
  unknownTie = 0;
  /** Rows that may need repair. */
  polygons = 0;
  returned = 0;
  changes: ChangeCounts = NO_CHANGES;
  /** Why the file ended before its end; null if it did not. */
  brokeOff: string | null = null;
  digest: FileDigest | null = null;
  bytesRead = 0;
  bytesTotal = 0;
  #rejected = 0;
  #repaired = 0;
  readonly #first: PositionedReason[] = [];
  readonly #reasons = new Map<string, number>();
  readonly #repairs: Repair[] = [];

  constructor(dataset: string, kind: Dataset['kind'], file: string | null) {
    this.dataset = dataset;
    this.kind = kind;
    this.file = file;
  }

  /** `group`: the reason without what is special to this row, for counting; default the reason itself. */
  reject({ position, reason }: PositionedReason, group = reason): void {
    this.#rejected++;
    if (this.#first.length < FIRST_REJECTIONS) this.#first.push({ position, reason });
    const key = this.#reasons.has(group) || this.#reasons.size < MAX_DISTINCT_REASONS ? group : OTHER_REASONS;
    this.#reasons.set(key, (this.#reasons.get(key) ?? 0) + 1);
  }

  repair(repair: Repair): void {
    this.#repaired++;
    if (this.#repairs.length < MAX_REPAIRS) this.#repairs.push(repair);
  }

  /** How far its file has been read; the caller adds the phase. */
  progress(): Omit<ImportProgress, 'phase'> {
    const { dataset, bytesRead, bytesTotal, read } = this;
    return { dataset, bytesRead, bytesTotal, rows: read };
  }

  report(): DatasetReport {
    const { dataset, kind, file, read, brokeOff, repeats, withoutPlace, returned } = this;
    return {
      dataset,
      kind,
      file,
      sha256: this.digest?.sha256 ?? null,
      bytes: this.digest?.bytes ?? 0,
      read,
      brokeOff,
      ...this.changes,
      returned,
      rejected: this.#rejected,
      repaired: this.#repaired,
      superseded: this.superseded,
      repeats,
      withoutPlace,
      unknownAsset: this.unknownAsset,
      unknownTie: this.unknownTie,
      firstRejections: this.#first,
      rejectionReasons: [...this.#reasons]
        .map(([reason, count]) => ({ reason, count }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
      repairs: this.#repairs,
    };
  }
}

import type { SourcePosition } from './source-row.ts';

/** Rows by what the import did (or, in a dry run, would do) with them. `changed` counts rows that returned, too. */
export interface ChangeCounts {
  readonly new: number;
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
}

export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
}

export interface PositionedReason {
  readonly position: SourcePosition;
  readonly reason: string;
}

/** A polygon that was invalid and is kept in its mended form. */
export interface Repair extends PositionedReason {
  readonly id: string;
}

/** What became of one source file. read = new + changed + unchanged + rejected + repeats. */
export interface DatasetReport extends ChangeCounts {
  readonly dataset: string;
  readonly kind: 'layer' | 'asset' | 'inspection' | 'request';
  /** Base name of the file; null for a dataset that the configuration no longer names: all its rows are gone. */
  readonly file: string | null;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly read: number;
  /** Why the file could not be read to its end; what came before is imported, and what is missing is not taken for gone. */
  readonly brokeOff: string | null;
  /** Of `changed`: rows that an earlier import had marked as gone. */
  readonly returned: number;
  readonly rejected: number;
  readonly repaired: number;
  /** Rows that end earlier than they say, because a later source begins (`supersedes`). */
  readonly superseded: number;
  /** Rows that repeat an earlier one, id and content; nothing is lost without them. */
  readonly repeats: number;
  /** Past requests that state no place; kept. */
  readonly withoutPlace: number;
  /** Inspections of an asset that its class does not have; kept. */
  readonly unknownAsset: number;
  /** Assets tied to one that its class does not have; kept. */
  readonly unknownTie: number;
  /** The first 20, in the order of the file. */
  readonly firstRejections: readonly PositionedReason[];
  /** Every distinct reason, most frequent first; coordinates in GEOS' reasons are left out. */
  readonly rejectionReasons: readonly ReasonCount[];
  /** The first 1,000, in the order of the file. */
  readonly repairs: readonly Repair[];
}

/** Configuration rows by table. A layer or asset class is never gone: its members are. */
export interface ConfigurationReport {
  readonly city: ChangeCounts;
  readonly agencies: ChangeCounts;
  readonly services: ChangeCounts;
  readonly rules: ChangeCounts;
  readonly layers: ChangeCounts;
  readonly assetClasses: ChangeCounts;
}

export interface ImportReport {
  readonly kind: 'imported';
  readonly city: string;
  readonly dryRun: boolean;
  /** Whether anything was (or, in a dry run, would be) written. */
  readonly changed: boolean;
  /** The row of `import_run`; null when nothing changed or the run was dry. */
  readonly runId: string | null;
  readonly configuration: ConfigurationReport;
  /** In the order of the city YAML, then datasets that it no longer names. */
  readonly datasets: readonly DatasetReport[];
  /** Where the rejected rows are; null when there are none or no file was asked for. */
  readonly rejectedFile: string | null;
}

/** Nothing was touched; each problem is one printable line, with file, line and column where it has them. */
export interface ImportRefusal {
  readonly kind: 'refused';
  readonly problems: readonly string[];
}

export const NO_CHANGES: ChangeCounts = { new: 0, changed: 0, gone: 0, unchanged: 0 };

export const hasChanges = (counts: ChangeCounts): boolean => counts.new + counts.changed + counts.gone > 0;

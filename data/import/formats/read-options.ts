import type { SourceOptions } from '../source-options.ts';

/** What every reader of a format is given: how to read, and the name under which its positions and messages go. */
export interface ReadOptions extends SourceOptions {
  /** The file's, for a layer of several with the layer's behind a slash. */
  readonly name: string;
  readonly maxRecordLength: number;
}

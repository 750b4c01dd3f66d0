/** A file or dataset cannot be read (on): not one record's fault but the file's or its configuration's. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.file = file;
    this.reason = reason;
  }
}

/** A file breaks off (cut off, damaged further on): the records that came before it are good, the rest is not there. */
export class BrokenOffError extends SourceError {}

/** A file holds several layers and none was asked for: `layers` are what `fileLayer` may say. */
export class SeveralLayersError extends SourceError {
  readonly layers: readonly string[];

  constructor(file: string, reason: string, layers: readonly string[]) {
    super(file, reason);
    this.layers = layers;
  }
}

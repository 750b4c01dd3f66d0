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

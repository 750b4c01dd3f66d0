/**
 * What goes wrong between us and the database. Messages name the statement, never a value: parameters hold names,
 * e-mail addresses and phone numbers, and PostgreSQL repeats them in `detail` and sometimes in the message itself.
 */

/** PostgreSQL refused a statement. `code` is its SQLSTATE (manual, appendix A). */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly statement: string;
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  constructor(statement: string, message: string, fields: ErrorFields = {}) {
    super(`${statement}: ${message}`);
    this.statement = statement;
    this.code = fields.code;
    this.constraint = fields.constraint;
    this.table = fields.table;
    this.column = fields.column;
  }
}

/**
 * The database cannot be reached or ended the connection; trying again later may help. `mayHaveRun` says that the
 * statement had been sent: a write may or may not have happened, so repeat it only if twice is as good as once.
 */
export class StoreUnavailableError extends StoreError {
  override readonly name = 'StoreUnavailableError';
  readonly retryable = true;
  readonly mayHaveRun: boolean;
  constructor(statement: string, message: string, mayHaveRun: boolean, fields: ErrorFields = {}) {
    super(statement, `the database is not available (${message})`, fields);
    this.mayHaveRun = mayHaveRun;
  }
}

interface ErrorFields {
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
}
type DriverError = Error &
  ErrorFields & { readonly where?: string | undefined; readonly severity?: string | undefined };

// SQLSTATE class 08 connection, 57P0x shutdown, 53 out of disk, memory or connections, 25006 a standby that takes no writes,
// 25P03 idle too long; else Node's socket errors.
const UNAVAILABLE_STATE = /^(08...|57P0[1-5]|53...|25006|25P03)$/;
const UNAVAILABLE_SOCKET =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
const UNAVAILABLE_TEXT =
  /Connection terminated|timeout (exceeded )?when trying to connect|timeout expired|connection error and is not queryable|Client was closed/i;

/** Whether an error of the `pg` driver says that the connection is gone or was never made. */
export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof StoreUnavailableError) return true;
  if (!(error instanceof Error)) return false;
  const { code, severity } = error as DriverError;
  if (severity !== undefined) return UNAVAILABLE_STATE.test(code ?? '');
  return UNAVAILABLE_SOCKET.test(code ?? '') || UNAVAILABLE_TEXT.test(error.message);
};

interface ErrorContext {
  readonly parameters?: readonly unknown[];
  /** Rows of the same COPY that earlier batches wrote. */
  readonly rowsBefore?: number;
}

/** Turns a lost or refused connection into ours; everything else goes through `refusalError`. */
export const serverError = (
  statement: string,
  error: unknown,
  mayHaveRun: boolean,
  context: ErrorContext = {},
): unknown => {
  if (error instanceof StoreError || !isUnavailable(error)) return refusalError(statement, error, context);
  const { code } = error as DriverError;
  return new StoreUnavailableError(statement, code ?? 'connection lost', mayHaveRun, { code });
};

/** Turns PostgreSQL's refusal into ours, without values. Our own errors and bugs (no severity) pass as they are. */
export const refusalError = (statement: string, error: unknown, options: ErrorContext = {}): unknown => {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const driver = error as DriverError;
  if (driver.severity === undefined) return error;
  const { code, constraint, table, column } = driver;
  const message =
    withoutValues(driver.message, code ?? '', options.parameters ?? []) + copyPosition(driver, options.rowsBefore);
  return new StoreError(statement, message, { code, constraint, table, column });
};

// Classes 23 (constraint), 42 (names and syntax), 25, 40, 55, 57 quote names of things; the others quote values.
const withoutValues = (message: string, code: string, parameters: readonly unknown[]): string => {
  let safe = /^(23|25|40|42|55|57)/.test(code)
    ? message
    : message.replace(/"[\s\S]*"/, '"…"').replace(/\([\s\S]*\)/, '(…)');
  for (const value of parameters) {
    if (typeof value === 'string' && value.length > 2) safe = safe.replaceAll(value, '…');
  }
  return safe;
};

const copyPosition = (error: DriverError, rowsBefore = 0): string => {
  const found = /^COPY \S+, line (\d+)(?:, column (\w+))?/m.exec(error.where ?? '');
  if (found === null) return '';
  return ` (row ${Number(found[1]) + rowsBefore}${found[2] === undefined ? '' : `, column ${found[2]}`})`;
};

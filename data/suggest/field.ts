/** A value of the YAML as it is written on one line. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A key of the YAML with its value and what is said about it. */
export interface Field {
  readonly key: string;
  readonly value: Plain | Block;
  /** Stands behind the value. */
  readonly note?: string;
  /** Stand above the key. */
  readonly before?: readonly string[];
}

/** A value whose keys stand on lines of their own, each with its note. */
export class Block {
  readonly fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    this.fields = fields;
  }
}

/** The fields as data, as a reader of the YAML would get them. */
export const plainOf = (fields: readonly Field[]): { readonly [key: string]: Plain } =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value instanceof Block ? plainOf(value.fields) : value]));

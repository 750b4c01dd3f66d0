import { z } from 'zod';

const scalar = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => (value === null ? null : String(value)));

/** `{ from: COLUMN, map?, default?, blank?, format? }`: a column with its values translated. */
export const fromColumnSchema = z.strictObject({
  from: z.string().min(1),
  /** Their value (trimmed) -> ours. On a date only for texts that are none; other texts are read as they are. */
  map: z.record(z.string(), scalar).optional(),
  /** For a blank and, with `map`, for a value that is not in it. Without it an unmapped value rejects the row. */
  default: scalar.optional(),
  /** For a blank only; goes before `default`. */
  blank: scalar.optional(),
  /** Dates only: tokens such as `M/d/yyyy H:mm`; without it ISO 8601. */
  format: z.string().min(1).optional(),
});
export const constantSchema = z.strictObject({ value: scalar });

/** A field whose bare text names a column: `name: Name`. */
export const columnMappingSchema = z.union([
  z
    .string()
    .min(1)
    .transform((from): FromColumn => ({ from })),
  fromColumnSchema,
  constantSchema,
]);

/** A field of meters: a bare number is the value itself, a bare text names a column. */
export const metersMappingSchema = z.union([
  z
    .number()
    .min(0)
    .transform((meters) => ({ value: String(meters) })),
  columnMappingSchema,
]);

/** A field whose bare text is the value itself: `agency: syracuse-city`. */
export const constantMappingSchema = z.union([
  z.union([z.string().min(1), z.null()]).transform((value) => ({ value })),
  fromColumnSchema,
  constantSchema,
]);

/** A date field whose bare text is a date (it starts with a digit) or else a column. */
export const dateMappingSchema = z.union([
  z
    .string()
    .min(1)
    .transform((text): ColumnMapping => (/^\d{4}(-|$)/.test(text) ? { value: text } : { from: text })),
  fromColumnSchema,
  constantSchema,
]);

export type FromColumn = z.infer<typeof fromColumnSchema>;
export type ColumnMapping = FromColumn | z.infer<typeof constantSchema>;

/** `all`, a list of columns, or ours: theirs. Absent: none. */
export const attributesSchema = z.union([
  z.literal('all'),
  z.array(z.string().min(1)),
  z.record(z.string().min(1), z.string().min(1)),
]);
export type AttributeMapping = z.infer<typeof attributesSchema>;

/** Where the geometry is, in a format that has none of its own. `x`/`y` are projected: the dataset's `crs` goes with them. */
export const geometryColumnsSchema = z.union([
  z.strictObject({ lon: z.string().min(1), lat: z.string().min(1) }),
  z.strictObject({ x: z.string().min(1), y: z.string().min(1) }),
  z.strictObject({ wkt: z.string().min(1) }),
  // One column with the geometry in whatever form: GeoJSON, WKT, WKB in hexadecimal, {latitude, longitude}, (lat, lon).
  z.strictObject({ column: z.string().min(1) }),
]);
export type GeometryColumns = z.infer<typeof geometryColumnsSchema>;

/** An id from a column, or the hash of the record's content with an occurrence number for exact repeats. */
export const idMappingSchema = z.union([
  z
    .string()
    .min(1)
    .transform((from) => ({ from })),
  z.strictObject({ from: z.string().min(1) }),
  z.strictObject({ content: z.literal(true) }),
]);
export type IdMapping = z.infer<typeof idMappingSchema>;

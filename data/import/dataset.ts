import { z } from 'zod';
import {
  attributesSchema,
  columnMappingSchema,
  constantMappingSchema,
  dateMappingSchema,
  geometryColumnsSchema,
  idMappingSchema,
  metersMappingSchema,
} from './column-mapping.ts';
import { sourceKeys } from './source-options.ts';

/**
 * What ends, where it lasts longer, when this source's rows begin: what has the same id, or everything that other sources of the layer
 * or class name.
 */
const supersedesSchema = z.enum(['same-ids', 'all']);
export type Supersedes = z.infer<typeof supersedesSchema>;

const validity = {
  validFrom: dateMappingSchema.optional(),
  validUntil: dateMappingSchema.optional(),
  supersedes: supersedesSchema.optional(),
};
const shared = { ...sourceKeys, id: idMappingSchema, attributes: attributesSchema.optional() };
const placed = { geometry: geometryColumnsSchema.optional() };

/** How the map draws a layer or class; left out: as jurisdictions or generic assets, roads as streets. `none`: not at all. */
export const drawSchema = z.enum(['land', 'water', 'park', 'forest', 'rail', 'street', 'bridge', 'building', 'none']);
export type Draw = z.infer<typeof drawSchema>;

/** One entry of `layers` in the city YAML: polygons with their agency. */
export const layerDatasetSchema = z.strictObject({
  ...shared,
  ...placed,
  ...validity,
  layer: z.string().min(1),
  title: z.string().min(1),
  name: columnMappingSchema,
  agency: constantMappingSchema.optional(),
  draw: drawSchema.optional(),
  /** Its polygons leave no gaps between them and do not overlap; left out: told by how they look. */
  tiles: z.boolean().optional(),
  /** Each of its polygons lies inside one of that layer; false: inside none; left out: told by how they look. */
  within: z.union([z.string().min(1), z.literal(false)]).optional(),
});

/**
 * A class whose members are pipes: names of its attributes, and the `inspections` dataset whose rows are its breaks. `material`
 * and `diameter` are shown; `length` is in meters, absent: measured along the geometry. A break that has a place and names no known
 * main belongs to the nearest within `snapMeters`.
 */
export const mainSchema = z.strictObject({
  installed: z.string().min(1),
  material: z.string().min(1).optional(),
  diameter: z.string().min(1).optional(),
  length: z.string().min(1).optional(),
  breaks: z.string().min(1),
  snapMeters: z.number().min(0).max(1_000).optional(),
});
export type MainColumns = z.infer<typeof mainSchema>;

/** Names of attributes whose texts make one name, put together with blanks: `STREET`, or `[PREFIX, NAME, TYPE]`. Blank ones are left out. */
const namePartsSchema = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((names) => (typeof names === 'string' ? [names] : names));

/** A class whose members are address points: names of its attributes. `street` is the name as people write it. */
export const addressSchema = z.strictObject({
  number: z.string().min(1),
  street: namePartsSchema,
  unit: z.string().min(1).optional(),
  zip: z.string().min(1).optional(),
  city: z.string().min(1).optional(),
});

/** House numbers of one side, `from` at the line's first vertex. */
const rangeSchema = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  zip: z.string().min(1).optional(),
  city: z.string().min(1).optional(),
});

/**
 * A class whose members are street segments, lines: names of its attributes. `prefix` and `suffix` go before and after
 * `name`; `alternates` are whole names: former ones, highway numbers. Left and right are seen along the line. `levels`:
 * z-levels of its first and last vertex; ends at different levels do not meet.
 */
export const streetSchema = z.strictObject({
  name: namePartsSchema,
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
  alternates: z.array(namePartsSchema).default([]),
  left: rangeSchema.optional(),
  right: rangeSchema.optional(),
  levels: z.strictObject({ from: z.string().min(1), to: z.string().min(1) }).optional(),
});

/**
 * A class whose members belong to members of another: water meters to addresses. `attribute` is the attribute of the tied asset
 * that holds the id of the other.
 */
export const tiedToSchema = z.strictObject({ class: z.string().min(1), attribute: z.string().min(1) });
export type TiedTo = z.infer<typeof tiedToSchema>;

/**
 * A class whose members are connected to a main: water meters, addresses, hydrants. `attribute` is the attribute with the id of
 * the main, `class` the class of that.
 */
export const connectedToSchema = z.strictObject({ class: z.string().min(1), attribute: z.string().min(1) });
export type ConnectedTo = z.infer<typeof connectedToSchema>;

/** One entry of `assets`: what a city maintains. `geometry: none`: a table that says nothing of where they are. */
export const assetDatasetSchema = z.strictObject({
  ...shared,
  geometry: z.union([z.literal('none'), geometryColumnsSchema]).optional(),
  ...validity,
  class: z.string().min(1),
  title: z.string().min(1),
  owner: constantMappingSchema.optional(),
  draw: drawSchema.optional(),
  main: mainSchema.optional(),
  address: addressSchema.optional(),
  street: streetSchema.optional(),
  tiedTo: tiedToSchema.optional(),
  connectedTo: connectedToSchema.optional(),
  /** Attribute with an asset's own name, under which it is found; without it, `name`, if its rows have that. */
  label: z.string().min(1).optional(),
  /** What people here call one of it, beside its title: `light pole`. */
  synonyms: z.array(z.string().min(1)).optional(),
});

/**
 * One entry of `inspections`: ratings of assets of one class. Where they were made is read only if `geometry` names its
 * columns, and only a break of a main needs it: where that names no main, it belongs to the nearest.
 */
export const inspectionDatasetSchema = z.strictObject({
  ...shared,
  ...placed,
  dataset: z.string().min(1),
  class: z.string().min(1),
  asset: columnMappingSchema,
  inspectedAt: dateMappingSchema.optional(),
});

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

/** A column with yes or no, or one whose text matches a pattern where a request is marked: `{ from: Status, matching: 'Dup$' }`. */
const duplicateMarkSchema = z.union([
  z.strictObject({
    from: z.string().min(1),
    matching: z.string().min(1).max(200).refine(isPattern, 'must be a regular expression'),
  }),
  columnMappingSchema,
]);
export type DuplicateMark = z.infer<typeof duplicateMarkSchema>;

/** One entry of `requests`: past service requests. Rows without a location are kept with `geometry: null`. */
export const requestDatasetSchema = z.strictObject({
  ...shared,
  ...placed,
  dataset: z.string().min(1),
  service: constantMappingSchema,
  reportedAt: dateMappingSchema,
  closedAt: dateMappingSchema.optional(),
  /** Must come out as `open` or `closed`. Absent: closed, unless `closedAt` is mapped and blank. */
  status: columnMappingSchema.optional(),
  /** How far the place may be off, meters: a column or a number. Absent or blank: 0, exact. */
  accuracyMeters: metersMappingSchema.optional(),
  address: columnMappingSchema.optional(),
  description: columnMappingSchema.optional(),
  /** Who owned it in the end, as the source says. */
  agency: constantMappingSchema.optional(),
  /** What reporters answered: code of a question -> column. A blank is no answer. */
  answers: z.record(z.string().min(1), columnMappingSchema).optional(),
  /** To whom it went first: an agency, or a column with its id. Blank: the source does not say. */
  firstAgency: columnMappingSchema.optional(),
  /** How far the work came: `received`, `diagnosed`, `assigned` or `completed`. Blank: the source does not say. */
  stage: columnMappingSchema.optional(),
  /** Whether the source marks it as repeating another: what telling duplicates is tried on and learned from. */
  duplicate: duplicateMarkSchema.optional(),
  /** Id of the row of this dataset that it repeats. Blank: none. */
  duplicateOf: columnMappingSchema.optional(),
});

export type LayerDataset = z.infer<typeof layerDatasetSchema>;
export type AssetDataset = z.infer<typeof assetDatasetSchema>;
export type InspectionDataset = z.infer<typeof inspectionDatasetSchema>;
export type RequestDataset = z.infer<typeof requestDatasetSchema>;

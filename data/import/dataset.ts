import { z } from 'zod';
import {
  attributesSchema,
  columnMappingSchema,
  constantMappingSchema,
  dateMappingSchema,
  geometryColumnsSchema,
  idMappingSchema,
} from './column-mapping.ts';
import { sourceKeys } from './source-options.ts';

const validity = { validFrom: dateMappingSchema.optional(), validUntil: dateMappingSchema.optional() };
const shared = { ...sourceKeys, id: idMappingSchema, attributes: attributesSchema.optional() };
const placed = { geometry: geometryColumnsSchema.optional() };

/** One entry of `layers` in the city YAML: polygons with their agency. */
export const layerDatasetSchema = z.strictObject({
  ...shared,
  ...placed,
  ...validity,
  layer: z.string().min(1),
  title: z.string().min(1),
  name: columnMappingSchema,
  agency: constantMappingSchema.optional(),
});

/** One entry of `assets`: what a city maintains. */
export const assetDatasetSchema = z.strictObject({
  ...shared,
  ...placed,
  ...validity,
  class: z.string().min(1),
  title: z.string().min(1),
  owner: constantMappingSchema.optional(),
});

/** One entry of `inspections`: ratings of assets of one class. No geometry of its own. */
export const inspectionDatasetSchema = z.strictObject({
  ...shared,
  dataset: z.string().min(1),
  class: z.string().min(1),
  asset: columnMappingSchema,
  inspectedAt: dateMappingSchema.optional(),
});

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
  address: columnMappingSchema.optional(),
  description: columnMappingSchema.optional(),
  /** Who owned it in the end, as the source says. */
  agency: constantMappingSchema.optional(),
});

export type LayerDataset = z.infer<typeof layerDatasetSchema>;
export type AssetDataset = z.infer<typeof assetDatasetSchema>;
export type InspectionDataset = z.infer<typeof inspectionDatasetSchema>;
export type RequestDataset = z.infer<typeof requestDatasetSchema>;

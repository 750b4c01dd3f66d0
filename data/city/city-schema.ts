import { z } from 'zod';
import { crsOf } from '../import/crs.ts';
import {
  assetDatasetSchema,
  inspectionDatasetSchema,
  layerDatasetSchema,
  requestDatasetSchema,
} from '../import/dataset.ts';

/** Ids stand in URLs, file names and CSV cells: letters, digits, `.`, `_`, `-`, beginning with a letter or digit. */
const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be letters, digits, ".", "_" or "-", beginning with a letter or digit');

const textSchema = z.string().trim().min(1, 'must not be empty');
/** Text that YAML may have read as a number: a phone `311`, a choice `1`. */
const looseTextSchema = z.union([textSchema, z.number()]).transform(String);

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** Why a CRS is none of a plane; null: it is one. */
const planeFault = (text: string): string | null => {
  try {
    return crsOf(text).kind === 'projected'
      ? null
      : 'must be a projected CRS such as EPSG:2262: degrees need no setting';
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
};

const planeSchema = textSchema.check((context) => {
  const message = planeFault(context.value);
  if (message !== null) context.issues.push({ code: 'custom', message, input: context.value });
});

const headSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone such as America/New_York'),
  /** Leads every table that grows with reports; default: the city's id. */
  region: idSchema.optional(),
  units: z.enum(['metric', 'us']).default('metric'),
  /** The plane whose coordinates people here write down, as a CRS of datasets: `EPSG:2262`. */
  coordinates: planeSchema.optional(),
  /** Whom to call in an emergency where its owner has no phone: `"911"`. */
  emergencyPhone: looseTextSchema.optional(),
});

const agencySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  phone: looseTextSchema.nullable().default(null),
  url: z.url().nullable().default(null),
});

const choiceSchema = z.union([
  looseTextSchema.transform((value) => ({ value, label: value })),
  z.strictObject({
    value: looseTextSchema,
    label: looseTextSchema,
    /** Who answers this has an emergency: what to tell them. */
    emergency: textSchema.optional(),
  }),
]);

const questionSchema = z.strictObject({
  code: idSchema,
  text: textSchema,
  required: z.boolean().default(false),
  choices: z.array(choiceSchema).default([]),
  /** Answers that the map gives: `when` is a condition of rules, which `parseMapAnswers` checks. */
  map: z
    .array(z.strictObject({ value: looseTextSchema, when: z.unknown() }))
    .min(1)
    .optional(),
});

const serviceSchema = z.strictObject({
  code: idSchema,
  name: textSchema,
  description: textSchema.nullable().default(null),
  keywords: z.array(looseTextSchema).default([]),
  questions: z.array(questionSchema).default([]),
  /** Every report of it is an emergency: what to tell who reports. */
  emergency: textSchema.optional(),
});

/** Provenance and the difference to the last import are kept by this name; default: the layer's or class's own. */
const datasetName = { dataset: idSchema.optional(), title: textSchema.optional() };

/** Services that are watched together for clusters of reports, and what is set otherwise than by default. */
export const watchSchema = z.strictObject({
  services: z.array(idSchema).min(1, 'must name a service'),
  mostRadiusMeters: z.number().min(50).max(5_000).optional(),
  mostHours: z
    .number()
    .min(1)
    .max(24 * 60)
    .optional(),
  baselineDays: z.number().min(28).max(3_660).optional(),
  falseAlarmsPerMonth: z.number().min(0.001).max(1_000).optional(),
});

/** The whole city YAML, before ids are checked against each other (`crossChecks`). */
export const cityFileSchema = z.strictObject({
  city: headSchema,
  source: z.string().min(1).optional(),
  agencies: z.array(agencySchema).default([]),
  services: z.array(serviceSchema).default([]),
  /** Of what several reports near each other raise an alert; left out: services whose rules look at mains. `[]`: nothing. */
  watch: z.array(watchSchema).max(8).optional(),
  layers: z.array(layerDatasetSchema.extend({ ...datasetName, layer: idSchema })).default([]),
  assets: z.array(assetDatasetSchema.extend({ ...datasetName, class: idSchema })).default([]),
  inspections: z.array(inspectionDatasetSchema.extend({ dataset: idSchema, class: idSchema })).default([]),
  requests: z.array(requestDatasetSchema.extend({ dataset: idSchema })).default([]),
  rules: z.string().min(1).optional(),
});

export type CityFileContent = z.infer<typeof cityFileSchema>;

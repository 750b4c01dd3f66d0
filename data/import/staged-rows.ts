import type { Dataset } from '../city/datasets.ts';
import type { CopyValue } from '../store/store.ts';
import type {
  AssetValues,
  EntityValues,
  InspectionValues,
  JurisdictionValues,
  MappedRow,
  RequestValues,
} from './entity.ts';
import { toHexEwkb } from './ewkb.ts';
import { contentHash } from './identity.ts';
import { requestIdOf } from './request-id.ts';
import type { SourceRow } from './source-row.ts';
import { attributesJson, instantText } from './storable.ts';

/** The temporary table that takes the rows of each kind of dataset, and its columns in the order of `stagedRow`. */
export const STAGED = {
  layer: {
    table: 'staged_jurisdiction',
    columns: [
      ...['dataset', 'content_hash', 'id', 'attributes', 'line', 'feature', 'source_fields'],
      ...['layer_id', 'name', 'agency_id', 'valid_from', 'valid_until', 'geometry'],
    ],
  },
  asset: {
    table: 'staged_asset',
    columns: [
      ...['dataset', 'content_hash', 'id', 'attributes', 'line', 'feature', 'source_fields'],
      ...['class_id', 'owner_id', 'valid_from', 'valid_until', 'geometry'],
    ],
  },
  inspection: {
    table: 'staged_inspection',
    columns: ['dataset', 'content_hash', 'id', 'attributes', 'class_id', 'asset_id', 'inspected_at', 'location'],
  },
  request: {
    table: 'staged_request',
    columns: [
      ...['dataset', 'content_hash', 'source_id', 'attributes', 'id', 'service_code', 'status', 'queue', 'reported_at'],
      ...['closed_at', 'location', 'accuracy_meters', 'address', 'description', 'agency_id'],
    ],
  },
} as const;

/** The columns of `stagedRow` for a dataset, in its order: of past requests those that it maps. */
export const stagedColumns = (dataset: Dataset): readonly string[] => {
  const { columns } = STAGED[dataset.kind];
  if (dataset.kind !== 'request') return columns;
  const { answers, firstAgency, stage, duplicate, duplicateOf } = dataset.source;
  const mapped = {
    ...{ answers, first_agency_id: firstAgency, stage },
    marked_duplicate: duplicate ?? duplicateOf,
    marked_duplicate_of: duplicateOf,
  };
  return [
    ...columns,
    ...Object.entries(mapped).flatMap(([column, mapping]) => (mapping === undefined ? [] : [column])),
  ];
};

/** A mapped row as COPY values, in the order of `stagedColumns`. What no database can hold is still in it: see `unstorable`. */
export const stagedRow = (dataset: string, id: string, mapped: MappedRow, source: SourceRow): StagedRow => {
  const { values } = mapped;
  const attributes = attributesJson(values.attributes);
  const own = ownColumns(values);
  // What came to be read later counts only where it is: cities that do not map it keep their hashes.
  const isPlaceless = values.kind === 'inspection' && values.geometry === null;
  const hash = contentHash([attributes, ...(isPlaceless ? own.slice(0, -1) : own)]);
  const head = [dataset, hash, id, attributes];
  if (values.kind === 'request') head.push(requestIdOf(dataset, id));
  const at = values.kind === 'jurisdiction' || values.kind === 'asset' ? positionOf(source, values) : [];
  return { contentHash: hash, columns: [...head, ...at, ...own] };
};

export interface StagedRow {
  /** Equal exactly if nothing that the store keeps of the row changed. */
  readonly contentHash: string;
  readonly columns: readonly CopyValue[];
}

const ownColumns = (values: EntityValues): readonly CopyValue[] => {
  switch (values.kind) {
    case 'jurisdiction':
      return jurisdiction(values);
    case 'asset':
      return asset(values);
    case 'inspection':
      return inspection(values);
    case 'request':
      return request(values);
  }
};

/** Whether a row can be invalid in ways that only the store finds, and so be repaired or rejected after staging. */
export const isPolygonal = (values: EntityValues): boolean =>
  values.kind === 'jurisdiction' || (values.kind === 'asset' && values.geometry?.type.endsWith('Polygon') === true);

/** Line, feature and, for rows that can still be rejected after staging, the record as found. */
const positionOf = ({ position, fields }: SourceRow, values: EntityValues): readonly CopyValue[] => [
  position.line ?? null,
  position.feature ?? null,
  isPolygonal(values) ? JSON.stringify(fields) : null,
];

const jurisdiction = (values: JurisdictionValues): readonly CopyValue[] => [
  values.layer,
  values.name,
  values.agency,
  instantText(values.validFromMs),
  instantText(values.validUntilMs),
  toHexEwkb(values.geometry),
];

const asset = (values: AssetValues): readonly CopyValue[] => [
  values.class,
  values.owner,
  instantText(values.validFromMs),
  instantText(values.validUntilMs),
  values.geometry === null ? null : toHexEwkb(values.geometry),
];

const inspection = (values: InspectionValues): readonly CopyValue[] => [
  values.class,
  values.asset,
  instantText(values.inspectedAtMs),
  values.geometry === null ? null : toHexEwkb(values.geometry),
];

const request = (values: RequestValues): readonly CopyValue[] => [
  values.service,
  values.status,
  queueOf(values),
  instantText(values.reportedAtMs),
  instantText(values.closedAtMs),
  values.geometry === null ? null : toHexEwkb(values.geometry),
  values.accuracyMeters,
  values.address,
  values.description,
  values.agency,
  // What came to be read later counts only where it is mapped: cities that do not map it keep their hashes.
  ...(values.answers === undefined ? [] : [attributesJson(values.answers)]),
  ...(values.firstAgency === undefined ? [] : [values.firstAgency]),
  ...(values.stage === undefined ? [] : [values.stage]),
  ...(values.isDuplicate === undefined ? [] : [values.isDuplicate]),
  ...(values.duplicateOf === undefined
    ? []
    : [values.duplicateOf === null ? null : requestIdOf(values.dataset, values.duplicateOf)]),
];

/** A closed request waits for nobody; an open one without place or owner waits in its queue. */
const queueOf = ({ status, geometry, agency }: RequestValues): 'unplaced' | 'unrouted' | null => {
  if (status === 'closed') return null;
  if (geometry === null) return 'unplaced';
  return agency === null ? 'unrouted' : null;
};

/** What a row names that the configuration does not define, in words; null if nothing. */
export const unknownName = (
  values: EntityValues,
  agencies: ReadonlySet<string>,
  services: ReadonlySet<string>,
): string | null => {
  const agency = values.kind === 'asset' ? values.owner : values.kind === 'inspection' ? null : values.agency;
  const first = values.kind === 'request' ? (values.firstAgency ?? null) : null;
  for (const id of [agency, first])
    if (id !== null && !agencies.has(id)) return `unknown agency "${id}": add it to the configuration or map it`;
  if (values.kind === 'request' && !services.has(values.service))
    return `unknown service "${values.service}": add it to the configuration or map it`;
  return null;
};

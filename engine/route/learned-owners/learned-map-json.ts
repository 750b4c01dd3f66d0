import type { LonLat } from '../../geometry/lon-lat.ts';
import { addressKeys } from './address-keys.ts';
import type { LogitModel } from './conditional-logit.ts';
import type { LearnedMap } from './learned-map.ts';
import { EVIDENCE_KINDS } from './past-evidence.ts';
import type { PastOwner } from './past-owner.ts';

// Counts up whenever the kinds of evidence, or what they mean, change.
const VERSION = 1;

/** A learned map as JSON holds it: the cases in columns of one length, in the order of reporting. */
export interface LearnedMapJson {
  readonly version: number;
  readonly owners: readonly string[];
  readonly byAddress: ModelJson;
  readonly byPlace: ModelJson;
  readonly cases: {
    readonly lons: readonly (number | null)[];
    readonly lats: readonly (number | null)[];
    readonly reportedAtMs: readonly number[];
    readonly closedAtMs: readonly (number | null)[];
    /** Positions in `owners`. */
    readonly owners: readonly number[];
    /** Streets, without the door. */
    readonly addresses: readonly (string | null)[];
  };
}

interface ModelJson {
  readonly weights: readonly number[];
  readonly biases: readonly number[];
  readonly own: readonly number[];
}

/** For `JSON.stringify`. House numbers and towns are left out: streets are all that is compared. */
export function learnedMapToJson({ past, owners, byAddress, byPlace }: LearnedMap): LearnedMapJson {
  const numbers = new Map(owners.map((owner, number) => [owner, number]));
  return {
    version: VERSION,
    owners,
    byAddress: modelToJson(byAddress),
    byPlace: modelToJson(byPlace),
    cases: {
      lons: past.map(({ lonLat }) => lonLat?.[0] ?? null),
      lats: past.map(({ lonLat }) => lonLat?.[1] ?? null),
      reportedAtMs: past.map(({ reportedAtMs }) => reportedAtMs),
      closedAtMs: past.map(({ closedAtMs }) => closedAtMs ?? null),
      owners: past.map(({ owner }) => numbers.get(owner)!),
      addresses: past.map(({ address }) => streetsOf(address)),
    },
  };
}

/** The map again; null: it was written by a version that learned otherwise, and has to be learned anew. */
export function learnedMapFromJson(json: unknown): LearnedMap | null {
  const { version, owners, byAddress, byPlace, cases } = Object(json) as Partial<LearnedMapJson>;
  if (version !== VERSION || !owners || !cases || cases.owners.length === 0) return null;
  const models = [byAddress, byPlace].map((each) => modelFromJson(each, owners.length));
  if (models[0] === null || models[1] === null) return null;
  const past = cases.owners.map((owner, i): PastOwner => {
    const [lon, lat] = [cases.lons[i] ?? null, cases.lats[i] ?? null];
    return {
      lonLat: lon === null || lat === null ? null : ([lon, lat] as LonLat),
      address: cases.addresses[i] ?? null,
      reportedAtMs: cases.reportedAtMs[i]!,
      closedAtMs: cases.closedAtMs[i] ?? null,
      owner: owners[owner]!,
    };
  });
  return { past, owners, byAddress: models[0]!, byPlace: models[1]! };
}

/** A text of which `addressKeys` says the same as of the address; null where there is none. */
function streetsOf(address: string | null): string | null {
  if (address === null) return null;
  const { streets, form } = addressKeys(address);
  // One street alone at a crossing, as of "Oak St & Oak St".
  if (form === 'crossing') return (streets.length === 1 ? [streets[0], streets[0]] : streets).join(' & ');
  return `${form === 'door' ? '1 ' : ''}${streets[0] ?? ''}`;
}

const modelToJson = ({ weights, biases, own }: LogitModel): ModelJson => ({
  weights: [...weights],
  biases: [...biases],
  own: [...own],
});

const modelFromJson = (model: ModelJson | undefined, owners: number): LogitModel | null => {
  if (model?.weights?.length !== EVIDENCE_KINDS || model.biases?.length !== owners) return null;
  if (model.own?.length !== owners * EVIDENCE_KINDS) return null;
  const { weights, biases, own } = model;
  return { weights: Float64Array.from(weights), biases: Float64Array.from(biases), own: Float64Array.from(own) };
};

import { facts } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { lengthText } from '../state/words.ts';
import { AssetSign, LayerSign } from './signs.tsx';

/** What is maintained somewhere, or a jurisdiction that is one facility: a park, a school. */
export interface Thing {
  readonly kind?: 'asset' | 'jurisdiction';
  readonly class: string;
  readonly classTitle: string;
  readonly id: string;
  readonly label: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly distanceMeters: number | null;
  readonly owner: { readonly name: string } | null;
}

interface Props {
  readonly thing: Thing;
  /** Instead of its owner. */
  readonly detail?: string;
}

/** One thing in a list: its mark, name, class, owner and distance. An asset is picked by it, a jurisdiction is gone to. */
export function ThingRow({ thing, detail = thing.owner?.name }: Props) {
  const known = latest(facts.value);
  if (known === null) return null;
  const { asset } = view.value;
  const isJurisdiction = thing.kind === 'jurisdiction';
  return (
    <li>
      <button
        type="button"
        class="here-row pick"
        aria-pressed={!isJurisdiction && asset?.class === thing.class && asset.id === thing.id}
        onClick={() => pick(thing)}
      >
        {isJurisdiction ? (
          <LayerSign n={known.map.layers.findIndex(({ id }) => id === thing.class)} />
        ) : (
          <AssetSign facts={known} assets={known.map.assetClasses.find((each) => each.class === thing.class)} />
        )}
        <span class="row-text">
          <span>
            {nameOf(thing)} <span class="muted small">{thing.classTitle}</span>
          </span>
          {detail && <span class="muted small">{detail}</span>}
        </span>
        {thing.distanceMeters !== null && (
          <span class="muted small">{lengthText(thing.distanceMeters, known.map.city.units)}</span>
        )}
      </button>
    </li>
  );
}

const isPoint = ({ class: of }: Thing): boolean =>
  latest(facts.value)?.map.assetClasses.find((each) => each.class === of)?.geometry === 'point';

/** A street by its name, a pole by its number, a bus stop by both. */
const nameOf = (thing: Thing): string =>
  isPoint(thing)
    ? [thing.id, thing.label !== thing.id && thing.label].filter(Boolean).join(', ')
    : (thing.label ?? thing.id);

/** Picks the asset; a point moves the place onto it, what has no place of its own leaves it where it is. */
export function pick(thing: Thing): void {
  const ref = thing.kind === 'jurisdiction' ? null : { class: thing.class, id: thing.id };
  if (ref !== null && !isPoint(thing)) {
    go({ asset: ref });
    return;
  }
  if (thing.lon === null || thing.lat === null) return;
  const [lon, lat] = [Number(thing.lon.toFixed(7)), Number(thing.lat.toFixed(7))];
  go({ asset: ref, place: { lon, lat, accuracyMeters: 0 }, camera: { lon, lat, zoom: view.value.camera?.zoom ?? 17 } });
}

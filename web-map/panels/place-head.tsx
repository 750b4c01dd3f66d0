import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { agencyName, facts, searched } from '../state/city.ts';
import { blockText, crossingText, type Here, hereTitle } from '../state/here-text.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go } from '../state/navigate.ts';
import type { AssetRef, PickedPlace } from '../state/view.ts';
import { degreesText, lengthText, type Units } from '../state/words.ts';
import { AssetSign } from './signs.tsx';

const SURE_METERS = [0, 15, 50, 150] as const;

/** What was picked: the asset or the nearest address, on which side of which block it is, and how sure the place is. */
export function PlaceHead({ place, asset }: { readonly place: PickedPlace; readonly asset: AssetRef | null }) {
  const known = latest(facts.value);
  const [loaded] = useLoaded(`reverse ${place.lon},${place.lat}`, async (signal) => {
    const at = { lon: String(place.lon), lat: String(place.lat) };
    return (await answered(api.getReverse({ ...at, limit: '1' }, { signal }))).data.here;
  });
  const assets = known?.map.assetClasses.find((each) => each.class === asset?.class);
  const here = latest(loaded);
  const near = here && hereTitle(here, place);
  const name = searchedAt(place)?.label ?? null;
  const units = known?.map.city.units ?? 'metric';
  const choices = [...new Set<number>([...SURE_METERS, place.accuracyMeters])].sort((a, b) => a - b);
  return (
    <div class="place-head">
      {asset ? (
        <h2>
          {known && <AssetSign facts={known} assets={assets} />}{' '}
          <AssetTitle asset={asset} title={assets?.title ?? asset.class} />
        </h2>
      ) : (
        <h2>{name ?? near ?? 'This place'}</h2>
      )}
      {asset && near && <p class="near">{near}</p>}
      <ReadAs place={place} />
      {here && <WhereOnBlock here={here} units={units} />}
      {asset && <AssetFacts asset={asset} />}
      <p class="place-line muted small">
        <span>{degreesText(place)}</span>
        <label class="inline">
          known to{' '}
          <select
            value={place.accuracyMeters}
            onChange={(event) =>
              go({ place: { ...place, accuracyMeters: Number(event.currentTarget.value) } }, 'replace')
            }
          >
            {choices.map((meters) => (
              <option key={meters} value={meters}>
                {meters === 0 ? 'the spot' : `about ${lengthText(meters, units)}`}
              </option>
            ))}
          </select>
        </label>
      </p>
    </div>
  );
}

/** What the search that led here read otherwise than it was typed: on a small screen its list is gone by then. */
function ReadAs({ place }: { readonly place: PickedPlace }) {
  const read = searchedAt(place)?.readAs ?? '';
  return read === '' ? null : <p class="read-as muted small">Found by reading {read}</p>;
}

/** The middle of a street lies on a crossing as often as not: what somebody searched for keeps the name that it was found by. */
function searchedAt({ lon, lat }: PickedPlace) {
  const found = searched.value;
  return found !== null && found.lon === lon && found.lat === lat ? found : null;
}

/** "North side of Genesee St, between Oak St and Elm St", and the nearest crossing. */
function WhereOnBlock({ here, units }: { readonly here: Here; readonly units: Units }) {
  const lines = [blockText(here), crossingText(here, units)].filter(Boolean);
  return <p class="block muted">{lines.join(' · ')}</p>;
}

/** "Street lights" and "P-0412" as one title: the class's name in front of what stands on the sign. */
function AssetTitle({ asset, title }: { readonly asset: AssetRef; readonly title: string }) {
  return (
    <>
      {title}: {asset.id}
    </>
  );
}

const MOST_FACTS = 6;

/** Owner and attributes of the asset. */
function AssetFacts({ asset }: { readonly asset: AssetRef }) {
  const [loaded] = useLoaded(`asset ${asset.class}/${asset.id}`, async (signal) => {
    return (await answered(api.getAssetsClassId({ $class: asset.class, id: asset.id }, { signal }))).data;
  });
  const found = latest(loaded);
  if (found === null) return null;
  const attributes = Object.entries(found.attributes).filter(([, value]) => value !== '');
  return (
    <details class="asset-facts">
      <summary>Kept by {found.agency?.name ?? agencyName(found.owner)}</summary>
      <dl class="facts">
        {attributes.slice(0, MOST_FACTS).map(([name, value]) => (
          <div key={name}>
            <dt>{name.replaceAll('_', ' ')}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

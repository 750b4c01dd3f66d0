import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { requestsNear } from '../feed/select-requests.ts';
import { facts, feed, here, selected } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import type { PickedPlace } from '../state/view.ts';
import { lengthText } from '../state/words.ts';
import { RequestRow } from './requests-panel.tsx';
import { AssetSign, LayerSign } from './signs.tsx';
import { TroubleNote } from './trouble-note.tsx';

const ASSETS_RADIUS_METERS = 60;
const REQUESTS_RADIUS_METERS = 40;
const MOST_REQUESTS = 8;

/** Every jurisdiction that covers the place, the assets beside it, the requests that are open on it. */
export function WhatIsHere({ place }: { readonly place: PickedPlace }) {
  const at = { lon: String(place.lon), lat: String(place.lat) };
  const key = `${at.lon},${at.lat}`;
  const [covering, retryCovering] = useLoaded(`covering ${key}`, async (signal) => {
    return (await answered(api.getJurisdictions(at, { signal }))).data.jurisdictions;
  });
  const [near, retryNear] = useLoaded(`near ${key}`, async (signal) => {
    const radius = { radiusMeters: String(ASSETS_RADIUS_METERS), limit: '12' };
    return (await answered(api.getAssets({ ...at, ...radius }, { signal }))).data.assets;
  });
  const found = latest(covering);
  useEffect(() => {
    here.value = (found ?? []).map(({ layer, id }) => ({ layer, id }));
    return () => {
      here.value = [];
    };
  }, [found]);
  const counts = [found && `${found.length} jurisdictions`, latest(near) && `${latest(near)!.length} assets`].filter(
    Boolean,
  );
  return (
    <details class="here" open={view.value.service === null}>
      <summary>What is here {counts.length > 0 && <span class="muted small">{counts.join(', ')}</span>}</summary>
      {covering.kind === 'failed' && <TroubleNote trouble={covering.trouble} retry={retryCovering} />}
      {found && <Jurisdictions found={found} />}
      {near.kind === 'failed' && <TroubleNote trouble={near.trouble} retry={retryNear} />}
      {latest(near) && <NearAssets assets={latest(near)!} />}
      <RequestsHere place={place} />
    </details>
  );
}

function Jurisdictions({ found }: { readonly found: readonly api.Jurisdiction[] }) {
  const known = latest(facts.value);
  if (found.length === 0) return <p class="muted">No jurisdiction covers this place.</p>;
  return (
    <ul class="plain-list" aria-label="Jurisdictions here">
      {found.map(({ layer, layerTitle, id, name, agency, onTheLine }) => (
        <li key={`${layer} ${id}`} class="here-row">
          <LayerSign n={known?.map.layers.findIndex((each) => each.id === layer) ?? 0} />
          <span class="row-text">
            <span>
              {name} <span class="muted small">{layerTitle}</span>
            </span>
            {(agency || onTheLine) && (
              <span class="muted small">
                {agency?.name}
                {onTheLine && ' · on its boundary line'}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function NearAssets({ assets }: { readonly assets: readonly api.NearAsset[] }) {
  const known = latest(facts.value);
  if (known === null) return null;
  if (assets.length === 0)
    return <p class="muted small">No asset within {lengthText(ASSETS_RADIUS_METERS, known.map.city.units)}.</p>;
  return (
    <ul class="plain-list" aria-label="Assets near here">
      {assets.map((asset) => (
        <li key={`${asset.class} ${asset.id}`}>
          <button
            type="button"
            class="here-row pick"
            aria-pressed={view.value.asset?.class === asset.class && view.value.asset.id === asset.id}
            onClick={() => pick(asset)}
          >
            <AssetSign facts={known} assets={known.map.assetClasses.find((each) => each.class === asset.class)} />
            <span class="row-text">
              <span>
                {nameOf(asset)} <span class="muted small">{asset.classTitle}</span>
              </span>
            </span>
            <span class="muted small">{lengthText(asset.distanceMeters, known.map.city.units)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A street by its name, a pole by its number. */
const nameOf = ({ class: of, label, id }: api.NearAsset): string => {
  const isPoint = latest(facts.value)?.map.assetClasses.find((each) => each.class === of)?.geometry === 'point';
  return isPoint ? id : (label ?? id);
};

/** Picks the asset; a point moves the place onto it, a line or an area leaves it where it is. */
function pick(asset: api.NearAsset): void {
  const ref = { class: asset.class, id: asset.id };
  const isPoint =
    latest(facts.value)?.map.assetClasses.find((each) => each.class === asset.class)?.geometry === 'point';
  if (!isPoint || asset.lon === null || asset.lat === null) {
    go({ asset: ref });
    return;
  }
  go({
    asset: ref,
    place: { lon: Number(asset.lon.toFixed(7)), lat: Number(asset.lat.toFixed(7)), accuracyMeters: 0 },
  });
}

function RequestsHere({ place }: { readonly place: PickedPlace }) {
  const known = latest(facts.value);
  const loaded = latest(feed.value);
  if (known === null || loaded === null) return null;
  const near = requestsNear(loaded, selected.value, place, REQUESTS_RADIUS_METERS);
  if (near.length === 0) return null;
  return (
    <>
      <h3 class="small-title">
        Requests within {lengthText(REQUESTS_RADIUS_METERS, known.map.city.units)}{' '}
        <span class="muted">({near.length})</span>
      </h3>
      <ol class="rows" aria-label="Requests near here">
        {near.slice(0, MOST_REQUESTS).map(({ position }) => (
          <RequestRow key={position} known={known} feed={loaded} position={position} from={place} />
        ))}
      </ol>
    </>
  );
}

import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts, here } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { view } from '../state/navigate.ts';
import { agenciesHere } from '../state/served-by.ts';
import type { AssetRef, PickedPlace } from '../state/view.ts';
import { countText } from '../state/words.ts';
import { CardHistory } from './card-history.tsx';
import { CardRequests } from './card-requests.tsx';
import { CardSection } from './card-section.tsx';
import { JurisdictionList } from './jurisdiction-list.tsx';
import { PriorKnowledge } from './prior-knowledge.tsx';
import { ServedBy } from './served-by.tsx';
import { ThingRow } from './thing-row.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** How the API is asked about the picked place: by the asset where it is a point or has no place, else by where it is. */
export function questionOf(place: PickedPlace, asset: AssetRef | null) {
  const geometry = latest(facts.value)?.map.assetClasses.find((each) => each.class === asset?.class)?.geometry;
  if (asset && (geometry === 'point' || geometry === 'none')) return { asset: `${asset.class}/${asset.id}` };
  const { lon, lat, accuracyMeters } = place;
  return { lon: String(lon), lat: String(lat), accuracyMeters: String(accuracyMeters) };
}

interface Props {
  readonly place: PickedPlace;
  readonly asset: AssetRef | null;
}

/** Everything about the picked place: what is open and was reported, what is installed, who serves it, what was known. */
export function LocationCard({ place, asset }: Props) {
  const question = questionOf(place, asset);
  const key = `card ${JSON.stringify(question)}`;
  const [loaded, retry] = useLoaded(key, async (signal) => {
    return (await answered(api.getPlacesCard(question, { signal }))).data;
  });
  const card = latest(loaded);
  useEffect(() => {
    here.value = (card?.jurisdictions ?? []).map(({ layer, id }) => ({ layer, id }));
    return () => {
      here.value = [];
    };
  }, [card]);
  return (
    <details class="here" open={view.value.service === null}>
      <summary>What is here {card && <span class="muted small">{countsOf(card)}</span>}</summary>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {loaded.kind === 'loading' && card === null && <p class="muted">Looking it up …</p>}
      {card && (
        <div>
          <OpenHere card={card} />
          <Things card={card} />
          <CardSection
            title="Who serves it"
            count={countText(agenciesHere(card.servedBy).length, 'agency', 'agencies')}
          >
            <ServedBy served={card.servedBy} />
          </CardSection>
          <CardSection title="Jurisdictions" count={String(card.jurisdictions.length)}>
            <JurisdictionList found={card.jurisdictions} />
          </CardSection>
          <Nearest nearest={card.nearest} />
          <CardHistory key={key} card={card} question={question} />
          <PriorKnowledge question={question} />
        </div>
      )}
    </details>
  );
}

const countsOf = ({ openTotal, historyTotal, installedTotal }: api.PlaceCard): string =>
  `${openTotal} open, ${historyTotal.toLocaleString('en-US')} before, ${countText(installedTotal, 'asset')}`;

function OpenHere({ card }: { readonly card: api.PlaceCard }) {
  return (
    <CardSection title="Open here now" count={String(card.openTotal)} isOpen>
      {card.openTotal === 0 && <p class="muted small">Nothing that was reported here is open.</p>}
      <CardRequests requests={card.open} label="Open here now" />
    </CardSection>
  );
}

/** What is installed here, and what hangs on it without a place of its own. */
function Things({ card: { installed, installedTotal, tied, tiedTotal } }: { readonly card: api.PlaceCard }) {
  return (
    <>
      <CardSection title="Installed here" count={String(installedTotal)} isOpen={installedTotal <= MOST_SHOWN}>
        {installedTotal === 0 && <p class="muted small">Nothing that anybody maintains is at hand.</p>}
        <ul class="plain-list" aria-label="Installed here">
          {installed.map((thing) => (
            <ThingRow key={`${thing.class} ${thing.id}`} thing={thing} />
          ))}
        </ul>
      </CardSection>
      {tiedTotal > 0 && (
        <CardSection title="Belongs to what is here" count={String(tiedTotal)} isOpen={tiedTotal <= MOST_SHOWN}>
          <ul class="plain-list" aria-label="Belongs to what is here">
            {tied.map((thing) => (
              <ThingRow key={`${thing.class} ${thing.id}`} thing={thing} detail={`of ${thing.tiedTo.label}`} />
            ))}
          </ul>
        </CardSection>
      )}
    </>
  );
}

// More fold away: the report is below.
const MOST_SHOWN = 6;

function Nearest({ nearest }: { readonly nearest: api.PlaceCard['nearest'] }) {
  if (nearest.length === 0) return null;
  return (
    <CardSection title="The nearest of each kind" count={countText(nearest.length, 'kind')}>
      <ul class="plain-list" aria-label="The nearest of each kind">
        {nearest.map((thing) => (
          <ThingRow key={`${thing.class} ${thing.id}`} thing={thing} />
        ))}
      </ul>
    </CardSection>
  );
}

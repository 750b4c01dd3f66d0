import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { type CityFacts, meant } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { classMeantBy } from '../state/rank-services.ts';
import type { AssetRef, PickedPlace } from '../state/view.ts';
import { lengthText, percentText } from '../state/words.ts';
import { pick } from './thing-row.tsx';
import { TroubleNote } from './trouble-note.tsx';

const MOST_MEANT = 5;

interface Props {
  readonly place: PickedPlace;
  readonly asset: AssetRef | null;
  readonly service: api.Service;
  readonly known: CityFacts;
}

/**
 * "The light outside my house": where a report is about a class of assets and none of it is picked yet, those that may be meant,
 * likeliest first, under the numbers that they have on the map. One that is picked is the one that is reported.
 */
export function WhichAsset({ place, asset, service, known }: Props) {
  const assets = classMeantBy(service, known.map.assetClasses);
  const isAsked = assets !== null && asset?.class !== assets.class;
  const { lon, lat, accuracyMeters } = place;
  const key = isAsked ? `meant ${lon},${lat},${accuracyMeters} ${assets.class}` : null;
  const [loaded, retry] = useLoaded(key, async (signal) => {
    const at = { lon: String(lon), lat: String(lat), accuracyMeters: String(accuracyMeters) };
    const question = { ...at, $class: assets!.class, limit: String(MOST_MEANT) };
    return (await answered(api.getPlacesMeantAssets(question, { signal }))).data;
  });
  const found = latest(loaded);
  useEffect(() => {
    meant.value = (found?.assets ?? []).map((each, i) => ({
      ...{ n: i + 1, class: each.class, id: each.id, lon: each.lon, lat: each.lat },
    }));
    return () => {
      meant.value = [];
    };
  }, [found]);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (!isAsked || found === null || found.assets.length === 0) return null;
  return (
    <section class="meant" aria-label="Which one is it?">
      <h3>{found.question?.text ?? `Which of the ${assets.title.toLowerCase()} is it?`}</h3>
      <p class="muted small">The numbers are on the map. Leave it open if you do not know.</p>
      <ol class="plain-list" aria-label={`${assets.title} that may be meant`}>
        {found.assets.map((each, i) => (
          <li key={each.id}>
            <button type="button" class="here-row pick" onClick={() => pick(thingOf(each, assets.title))}>
              <span class="meant-number">{i + 1}</span>
              <span class="row-text">
                <span>{choiceText(found, each, assets.title)}</span>
                {/* How far it is stands beside it, in the city's units. */}
                <span class="muted small">{each.because.slice(1).join('; ')}</span>
              </span>
              <span class="row-end muted small">
                <span>{percentText(each.probability)}</span>
                <span>{lengthText(each.distanceMeters, known.map.city.units)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** As the question tells it from the others, else its own name without the class, which stands above. */
const choiceText = ({ question }: api.MeantAssets, { id, label }: api.MeantAssets['assets'][number], title: string) =>
  question?.choices.find(({ assetId }) => assetId === id)?.label ?? label.replace(` (${title})`, '');

const thingOf = (each: api.MeantAssets['assets'][number], classTitle: string) => ({
  ...{ class: each.class, classTitle, id: each.id, label: null, owner: null },
  ...{ lon: each.lon, lat: each.lat, distanceMeters: each.distanceMeters },
});

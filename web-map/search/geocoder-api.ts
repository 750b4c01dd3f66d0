import type { MaplibreGeocoderApi, MaplibreGeocoderFeatureResults } from '@maplibre/maplibre-gl-geocoder';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';

type Geocoding = Pick<MaplibreGeocoderApi, 'forwardGeocode' | 'reverseGeocode'>;

/**
 * What the geocoder control asks, answered by this server: places as it wants them (the server's features have `place_name`
 * and `center`). `isWhole`: the text is meant as it stands (`/v1/search`), not as the beginning of something
 * (`/v1/autocomplete`). An answer that was overtaken by a later question never comes; a failure is told to `onTrouble` and answers
 * nothing found, since the control leaves a rejected promise without a handler.
 */
export function geocoderApi(isWhole: () => boolean, onTrouble: (trouble: Trouble) => void): Required<Geocoding> {
  let stop = new AbortController();
  const latest = async (ask: (signal: AbortSignal) => Promise<api.FoundPlaces>) => {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    try {
      const found = await ask(signal);
      return signal.aborted ? await never() : carmen(found);
    } catch (error) {
      const trouble = troubleOf(error);
      if (signal.aborted || !(trouble instanceof Trouble)) return await never();
      onTrouble(trouble);
      return carmen({ features: [] });
    }
  };
  return {
    forwardGeocode: ({ query, limit, proximity }) => {
      const ask = isWhole() ? api.getSearch : api.getAutocomplete;
      const [lon, lat] = proximity ?? [];
      const focus = lon !== undefined && lat !== undefined && { focusLon: lon.toFixed(5), focusLat: lat.toFixed(5) };
      const question = { text: String(query), ...(limit !== undefined && { limit: String(limit) }), ...focus };
      return latest(async (signal) => (await answered(ask(question, { signal }))).data);
    },
    // The control turns the "lat, lon" that is typed into lon and lat.
    reverseGeocode: ({ query }) => {
      const [lon, lat] = Array.isArray(query) ? query : [];
      return latest(async (signal) => {
        return (await answered(api.getReverse({ lon: String(lon), lat: String(lat), limit: '1' }, { signal }))).data;
      });
    },
  };
}

const never = (): Promise<never> => new Promise(() => {});

// The server's features are Carmen's as well, in all that the control reads.
const carmen = (found: Pick<api.FoundPlaces, 'features'>) => found as unknown as MaplibreGeocoderFeatureResults;

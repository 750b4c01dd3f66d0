import MaplibreGeocoder, { type MaplibreGeocoderResultsEvent } from '@maplibre/maplibre-gl-geocoder';
import type { Trouble } from '../client/call.ts';
import type { FoundPlaces } from '../client/generated.ts';
import { changesText, nothingText, type PlaceFeature, questionText } from '../state/found-place.ts';
import { geocoderApi } from './geocoder-api.ts';
import { SuggestionList } from './suggestion-list.ts';

// From the third letter on there are few enough streets and poles to show.
const FROM_LETTERS = 3;
const MOST_ROWS = 8;
const TYPING_MS = 160;

export interface SearchControl {
  readonly input: HTMLInputElement;
  readonly list: SuggestionList;
  /** Of places that fit alike, those near it come first; null: none are nearer. */
  setFocus(at: { readonly lon: number; readonly lat: number } | null): void;
  remove(): void;
}

interface SearchEvents {
  readonly onChosen: (place: PlaceFeature) => void;
  /** The name of the city, for what is said when nothing is found. */
  readonly cityName: () => string;
  readonly onSaid: (text: string) => void;
}

/** The question that was sent last. */
interface Asked {
  readonly text: string;
  /** As it stands, not as the beginning of something. */
  readonly isWhole: boolean;
  readonly trouble: Trouble | null;
}

/**
 * The MapLibre geocoder control as the page's search box. It reads the keys, asks and keeps the chosen place; the list is
 * ours (`suggestion-list.ts`), the map and its mark as well, so the control is told to move and mark nothing.
 */
export function createSearch(host: HTMLElement, events: SearchEvents): SearchControl {
  let isMeantWhole = false;
  let asked: Asked = { text: '', isWhole: false, trouble: null };
  const api = geocoderApi(
    () => asked.isWhole,
    (trouble) => {
      asked = { ...asked, trouble };
    },
  );
  let list!: SuggestionList;
  let input!: HTMLInputElement;
  const enter = (text: string): void => {
    if (text === '') return;
    const best = list.rows.value[0];
    // Listed already because several are meant: Enter again takes the first.
    if (asked.isWhole && asked.text === text && best) {
      list.choose(best);
      return;
    }
    isMeantWhole = true;
    // Below the letters from which the control suggests, Enter still asks: a pole may be called "P1".
    control.setMinLength(1);
    control.setInput(text);
    control.setMinLength(FROM_LETTERS);
  };
  const control = new MaplibreGeocoder(
    api,
    {
      showResultsWhileTyping: true,
      minLength: FROM_LETTERS,
      debounceSearch: TYPING_MS,
      limit: MOST_ROWS,
      flyTo: false,
      marker: false,
      showResultMarkers: false,
      placeholder: 'Address, crossing or pole',
      getItemValue: (item) => ('place_name' in item ? item.place_name : item.text),
    },
    (element, _, options) => {
      input = element;
      list = new SuggestionList(element, options, enter);
      return list;
    },
  );
  const say = (text: string | null): void => {
    list.note.value = text;
    if (text === null) return;
    list.isOpen.value = document.activeElement === input;
    events.onSaid(text);
  };
  control.on('loading', ({ query }) => {
    asked = { text: query.trim(), isWhole: isMeantWhole, trouble: null };
    isMeantWhole = false;
  });
  control.on('results', (answer: MaplibreGeocoderResultsEvent) => {
    const found = (answer.features ?? []) as unknown as readonly PlaceFeature[];
    if (asked.trouble) say(`${asked.trouble.title}. ${asked.trouble.message}`);
    else if (found.length === 0) say(warningOf(answer) ?? nothingText(asked.text, events.cityName(), asked.isWhole));
    else if (asked.isWhole && questionText(found) !== null) say(questionText(found));
    else if (asked.isWhole) {
      const said = changesText(found[0]!.properties.changed);
      list.choose(found[0]!);
      if (said) say(said);
    }
  });
  control.on('result', ({ result }) => {
    // What is typed next is another place, not more of this one.
    input.select();
    events.onChosen(result as unknown as PlaceFeature);
  });
  control.addTo(host);
  describe(input, host);
  return {
    input,
    list,
    setFocus: (at) => {
      // Null takes it away; the types of the control do not know it.
      control.setProximity((at && { longitude: at.lon, latitude: at.lat }) as { longitude: number; latitude: number });
    },
    remove: () => void control.onRemove(),
  };
}

/** What the control leaves out of a combobox (WAI-ARIA 1.2); what changes while it is used is in `search-box.tsx`. */
function describe(input: HTMLInputElement, host: HTMLElement): void {
  const said = {
    role: 'combobox',
    'aria-label': 'Find an address, street, crossing, landmark or asset',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  };
  for (const [name, value] of Object.entries(said)) input.setAttribute(name, value);
  for (const icon of host.querySelectorAll('svg')) icon.setAttribute('aria-hidden', 'true');
}

/** Why the server did not even look; null where it did. */
const warningOf = (answer: object): string | null =>
  (answer as Partial<FoundPlaces>).geocoding?.warnings?.join('. ') ?? null;

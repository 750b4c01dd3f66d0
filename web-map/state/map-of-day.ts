import { computed, signal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import type { MapInfo } from '../style/map-info.ts';

/** The map of another day, and which day; its trouble, if it could not be asked for. */
interface MapOfDay {
  readonly day: string;
  readonly info: MapInfo | null;
  readonly trouble: Trouble | null;
}

const otherDay = signal<MapOfDay | null>(null);
/** Why the lines on the map are not those of the day that was picked; null: they are, or are on their way. */
export const mapTrouble = computed(() => otherDay.value?.trouble ?? null);

let wanted = '';
let stop = new AbortController();

/**
 * Asks what is drawn on the day (`2027-01-01`; null: today). Nothing is asked where no layer and no class ever changes, nor twice
 * for the same day and data; what was drawn stays until the answer is here.
 */
export async function loadMapOf(day: string | null, today: MapInfo | null, anew = false): Promise<void> {
  const isAsked = day !== null && today !== null && today.datedTiles !== null;
  const key = isAsked ? `${day} ${today.generation}` : '';
  if (key === wanted && !anew) return;
  wanted = key;
  stop.abort();
  stop = new AbortController();
  const { signal: mine } = stop;
  if (!isAsked) {
    otherDay.value = null;
    return;
  }
  try {
    const { data } = await answered(api.getMap({ at: day }, { signal: mine }));
    if (!mine.aborted) otherDay.value = { day, info: data, trouble: null };
  } catch (error) {
    const trouble = troubleOf(error);
    if (!mine.aborted && trouble instanceof Trouble) otherDay.value = { day, info: null, trouble };
  }
}

/** What the map draws: of the day that is looked at, else of today. */
export const drawnOf = (today: MapInfo): MapInfo => otherDay.value?.info ?? today;

import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import type { PickedPlace } from '../state/view.ts';
import { calendarDayText } from '../state/words.ts';
import { JurisdictionList } from './jurisdiction-list.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** The jurisdictions that cover the place on a day, and what of it is otherwise than today. */
export function JurisdictionsThen({ place: { lon, lat }, day }: { readonly place: PickedPlace; readonly day: string }) {
  const at = { lon: String(lon), lat: String(lat) };
  const [loaded, retry] = useLoaded(
    `jurisdictions ${lon},${lat} ${day}`,
    async (signal) => {
      const [onDay, today] = await Promise.all([
        answered(api.getJurisdictions({ ...at, at: day }, { signal })),
        answered(api.getJurisdictions(at, { signal })),
      ]);
      return { onDay: onDay.data.jurisdictions, today: today.data.jurisdictions };
    },
    { keepLast: true },
  );
  const found = latest(loaded);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (found === null) return <p class="muted">Looking up {calendarDayText(day)} …</p>;
  const said = differenceText(found.onDay, found.today);
  return (
    <details class="here" open={said !== null}>
      <summary>
        Jurisdictions on {calendarDayText(day)} <span class="muted small">{said ?? 'as today'}</span>
      </summary>
      <JurisdictionList found={found.onDay} />
    </details>
  );
}

/** What covers the place on one day only; null: the same polygons by layer, id, name and agency. */
function differenceText(then: readonly api.Jurisdiction[], now: readonly api.Jurisdiction[]): string | null {
  const keyOf = ({ layer, id, name, agency }: api.Jurisdiction): string => [layer, id, name, agency?.id].join(' ');
  const lacking = (all: readonly api.Jurisdiction[], from: readonly api.Jurisdiction[]): readonly string[] => {
    const keys = new Set(all.map(keyOf));
    return from.filter((each) => !keys.has(keyOf(each))).map(({ name }) => name);
  };
  const [onlyThen, onlyNow] = [lacking(now, then), lacking(then, now)];
  const said = [
    onlyThen.length > 0 && `then ${onlyThen.join(', ')}`,
    onlyNow.length > 0 && `today ${onlyNow.join(', ')}`,
  ];
  return said.some(Boolean) ? said.filter(Boolean).join('; ') : null;
}

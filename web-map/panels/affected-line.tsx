import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { countText } from '../state/words.ts';
import { TroubleNote } from './trouble-note.tsx';

/** Whose water or street it is: a main's, or a circle's. */
export type AffectedBy =
  | { readonly kind: 'main'; readonly class: string; readonly id: string }
  | { readonly kind: 'circle'; readonly lon: number; readonly lat: number; readonly radiusMeters: number };

// The count is of all; the list is in the file.
const FEW = '1';

/** How many addresses something affects, with all of them as a file to notify them by. */
export function AffectedLine({ by }: { readonly by: AffectedBy }) {
  const asked =
    by.kind === 'main'
      ? { $class: by.class, main: by.id }
      : { lon: String(by.lon), lat: String(by.lat), radiusMeters: String(Math.max(1, Math.round(by.radiusMeters))) };
  const [loaded, retry] = useLoaded(
    `affected ${JSON.stringify(asked)}`,
    async (signal) => (await answered(api.getAffected({ ...asked, limit: FEW }, { signal }))).data,
  );
  const found = latest(loaded);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (found === null) return <p class="muted small">Counting who is affected …</p>;
  const what = by.kind === 'main' ? `served by ${by.id}` : 'in the circle';
  return (
    <p class="small">
      <strong>{countText(found.count, 'address', 'addresses')} affected</strong>, {what}.{' '}
      {found.count > 0 && (
        <a href={fileOf(by)} download="affected.csv">
          Download as CSV
        </a>
      )}
    </p>
  );
}

function fileOf(by: AffectedBy): string {
  const query =
    by.kind === 'main'
      ? { class: by.class, main: by.id }
      : { lon: String(by.lon), lat: String(by.lat), radius_meters: String(Math.max(1, Math.round(by.radiusMeters))) };
  return `/v1/affected?${new URLSearchParams({ ...query, format: 'csv' })}`;
}

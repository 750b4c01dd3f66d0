import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { linesOf } from '../layers/geometry.ts';
import { colorOfSuspect } from '../layers/suspects.ts';
import { suspects, theme } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { countText, lengthText, percentText, type Units } from '../state/words.ts';
import { ViewLink } from './panels.tsx';

/** What the server says about the pipe behind a cluster; the same for clusters of every kind. */
export interface Suspicion {
  readonly suspectedMain: { readonly class: string; readonly id: string } | null;
  readonly noMainBecause: string | null;
  /** Best first; with those of `severalMains` and `noMain` the probabilities sum to 1. */
  readonly candidates: readonly {
    readonly class: string;
    readonly id: string;
    readonly probability: number;
    readonly distanceMeters: number;
    readonly explains: number;
    readonly because: readonly string[];
  }[];
  /** null: nobody could look. */
  readonly severalMains: number | null;
  readonly noMain: number | null;
}

const DRAWN = 3;

interface Props {
  readonly said: Suspicion;
  /** How many reports there are to explain. */
  readonly size: number;
  readonly units: Units;
}

/** The mains that may be behind the chosen cluster, with the probability of each and why, drawn on the map; and that it is none of them. */
export function SuspectMains({ said, size, units }: Props) {
  const { suspectedMain, noMainBecause } = said;
  const { candidates } = said;
  const shown = candidates.slice(0, DRAWN);
  useOnMap(shown);
  return (
    <section class="chances suspects" aria-label="Mains that may be behind it">
      <p>
        <strong>Suspected main: </strong>
        {suspectedMain === null ? 'none' : <MainLink main={suspectedMain} />}
      </p>
      {suspectedMain === null && <p class="muted small">{noMainBecause}</p>}
      {(candidates.length > 0 || said.severalMains !== null || said.noMain !== null) && (
        <ul>
          {shown.map((each, place) => (
            <li key={`${each.class}/${each.id}`}>
              <span class="chance-name">
                <MainLink main={each} />
              </span>
              <span class="chance-share">{percentText(each.probability)}</span>
              <Bar
                share={each.probability}
                color={colorOfSuspect({ id: each.id, place, probability: each.probability, paths: [] }, theme.value)}
              />
              <span class="muted small chance-why">
                would explain {each.explains} of {countText(size, 'report')}, {lengthText(each.distanceMeters, units)}{' '}
                away at the mean
                {place === 0 && each.because.slice(1).map((reason) => `; ${reason}`)}
              </span>
            </li>
          ))}
          <OtherShare name="Several mains at once" share={said.severalMains ?? 0} />
          <OtherShare name="No main" share={said.noMain ?? 0} />
        </ul>
      )}
    </section>
  );
}

const MainLink = ({ main }: { readonly main: { readonly class: string; readonly id: string } }) => (
  <ViewLink to={{ panel: 'plan', segment: { class: main.class, id: main.id } }}>{main.id}</ViewLink>
);

const Bar = ({ share, color }: { readonly share: number; readonly color?: string }) => (
  <span class="bar chance-why" aria-hidden="true">
    <span style={{ width: `${100 * share}%`, ...(color && { background: color }) }} />
  </span>
);

function OtherShare({ name, share }: { readonly name: string; readonly share: number }) {
  if (share < 0.005) return null;
  return (
    <li>
      <span class="chance-name">{name}</span>
      <span class="chance-share">{percentText(share)}</span>
      <Bar share={share} />
    </li>
  );
}

/** Draws mains for as long as they are shown. A main that the server no longer knows is left out. */
function useOnMap(
  mains: readonly { readonly class: string; readonly id: string; readonly probability: number }[],
): void {
  const key = mains.map((main) => `${main.class}/${main.id} ${main.probability}`).join('|');
  const [loaded] = useLoaded(key === '' ? null : `mains ${key}`, (signal) =>
    Promise.all(
      mains.map(async ({ class: $class, id, probability }, place) => {
        const { data } = await answered(api.getAssetsClassId({ $class, id }, { signal })).catch(() => ({ data: null }));
        return { id, place, probability, paths: linesOf(data?.geometry) };
      }),
    ),
  );
  const found = latest(loaded);
  useEffect(() => {
    suspects.value = found ?? [];
    return () => {
      suspects.value = [];
    };
  }, [found]);
}

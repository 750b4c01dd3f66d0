import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { boundsAround } from '../layers/geometry.ts';
import { useAgainWhile } from '../state/background.ts';
import { againstText, chanceText, pText, recurrenceText } from '../state/chance-words.ts';
import { type CityFacts, clusters, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { useCountUpTo } from '../state/member-times.ts';
import { go, view } from '../state/navigate.ts';
import { playedPeriod, scannedService, steppedMs } from '../state/played.ts';
import type { ClusterQuestion } from '../state/view.ts';
import { calendarDayText, countText, lengthText } from '../state/words.ts';
import { AffectedLine } from './affected-line.tsx';
import { PeriodField, ServiceField } from './filter-fields.tsx';
import { theMap } from './map-view.tsx';
import { SuspectMains } from './suspect-mains.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { useMembersOnMap } from './use-members-on-map.ts';

const RADII = [250, 500, 1_000, 2_000] as const;
const SPANS = [1, 3, 7, 14, 30] as const;

/** Where and when more was reported than chance makes, with how likely chance is; up to the moment that time was played to. */
export function ScanList() {
  const known = latest(facts.value);
  const question = view.value.clusters;
  const service = scannedService.value;
  const { mostRadiusMeters, mostDays, days, isAlive } = question;
  const to = view.value.playedTo;
  const key = service && `scan ${service} ${days} ${mostRadiusMeters} ${mostDays} ${isAlive} ${to}`;
  const [loaded, retry] = useLoaded(key, (signal) => scanned(question, service!, to, signal), { keepLast: true });
  const found = latest(loaded);
  useAgainWhile(found?.state === 'running', found, retry);
  useOnMap(found?.clusters ?? NONE);
  const chosen = found?.clusters.find((each) => idOf(each) === view.value.cluster) ?? null;
  useMembersOnMap(chosen?.requests ?? null);
  return (
    <>
      <h2>Beyond chance</h2>
      {known && service && <Controls known={known} question={question} service={service} />}
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {found === null && loaded.kind === 'loading' && <p class="muted">Asking for the scan …</p>}
      {found && <ScanState found={found} />}
      {known && found && (
        <ScanCards known={known} found={found.clusters.filter(isBeyond)} label="Clusters beyond chance" />
      )}
      {known && found?.clusters.some((each) => !isBeyond(each)) && (
        <details>
          <summary>What chance explains</summary>
          <ScanCards
            known={known}
            found={found.clusters.filter((each) => !isBeyond(each))}
            label="What chance explains"
          />
        </details>
      )}
    </>
  );
}

const NONE: readonly api.ScannedCluster[] = [];

const LEVEL = 0.05;
const isBeyond = ({ pValue }: api.ScannedCluster): boolean => pValue === null || pValue <= LEVEL;

// A cluster has no id of its own: the report in its middle and its first day tell it from the others.
const idOf = ({ center, start }: api.ScannedCluster): string => `${center.lon},${center.lat} ${start}`;

async function scanned(
  { days, mostRadiusMeters, mostDays, isAlive }: ClusterQuestion,
  service: string,
  to: string | null,
  signal: AbortSignal,
) {
  const asked = {
    service,
    ...(days !== null && { $from: new Date(playedPeriod.peek().fromMs).toISOString() }),
    ...(to !== null && { to }),
    maxRadiusMeters: String(mostRadiusMeters),
    maxDays: String(mostDays),
    ...(isAlive && { prospective: 'true' as const }),
  };
  return (await answered(api.getClustersScan(asked, { signal }))).data;
}

interface ControlsProps {
  readonly known: CityFacts;
  readonly question: ClusterQuestion;
  readonly service: string;
}

function Controls({ known, question, service }: ControlsProps) {
  const set = (patch: Partial<ClusterQuestion>): void =>
    go({ clusters: { ...question, ...patch }, cluster: null }, 'replace');
  const { units } = known.map.city;
  const choices = (usual: readonly number[], current: number): readonly number[] =>
    [...new Set([...usual, current])].sort((a, b) => a - b);
  return (
    <fieldset class="filters" aria-label="What to scan">
      <ServiceField known={known} value={service} onChange={(next) => set({ service: next })} isOne />
      <PeriodField value={question.days} onChange={(days) => set({ days })} />
      <label>
        Circles up to
        <select
          value={question.mostRadiusMeters}
          onChange={(event) => set({ mostRadiusMeters: Number(event.currentTarget.value) })}
        >
          {choices(RADII, question.mostRadiusMeters).map((meters) => (
            <option key={meters} value={meters}>
              {lengthText(meters, units)} around
            </option>
          ))}
        </select>
      </label>
      <label>
        Within
        <select value={question.mostDays} onChange={(event) => set({ mostDays: Number(event.currentTarget.value) })}>
          {choices(SPANS, question.mostDays).map((days) => (
            <option key={days} value={days}>
              {countText(days, 'day')}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input type="checkbox" checked={question.isAlive} onChange={() => set({ isAlive: !question.isAlive })} />
        Only what still goes on
      </label>
    </fieldset>
  );
}

function ScanState({ found }: { readonly found: api.ScannedClusters }) {
  const { state, progress, total, clusters: those, untestable, replications } = found;
  if (state === 'failed') return <p class="trouble">The scan could not be made. It is tried again in a moment.</p>;
  if (untestable !== null) return <p class="muted">Nothing can be tested: {untestable}.</p>;
  const among = total === null ? '' : ` among ${countText(total, 'report')}`;
  return (
    <>
      <p class="muted" role="status">
        {state === 'running'
          ? `Comparing with chance${among} …`
          : `${countText(those.filter(isBeyond).length, 'cluster')}${among}; each compared with ${replications.toLocaleString('en-US')} deals of chance.`}
      </p>
      {state === 'running' && (
        <progress aria-label="The scan" {...(progress && { value: progress.done, max: progress.total })} />
      )}
    </>
  );
}

/** Circles, each with its reports; while time is played as far as they had come by then. */
function useOnMap(found: readonly api.ScannedCluster[]): void {
  const countUpTo = useCountUpTo();
  const atMs = steppedMs.value;
  useEffect(() => {
    clusters.value = found.flatMap((each) => {
      const size = atMs === null ? each.requests.length : countUpTo(each.requests, atMs);
      const { center, radiusMeters } = each;
      const look = isBeyond(each) ? ('plain' as const) : ('past' as const);
      return size === 0 ? [] : [{ id: idOf(each), center, radiusMeters, size, hull: null, look }];
    });
    return () => {
      clusters.value = [];
    };
  }, [found, atMs, countUpTo]);
}

function choose(cluster: api.ScannedCluster): void {
  go({ cluster: idOf(cluster) });
  theMap.value?.fit(boundsAround(cluster.center, Math.max(150, cluster.radiusMeters * 1.3)));
}

const spanText = ({ start, end }: api.ScannedCluster): string =>
  start === end ? calendarDayText(start) : `${calendarDayText(start)} to ${calendarDayText(end)}`;

interface CardsProps {
  readonly known: CityFacts;
  readonly found: readonly api.ScannedCluster[];
  readonly label: string;
}

function ScanCards({ known, found, label }: CardsProps) {
  return (
    <ol class="cards" aria-label={label}>
      {found.map((cluster) => {
        const isChosen = idOf(cluster) === view.value.cluster;
        return (
          <li key={idOf(cluster)} class={isChosen ? 'card chosen' : 'card'}>
            <button type="button" class="card-main" aria-pressed={isChosen} onClick={() => choose(cluster)}>
              <span class="count">{cluster.cases}</span>
              <span class="row-text">
                <span class="row-title">{spanText(cluster)}</span>
                <span class="small">{againstText(cluster.cases, cluster.expected)}</span>
                <span class="muted small">{chanceOf(cluster)}</span>
              </span>
            </button>
            {isChosen && <Details known={known} cluster={cluster} />}
          </li>
        );
      })}
    </ol>
  );
}

// Below what the replications can count the fitted distribution says more; the smaller is not taken, only the finer.
const finest = ({ pValue, gumbelP }: api.ScannedCluster): number | null =>
  pValue !== null && gumbelP !== null && pValue <= 0.001 ? gumbelP : pValue;

function chanceOf(cluster: api.ScannedCluster): string {
  if (cluster.recurrenceInterval !== null) return recurrenceText(cluster.recurrenceInterval);
  const p = finest(cluster);
  if (p === null) return 'not yet compared with chance';
  return p < 1e-6 ? chanceText(p) : `${chanceText(p)}, p ${pText(p)}`;
}

function Details({ known, cluster }: { readonly known: CityFacts; readonly cluster: api.ScannedCluster }) {
  const { units } = known.map.city;
  const p = finest(cluster);
  const { suspectedMain, streets } = cluster;
  return (
    <div class="alert-details">
      <p class="small">
        Within {lengthText(cluster.radiusMeters, units)}, {cluster.observedOverExpected.toFixed(1)} times the usual.{' '}
        {p !== null && cluster.recurrenceInterval !== null && `${chanceText(p)}, p ${pText(p)}.`}
      </p>
      <SuspectMains said={cluster} size={cluster.requests.length} units={units} />
      {streets !== null && streets.length > 0 && (
        <p class="small">
          <strong>Streets: </strong>
          {streets.join(', ')}
        </p>
      )}
      <AffectedLine
        by={
          suspectedMain === null
            ? { kind: 'circle', ...cluster.center, radiusMeters: cluster.radiusMeters }
            : { kind: 'main', class: suspectedMain.class, id: suspectedMain.id }
        }
      />
    </div>
  );
}

import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { boundsAround } from '../layers/geometry.ts';
import { type CityFacts, clusters, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { playedPeriod } from '../state/played.ts';
import type { ClusterQuestion } from '../state/view.ts';
import { countText, dayText, lengthText } from '../state/words.ts';
import { PeriodField, ServiceField } from './filter-fields.tsx';
import { theMap } from './map-view.tsx';
import { SuspectMains } from './suspect-mains.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { useAskedMoment } from './use-asked-moment.ts';
import { useMembersOnMap } from './use-members-on-map.ts';

const MOST = 60;
const REACHES = [50, 100, 150, 250, 400] as const;
const LEAST = [3, 4, 5, 8, 12] as const;

/** Requests that lie closer together than the others, with the main that they may come from; at the moment that time was played to. */
export function NearList() {
  const question = view.value.clusters;
  const known = latest(facts.value);
  const moment = useAskedMoment();
  const key = `clusters ${question.service} ${question.epsMeters} ${question.minPoints} ${question.days} ${moment.asked}`;
  const [loaded, retry] = useLoaded(key, (signal) => clustersOf(question, moment.asked, signal), { keepLast: true });
  moment.answered(loaded.kind !== 'loading');
  const found = latest(loaded);
  useEffect(() => {
    clusters.value = (found?.clusters ?? []).map(({ hull, ...rest }) => ({
      ...rest,
      hull: hull?.coordinates[0] ?? null,
    }));
    return () => {
      clusters.value = [];
    };
  }, [found]);
  useMembersOnMap(found?.clusters.find(({ id }) => id === view.value.cluster)?.requests ?? null);
  return (
    <>
      <h2>Close by</h2>
      {known && <Controls known={known} question={question} />}
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {found === null && loaded.kind === 'loading' && <p class="muted">Looking for clusters …</p>}
      {found && (
        <p class="muted" role={moment.asked === null ? 'status' : undefined}>
          {countText(found.clusters.length, 'cluster')} among {countText(found.total, 'request')};{' '}
          {found.noise.toLocaleString('en-US')} lie by themselves.
        </p>
      )}
      {known && found && <ClusterList known={known} found={found.clusters} />}
    </>
  );
}

async function clustersOf({ service, epsMeters, minPoints }: ClusterQuestion, to: string | null, signal: AbortSignal) {
  const $from = new Date(playedPeriod.peek().fromMs).toISOString();
  const asked = { epsMeters: String(epsMeters), minPoints: String(minPoints), ...(service && { service }), $from };
  const { data } = await answered(api.getClusters({ ...asked, ...(to !== null && { to }) }, { signal }));
  return { ...data, clusters: [...data.clusters].sort((a, b) => b.size - a.size) };
}

function Controls({ known, question }: { readonly known: CityFacts; readonly question: ClusterQuestion }) {
  const set = (patch: Partial<ClusterQuestion>): void =>
    go({ clusters: { ...question, ...patch }, cluster: null }, 'replace');
  const { units } = known.map.city;
  const choices = (usual: readonly number[], current: number): readonly number[] =>
    [...new Set([...usual, current])].sort((a, b) => a - b);
  return (
    <fieldset class="filters" aria-label="What to look for">
      <ServiceField known={known} value={question.service} onChange={(service) => set({ service })} />
      <PeriodField value={question.days} onChange={(days) => set({ days })} />
      <label>
        Neighbors within
        <select value={question.epsMeters} onChange={(event) => set({ epsMeters: Number(event.currentTarget.value) })}>
          {choices(REACHES, question.epsMeters).map((meters) => (
            <option key={meters} value={meters}>
              {lengthText(meters, units)}
            </option>
          ))}
        </select>
      </label>
      <label>
        At least
        <select value={question.minPoints} onChange={(event) => set({ minPoints: Number(event.currentTarget.value) })}>
          {choices(LEAST, question.minPoints).map((n) => (
            <option key={n} value={n}>
              {n} requests
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** Into the URL and into view, with some streets around it. */
function choose({ id, center, radiusMeters }: api.Cluster): void {
  go({ cluster: id });
  theMap.value?.fit(boundsAround(center, Math.max(120, radiusMeters * 1.3)));
}

function ClusterList({ known, found }: { readonly known: CityFacts; readonly found: readonly api.Cluster[] }) {
  const { units, timeZone } = known.map.city;
  return (
    <ol class="cards" aria-label="Clusters, largest first">
      {found.slice(0, MOST).map((cluster) => {
        const isChosen = cluster.id === view.value.cluster;
        return (
          <li key={cluster.id} class={isChosen ? 'card chosen' : 'card'}>
            <button type="button" class="card-main" aria-pressed={isChosen} onClick={() => choose(cluster)}>
              <span class="count">{cluster.size}</span>
              <span class="row-text">
                <span class="row-title">requests within {lengthText(cluster.radiusMeters, units)}</span>
                <span class="muted small">
                  {dayText(cluster.firstReportedAt, timeZone)} to {dayText(cluster.lastReportedAt, timeZone)}
                </span>
                {!isChosen && cluster.suspectedMain && (
                  <span class="small">Suspected main: {cluster.suspectedMain.id}</span>
                )}
              </span>
            </button>
            {isChosen && <SuspectMains said={cluster} size={cluster.size} units={units} />}
          </li>
        );
      })}
    </ol>
  );
}

import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { boundsAround } from '../layers/geometry.ts';
import { type CityFacts, clusters, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import type { ClusterQuestion } from '../state/view.ts';
import { countText, dayText, lengthText } from '../state/words.ts';
import { PeriodField, ServiceField } from './filter-fields.tsx';
import { theMap } from './map-view.tsx';
import { ViewLink } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

const DAY_MS = 86_400_000;
const MOST = 60;
const REACHES = [50, 100, 150, 250, 400] as const;
const LEAST = [3, 4, 5, 8, 12] as const;

/** Requests that lie closer together than the others, with the main that they may come from. */
export function ClustersPanel() {
  const question = view.value.clusters;
  const known = latest(facts.value);
  const key = `clusters ${JSON.stringify(question)}`;
  const [loaded, retry] = useLoaded(key, (signal) => clustersOf(question, signal), { keepLast: true });
  const found = latest(loaded);
  useEffect(() => {
    clusters.value = (found?.clusters ?? []).map(({ hull, ...rest }) => ({
      ...rest,
      hull: hull?.coordinates[0] ?? null,
    }));
  }, [found]);
  return (
    <>
      <h2>Clusters</h2>
      {known && <Controls known={known} question={question} />}
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {found === null && loaded.kind === 'loading' && <p class="muted">Looking for clusters …</p>}
      {found && (
        <p class="muted" role="status">
          {countText(found.clusters.length, 'cluster')} among {countText(found.total, 'request')};{' '}
          {found.noise.toLocaleString('en-US')} lie by themselves.
        </p>
      )}
      {known && found && <ClusterList known={known} found={found.clusters} />}
    </>
  );
}

async function clustersOf({ service, epsMeters, minPoints, days }: ClusterQuestion, signal: AbortSignal) {
  // Without a beginning the server looks at the last 90 days.
  const $from = days === null ? '1900-01-01' : new Date(Date.now() - days * DAY_MS).toISOString();
  const asked = { epsMeters: String(epsMeters), minPoints: String(minPoints), ...(service && { service }), $from };
  const { data } = await answered(api.getClusters(asked, { signal }));
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
        const main = cluster.suspectedMain;
        return (
          <li key={cluster.id} class={cluster.id === view.value.cluster ? 'card chosen' : 'card'}>
            <button
              type="button"
              class="card-main"
              aria-pressed={cluster.id === view.value.cluster}
              onClick={() => choose(cluster)}
            >
              <span class="count">{cluster.size}</span>
              <span class="row-text">
                <span class="row-title">requests within {lengthText(cluster.radiusMeters, units)}</span>
                <span class="muted small">
                  {dayText(cluster.firstReportedAt, timeZone)} to {dayText(cluster.lastReportedAt, timeZone)}
                </span>
              </span>
            </button>
            {main === null && cluster.id === view.value.cluster && <p class="muted small">{cluster.noMainBecause}</p>}
            {main && (
              <p class="small">
                <strong>Suspected main: </strong>
                <ViewLink to={{ panel: 'plan', segment: { class: main.class, id: main.id } }}>{main.id}</ViewLink>
                <br />
                <span class="muted">{main.because.join('; ')}</span>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

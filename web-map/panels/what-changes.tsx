import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { boundsOf, outlineOf } from '../layers/geometry.ts';
import { useChangeDays } from '../state/change-days.ts';
import { type GroundFeature, movingAreas, turnText } from '../state/changes.ts';
import { agencyName, type CityFacts, movingGround, serviceName } from '../state/city.ts';
import { nextChange, todayIn } from '../state/days.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { areaText, calendarDayText, countText } from '../state/words.ts';
import { theMap } from './map-view.tsx';
import { ViewLink } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** What changes on the next day on which anything does, or on the day that is looked at, and whom that moves. */
export function WhatChanges({ known }: { readonly known: CityFacts }) {
  const { timeZone } = known.map.city;
  const today = todayIn(timeZone, Date.now());
  const [loaded, retry] = useChangeDays(timeZone);
  const days = latest(loaded);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (days === null) return <p class="muted">Looking up what changes …</p>;
  const { asOf } = view.value;
  const day = asOf !== null && days.includes(asOf) ? asOf : nextChange(asOf ?? today, days);
  return (
    <section class="changes" aria-label="What changes">
      <h3>What changes</h3>
      {day === null ? (
        <p class="muted">
          {days.length === 0
            ? 'No boundary, owner or rule has a date on which it begins or ends.'
            : `Nothing changes after ${calendarDayText(asOf ?? today)} that is known.`}
        </p>
      ) : (
        <ChangesOn key={day} day={day} known={known} />
      )}
    </section>
  );
}

function ChangesOn({ day, known }: { readonly day: string; readonly known: CityFacts }) {
  const [loaded, retry] = useLoaded(`changes on ${day}`, async (signal) => {
    const { data } = await answered(api.getRouteChanges({ on: day, format: 'geojson' }, { signal }));
    // One address answers both forms; the client is typed for the other one.
    const { features } = data as unknown as { readonly features: readonly GroundFeature[] };
    return { changes: data, features };
  });
  const found = latest(loaded);
  useEffect(() => {
    movingGround.value = found === null ? [] : movingAreas(found.features, agencyName);
    return () => {
      movingGround.value = [];
    };
  }, [found]);
  const isLookedAt = view.value.asOf === day;
  return (
    <>
      <p>
        <strong>{calendarDayText(day)}</strong>{' '}
        {!isLookedAt && (
          <button type="button" class="link-button" onClick={() => go({ asOf: day }, 'replace')}>
            Look at that day
          </button>
        )}
      </p>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {loaded.kind === 'loading' && <p class="muted">Looking up what changes then …</p>}
      {found && <Lists changes={found.changes} features={found.features} known={known} />}
    </>
  );
}

interface ListsProps {
  readonly changes: api.RouteChanges;
  readonly features: readonly GroundFeature[];
  readonly known: CityFacts;
}

const MOST_ROWS = 30;

function Lists({ changes, features, known }: ListsProps) {
  const { jurisdictions, assets, rules, unmeasured, services, requests } = changes;
  const said = [
    turnText(jurisdictions, 'jurisdiction', 'jurisdictions'),
    turnText(assets, "asset's owner", "assets' owners"),
    turnText(rules, 'rule', 'rules'),
  ].filter(Boolean);
  return (
    <>
      <p>{said.join('; ')}.</p>
      <ul class="plain-list small" aria-label="What begins and ends">
        {[...jurisdictions, ...rules].slice(0, MOST_ROWS).map((each) => (
          <li key={`${each.turn} ${each.id} ${'layer' in each ? each.layer : ''} ${each.at}`}>
            {'title' in each ? `Rule "${each.title}"` : `${each.name} (${agencyName(each.agency)})`} {each.turn}
            {'changed' in each && each.changed.length > 0 && `: ${each.changed.join(', ')}`}
          </li>
        ))}
      </ul>
      {unmeasured.map(({ layer, because }) => (
        <p key={layer} class="muted small">
          {because}.
        </p>
      ))}
      {features.length > 0 && <Ground features={features} known={known} />}
      {services.length > 0 && <p class="muted small">It may move {services.map(serviceName).join(', ')}.</p>}
      <Moved requests={requests} />
    </>
  );
}

function Ground({ features, known }: { readonly features: readonly GroundFeature[]; readonly known: CityFacts }) {
  const holder = (of: GroundFeature['properties']['to']): string =>
    of === null ? 'nobody' : of.agency === null ? of.jurisdiction : agencyName(of.agency);
  const titleOf = (layer: string): string => known.map.layers.find(({ id }) => id === layer)?.title ?? layer;
  return (
    <ul class="rows" aria-label="Ground that changes hands">
      {features.slice(0, MOST_ROWS).map(({ properties: { layer, from, to, areaSquareMeters }, geometry }, n) => (
        <li key={n}>
          <button
            type="button"
            class="row"
            onClick={() => {
              const box = boundsOf(outlineOf(geometry));
              if (box !== null) theMap.value?.fit(box);
            }}
          >
            <span class="row-text">
              <span class="row-title">
                {holder(from)} → {holder(to)}
              </span>
              <span class="muted small">{titleOf(layer)}</span>
            </span>
            <span class="row-end muted small">{areaText(areaSquareMeters, known.map.city.units)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Open requests that would go to another owner if they were reported after the change. */
function Moved({ requests: { examined, moved, next } }: Pick<api.RouteChanges, 'requests'>) {
  if (examined === 0) return null;
  return (
    <>
      <p class="muted small">
        Of {countText(examined, 'open request')}
        {next !== null && ', the newest of them,'} {moved.length === 0 ? 'none' : moved.length} would have another owner
        if reported then. They keep theirs.
      </p>
      <ul class="plain-list small" aria-label="Requests that would move">
        {moved.slice(0, MOST_ROWS).map(({ id, service, from, to }) => (
          <li key={id}>
            <ViewLink to={{ panel: 'requests', request: id, sheet: 'half' }}>{serviceName(service)}</ViewLink>:{' '}
            {agencyName(from)} → {agencyName(to)}
          </li>
        ))}
      </ul>
    </>
  );
}

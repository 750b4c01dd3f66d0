import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { answersOf } from '../state/answer.ts';
import { useAgainWhile } from '../state/background.ts';
import { areas, type CityFacts, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { ownerAreas } from '../state/ownership.ts';
import { calendarDayText, lengthText, percentText } from '../state/words.ts';
import { OwnerLegend } from './owner-legend.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { WhatChanges } from './what-changes.tsx';

/** Who owns what: a service over the whole city, by owner, on a day; and what changes on which day. */
export function OwnersPanel() {
  const known = latest(facts.value);
  if (known === null) return <p class="muted">Loading the city …</p>;
  const service = known.services.find(({ code }) => code === view.value.service) ?? known.services[0] ?? null;
  return (
    <>
      <h2>Who owns what</h2>
      {service === null ? (
        <p class="muted">This city has no services, so nobody owns a problem.</p>
      ) : (
        <>
          <ServiceField known={known} service={service} />
          <Answers service={service} />
          <OwnersMap service={service} />
        </>
      )}
      <WhatChanges known={known} />
    </>
  );
}

function ServiceField({ known, service }: { readonly known: CityFacts; readonly service: api.Service }) {
  return (
    <label class="field">
      Service
      <select
        value={service.code}
        onChange={(event) => go({ service: event.currentTarget.value, answers: {}, owner: null })}
      >
        {known.services.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is taken for answered: the map is then that of callers who say so. */
function Answers({ service }: { readonly service: api.Service }) {
  const asked = service.questions.filter(({ choices }) => choices.length > 0);
  if (asked.length === 0) return null;
  const { answers } = view.value;
  const set = (code: string, value: string): void => {
    const { [code]: _, ...others } = answers;
    go({ answers: value === '' ? others : { ...others, [code]: value } }, 'replace');
  };
  return (
    <>
      {asked.map(({ code, text, choices }) => (
        <label key={code} class="field">
          {text}
          <select value={answers[code] ?? ''} onChange={(event) => set(code, event.currentTarget.value)}>
            <option value="">Not known</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}

function OwnersMap({ service }: { readonly service: api.Service }) {
  const { asOf, owner } = view.value;
  const answers = answersOf(service, view.value.answers);
  const key = `owners ${service.code} ${asOf} ${JSON.stringify(answers)}`;
  const [loaded, retry] = useLoaded(
    key,
    async (signal) => {
      const asked = { service: service.code, answers, ...(asOf !== null && { at: asOf }) };
      return (await answered(api.getRouteOwnership(asked, { signal }))).data;
    },
    { keepLast: true },
  );
  const map = latest(loaded);
  const isBeingMade = loaded.kind === 'ready' && loaded.value.state === 'running';
  useAgainWhile(isBeingMade, map, retry);
  useEffect(() => {
    areas.value = map === null ? [] : ownerAreas(map, owner);
  }, [map, owner]);
  useEffect(
    () => () => {
      areas.value = [];
    },
    [],
  );
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (map === null || map.state === 'running')
    return (
      <p class="muted" role="status">
        The map is being made: the whole city is asked, place by place …
      </p>
    );
  if (map.state === 'failed')
    return (
      <p class="muted" role="status">
        The map could not be made.{' '}
        <button type="button" class="link-button" onClick={retry}>
          Try again
        </button>
      </p>
    );
  return (
    <section class="owners" aria-label="Whose ground" aria-busy={loaded.kind === 'loading'}>
      <OwnerLegend map={map} />
      <p class="muted small">{methodText(map)}</p>
      <p class="muted small">Tap a place to see why it is whose it is{asOf && ` on ${calendarDayText(asOf)}`}.</p>
    </section>
  );
}

/** How exact the map is. */
function methodText({ method, cellMeters, undecidedShare, errorShare }: api.OwnershipMap): string {
  const units = latest(facts.value)?.map.city.units ?? 'metric';
  if (method === 'exact') return 'Exact: along the lines of the layers that the rules look at.';
  return `By places: outside of ${percentText(undecidedShare ?? 0)} of the ground it is certain; about ${percentText(errorShare ?? 0)} may be wrong, along lines, in cells of up to ${lengthText(cellMeters ?? 0, units)}.`;
}

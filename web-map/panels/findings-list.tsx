import { useSignal } from '@preact/signals';
import type { Geometry } from 'geojson';
import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { boundsAround, boundsOf, outlineOf } from '../layers/geometry.ts';
import { useAgainWhile } from '../state/background.ts';
import { areas, facts, findings, serviceName } from '../state/city.ts';
import { byGravity, kindsOf, kindText, type NamedFinding, namedFindings, SIZE_TEXT } from '../state/findings.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { areaText, countText, dayText } from '../state/words.ts';
import { theMap } from './map-view.tsx';
import { ViewLink } from './panels.tsx';
import { SeveritySign } from './severity-sign.tsx';
import { TroubleNote } from './trouble-note.tsx';

const ROWS = 60;

/** What the check found, the gravest and largest first, each at its place on the map. */
export function FindingsList() {
  const { finding: chosenKey, findingKind } = view.value;
  const [loaded, retry] = useLoaded('check', async (signal) => (await answered(api.getCheck({}, { signal }))).data, {
    keepLast: true,
  });
  const told = latest(loaded);
  useAgainWhile(told?.state === 'running', told, retry);
  const all = namedFindings(told?.findings ?? []);
  const shown = all.filter(({ finding }) => findingKind === null || finding.kind === findingKind).sort(byGravity);
  const chosen = all.find(({ key }) => key === chosenKey) ?? null;
  useEffect(() => {
    findings.value = shown.flatMap(({ key, finding: { severity, lon, lat } }) =>
      lon === null || lat === null ? [] : [{ key, severity, lon, lat }],
    );
    return () => {
      findings.value = [];
    };
  }, [told, findingKind]);
  return (
    <>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      <p class="muted" role="status">
        {told === null ? 'Loading the findings …' : stateText(told)}
      </p>
      {told && told.findings.length > 0 && <KindField found={told.findings} />}
      {chosen && <Chosen key={chosen.key} named={chosen} />}
      <Rows named={shown} chosen={chosenKey} />
    </>
  );
}

function stateText({ state, counts, findings: found, checkedAt }: api.CityCheck): string {
  if (state === 'failed') return 'The check failed; the log of the server says why.';
  if (checkedAt === null) return 'The rules and boundaries are being checked …';
  const said =
    found.length === 0
      ? 'Nothing is wrong with the rules and boundaries.'
      : `${[countText(counts.error, 'error'), countText(counts.warning, 'warning'), countText(counts.note, 'note')].join(', ')}.`;
  return state === 'running' ? `${said} A newer check is under way.` : said;
}

function KindField({ found }: { readonly found: readonly api.Finding[] }) {
  const kinds = kindsOf(found);
  if (kinds.length < 2) return null;
  return (
    <label class="field">
      Kind
      <select
        value={view.value.findingKind ?? ''}
        onChange={(event) => go({ findingKind: event.currentTarget.value || null, finding: null }, 'replace')}
      >
        <option value="">All ({found.length.toLocaleString('en-US')})</option>
        {kinds.map(([kind, count]) => (
          <option key={kind} value={kind}>
            {kindText(kind)} ({count.toLocaleString('en-US')})
          </option>
        ))}
      </select>
    </label>
  );
}

function Rows({ named, chosen }: { readonly named: readonly NamedFinding[]; readonly chosen: string | null }) {
  const isAll = useSignal(false);
  const shown = isAll.value ? named : named.slice(0, ROWS);
  return (
    <>
      <ul class="rows" aria-label="Findings">
        {shown.map(({ key, finding }) => (
          <li key={key}>
            <button type="button" class="row" aria-pressed={key === chosen} onClick={() => go({ finding: key })}>
              <SeveritySign severity={finding.severity} />
              <span class="row-text">
                <span class="row-title">{kindText(finding.kind)}</span>
                <span class="muted small clamp">{finding.message}</span>
              </span>
              <span class="row-end muted small">
                <Size finding={finding} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {named.length > shown.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            isAll.value = true;
          }}
        >
          Show all {named.length.toLocaleString('en-US')}
        </button>
      )}
    </>
  );
}

function Size({ finding: { areaSquareMeters, sizeClass } }: { readonly finding: api.Finding }) {
  const known = latest(facts.value);
  return (
    <>
      {areaSquareMeters !== null && known && <span>{areaText(areaSquareMeters, known.map.city.units)}</span>}
      {sizeClass && <span>{SIZE_TEXT[sizeClass]}</span>}
    </>
  );
}

// A hair is seen from very near only.
const NEAREST_ZOOM = 20;
const AROUND_METERS = 40;

/** The finding that was picked, in full, with its outline on the map, which goes there. */
function Chosen({ named: { key, finding } }: { readonly named: NamedFinding }) {
  const { lon, lat, rule, layer, otherRule, otherLayer, service, severity } = finding;
  const [loaded] = useLoaded(`outline of ${key}`, async (signal) => {
    const asked = { kinds: finding.kind, ...(layer && { layer }), ...(rule && { rule }), geometry: 'true' as const };
    const { data } = await answered(api.getCheck(asked, { signal }));
    const same = data.findings.find((each) => each.message === finding.message && each.lon === lon && each.lat === lat);
    return (same?.geometry ?? null) as Geometry | null;
  });
  const geometry = latest(loaded);
  const isMapThere = theMap.value !== null;
  useEffect(() => {
    areas.value = geometry === null ? [] : [{ look: 'finding', hue: null, name: '', isPale: false, geometry }];
    const box =
      boundsOf(outlineOf(geometry)) ??
      (lon === null || lat === null ? null : boundsAround({ lon, lat }, AROUND_METERS));
    if (loaded.kind === 'ready' && box !== null) theMap.value?.fit(box, NEAREST_ZOOM);
    return () => {
      areas.value = [];
    };
  }, [geometry, loaded.kind, isMapThere]);
  return (
    <section class="owner finding" aria-label="The chosen finding" aria-live="polite">
      <p class="owner-name">
        <SeveritySign severity={severity} /> {kindText(finding.kind)}
      </p>
      <p>{finding.message}</p>
      <p class="muted small inline-list">
        <Size finding={finding} />
        {[layer, otherLayer].filter(Boolean).map((each) => (
          <span key={each}>layer {each}</span>
        ))}
        {[rule, otherRule].filter(Boolean).map((each) => (
          <span key={each}>rule {each}</span>
        ))}
      </p>
      {lon !== null && lat !== null && service && (
        <ViewLink
          to={{
            panel: 'report',
            place: { lon, lat, accuracyMeters: 0 },
            asset: null,
            service,
            answers: finding.answers ?? {},
            asOf: finding.at?.slice(0, 10) ?? view.value.asOf,
          }}
        >
          Ask whose {serviceName(service).toLowerCase()} it is there
        </ViewLink>
      )}
      {finding.at && <WhenText at={finding.at} />}
    </section>
  );
}

function WhenText({ at }: { readonly at: string }) {
  const known = latest(facts.value);
  return known && <p class="muted small">It shows on {dayText(at, known.map.city.timeZone)}.</p>;
}

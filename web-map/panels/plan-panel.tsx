import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { boundsOf, linesOf } from '../layers/geometry.ts';
import { colorOfRank } from '../layers/plan.ts';
import { agencyName, type CityFacts, facts, segments, theme } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { countText, lengthText } from '../state/words.ts';
import { inkOf } from '../style/palette.ts';
import { theMap } from './map-view.tsx';
import { TroubleNote } from './trouble-note.tsx';

const MOST = 100;
const METERS_PER_MILE = 1_609.344;

/** The mains that break most for their length and years, as a table and on the map: what to renew first. */
export function PlanPanel() {
  const known = latest(facts.value);
  const { planClass } = view.value;
  const [loaded, retry] = useLoaded(
    `plan ${planClass}`,
    async (signal) => {
      const asked = { limit: String(MOST), ...(planClass && { $class: planClass }) };
      return (await answered(api.getPlanSegments(asked, { signal }))).data;
    },
    { keepLast: true },
  );
  const found = latest(loaded);
  useEffect(() => {
    segments.value = (found?.segments ?? []).map((each) => ({
      key: `${each.class}/${each.id}`,
      rank: each.rank,
      paths: linesOf(each.geometry),
    }));
  }, [found]);
  const chosen = found?.segments.find(
    ({ class: of, id }) => of === view.value.segment?.class && id === view.value.segment.id,
  );
  return (
    <>
      <h2>Mains to renew first</h2>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {found === null && loaded.kind === 'loading' && <p class="muted">Ranking the mains …</p>}
      {found && found.classes.length > 1 && (
        <label class="inline">
          Kind of main{' '}
          <select
            value={planClass ?? ''}
            onChange={(event) => go({ planClass: event.currentTarget.value || null }, 'replace')}
          >
            <option value="">All</option>
            {found.classes.map((each) => (
              <option key={each.class} value={each.class}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {found?.segments.length === 0 && (
        <p class="muted">This city has told no mains with their breaks, so there is nothing to rank.</p>
      )}
      {known && chosen && <Chosen known={known} segment={chosen} />}
      {known && found && found.segments.length > 0 && <Table known={known} found={found.segments} />}
    </>
  );
}

const rateText = (perKmYear: number, { map }: CityFacts): string =>
  map.city.units === 'us' ? ((perKmYear * METERS_PER_MILE) / 1_000).toFixed(2) : perKmYear.toFixed(2);

/** Why this main has its rank. */
function Chosen({ known, segment }: { readonly known: CityFacts; readonly segment: api.RankedMain }) {
  const said = [
    segment.material,
    segment.diameter && `diameter ${segment.diameter}`,
    segment.installed && `laid ${segment.installed}`,
  ];
  return (
    <section class="owner" aria-label="The chosen main" aria-live="polite">
      <p class="owner-name">
        {segment.id}, rank {segment.rank}
      </p>
      <p>{said.filter(Boolean).join(', ')}</p>
      <p class="muted small">
        {agencyName(segment.owner)}
        {segment.lengthMeters !== null && `, ${lengthText(segment.lengthMeters, known.map.city.units)}`},{' '}
        {countText(segment.breaks, 'break')}
      </p>
      <ul class="small">
        {segment.because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

function Table({ known, found }: { readonly known: CityFacts; readonly found: readonly api.RankedMain[] }) {
  const perWhat = known.map.city.units === 'us' ? 'mile' : 'km';
  const choose = (segment: api.RankedMain): void => {
    go({ segment: { class: segment.class, id: segment.id } }, 'replace');
    const box = boundsOf(linesOf(segment.geometry));
    if (box) theMap.value?.fit(box);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways by itself, so it must take the keyboard
    <section class="table-wrap" tabIndex={0} aria-label="Ranked mains">
      <table class="plan-table">
        <thead>
          <tr>
            <th scope="col">Rank</th>
            <th scope="col">Main</th>
            <th scope="col">Laid</th>
            <th scope="col">Breaks</th>
            <th scope="col">
              Breaks a year
              <br />
              and {perWhat}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((segment) => {
            const isChosen = segment.class === view.value.segment?.class && segment.id === view.value.segment.id;
            const style = { background: colorOfRank(segment.rank, theme.value), color: inkOf(theme.value) };
            return (
              <tr key={`${segment.class} ${segment.id}`} class={isChosen ? 'chosen' : ''}>
                <td>
                  <span class="rank" style={style}>
                    {segment.rank}
                  </span>
                </td>
                <th scope="row">
                  <button type="button" class="link-button" aria-pressed={isChosen} onClick={() => choose(segment)}>
                    {segment.id}
                  </button>
                </th>
                <td>{segment.installed?.slice(0, 4) ?? '?'}</td>
                <td>{segment.breaks}</td>
                <td>{rateText(segment.estimatedBreaksPerKmYear, known)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

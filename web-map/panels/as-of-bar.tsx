import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useChangeDays } from '../state/change-days.ts';
import { type CityFacts, changeDays } from '../state/city.ts';
import { dayAfter, daysBetween, lastChange, nextChange, reachOf, todayIn } from '../state/days.ts';
import { loadMapOf, mapTrouble } from '../state/map-of-day.ts';
import { go, view } from '../state/navigate.ts';
import { calendarDayText } from '../state/words.ts';
import { Icon } from './icon.tsx';
import { TroubleNote } from './trouble-note.tsx';

// While a slider is dragged, not every day of it is asked of the server.
const SETTLE_MS = 150;

const goTo = (day: string, today: string): void => go({ asOf: day === today ? null : day }, 'replace');

/** The day as of which owners are told: a slider over the map, with the days on which something changes. Folded: a button. */
export function AsOfBar({ facts }: { readonly facts: CityFacts }) {
  const { asOf, panel } = view.value;
  const isAsked = useSignal(false);
  const today = todayIn(facts.map.city.timeZone, Date.now());
  // On a small screen it would take a quarter of the map.
  const isWanted = panel === 'owners' && matchMedia('(min-width: 761px)').matches;
  if (asOf === null && !isWanted && !isAsked.value)
    return (
      <button
        type="button"
        class="as-of-button"
        title="Owners as of another day"
        onClick={() => {
          isAsked.value = true;
        }}
      >
        <CalendarIcon /> Today
      </button>
    );
  return (
    <section class="as-of" aria-label="As of a day">
      <div class="as-of-head">
        <CalendarIcon />
        <strong>{asOf === null ? 'Today' : calendarDayText(asOf)}</strong>
        {asOf !== null && (
          <button type="button" class="link-button" onClick={() => goTo(today, today)}>
            Back to today
          </button>
        )}
        {asOf === null && !isWanted && (
          <button
            type="button"
            class="link-button"
            onClick={() => {
              isAsked.value = false;
            }}
          >
            Close
          </button>
        )}
      </div>
      <DaySlider today={today} day={asOf ?? today} timeZone={facts.map.city.timeZone} />
      {mapTrouble.value && (
        <TroubleNote trouble={mapTrouble.value} retry={() => void loadMapOf(asOf, facts.map, true)} />
      )}
    </section>
  );
}

/** Tells the days of change as well: nobody else may have asked for them. */
function DaySlider({
  today,
  day,
  timeZone,
}: {
  readonly timeZone: string;
  readonly today: string;
  readonly day: string;
}) {
  useChangeDays(timeZone);
  const dragged = useSignal<string | null>(null);
  const changes = changeDays.value;
  const { first, last } = reachOf(today, changes, view.value.asOf);
  const length = daysBetween(first, last);
  const shown = dragged.value ?? day;
  useEffect(() => {
    if (dragged.value === null) return;
    const timer = setTimeout(() => {
      const wanted = dragged.value;
      dragged.value = null;
      if (wanted !== null) goTo(wanted, today);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [dragged.value]);
  const [before, after] = [lastChange(day, changes), nextChange(day, changes)];
  return (
    <div class="as-of-days">
      <StepButton label="The change before" day={before} today={today} path="M15 5l-7 7 7 7" />
      <div class="as-of-slide">
        <input
          type="range"
          aria-label="Day"
          aria-valuetext={calendarDayText(shown)}
          min={0}
          max={length}
          value={daysBetween(first, shown)}
          onInput={(event) => {
            dragged.value = dayAfter(first, event.currentTarget.valueAsNumber);
          }}
        />
        <span class="as-of-marks" aria-hidden="true">
          {[today, ...changes].map((each) => (
            <i
              key={each}
              class={each === today ? 'is-today' : ''}
              style={{ left: `${(100 * daysBetween(first, each)) / length}%` }}
            />
          ))}
        </span>
        {dragged.value !== null && <output class="as-of-dragged">{calendarDayText(dragged.value)}</output>}
      </div>
      <StepButton label="The next change" day={after} today={today} path="M9 5l7 7-7 7" />
      <input
        type="date"
        class="as-of-date"
        aria-label="As of"
        value={day}
        onChange={(event) => event.currentTarget.value && goTo(event.currentTarget.value, today)}
      />
    </div>
  );
}

function StepButton({
  label,
  day,
  today,
  path,
}: {
  readonly label: string;
  readonly day: string | null;
  readonly today: string;
  readonly path: string;
}) {
  const title = day === null ? `${label}: none is known` : `${label}: ${calendarDayText(day)}`;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={title}
      title={title}
      disabled={day === null}
      onClick={() => day !== null && goTo(day, today)}
    >
      <Icon>
        <path d={path} />
      </Icon>
    </button>
  );
}

const CalendarIcon = () => (
  <Icon>
    <path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5" />
  </Icon>
);

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type CityFacts, facts as cityFacts } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { hoursInto, momentAt, PACES, paceOf, playedOn, steppedOn } from '../state/play.ts';
import { isPlayed, playedMs, playedNow, playedPeriod, running } from '../state/played.ts';
import { countText, momentText } from '../state/words.ts';
import { Icon } from './icon.tsx';

const paceText = (pace: number): string =>
  pace < 1 ? `${Math.round(pace * 24)} hours a second` : pace === 1 ? 'A day a second' : `${pace} days a second`;

/** Time over the map: requests come, clusters and alerts stand as they were known at the moment. Folded: a button. */
export function PlayBar({ facts }: { readonly facts: CityFacts }) {
  const isPlaying = useSignal(false);
  const pace = useSignal<number | null>(null);
  const period = playedPeriod.value;
  const chosenPace = pace.value ?? paceOf(period);
  usePlaying(isPlaying.value, chosenPace, () => {
    isPlaying.value = false;
  });
  // Left by another tab: time stands still again.
  useEffect(
    () => () => {
      running.value = null;
    },
    [],
  );
  const start = (): void => {
    const atMs = playedMs.peek();
    running.value = atMs === null || atMs >= period.toMs ? period.fromMs : atMs;
    isPlaying.value = true;
  };
  if (!isPlayed.value)
    return (
      <button type="button" class="as-of-button" title="Play through time" onClick={start}>
        <PlayIcon /> Play through time
      </button>
    );
  return (
    <section class="as-of play" aria-label="Time">
      <div class="as-of-head">
        <button
          type="button"
          class="icon-button"
          aria-label={isPlaying.value ? 'Pause' : 'Play'}
          onClick={() => (isPlaying.value ? pauseAt(isPlaying) : start())}
        >
          {isPlaying.value ? <PauseIcon /> : <PlayIcon />}
        </button>
        <Moment timeZone={facts.map.city.timeZone} />
        <button
          type="button"
          class="link-button"
          onClick={() => {
            isPlaying.value = false;
            running.value = null;
            go({ playedTo: null }, 'replace');
          }}
        >
          Back to now
        </button>
      </div>
      <div class="as-of-days">
        <MomentSlider timeZone={facts.map.city.timeZone} isPlaying={isPlaying.value} />
        <select
          class="play-pace"
          aria-label="Pace"
          value={chosenPace}
          onChange={(event) => {
            pace.value = Number(event.currentTarget.value);
          }}
        >
          {PACES.map((each) => (
            <option key={each} value={each}>
              {paceText(each)}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}

function pauseAt(isPlaying: { value: boolean }): void {
  isPlaying.value = false;
  stand();
}

/** Time stops where it is, and the URL says so. */
function stand(): void {
  const atMs = running.value;
  if (atMs === null) return;
  go({ playedTo: new Date(Math.round(atMs / 60_000) * 60_000).toISOString() }, 'replace');
  running.value = null;
}

const isStill = matchMedia('(prefers-reduced-motion: reduce)');
const STEP_MS = 1_000;

/** Lets time run while it plays: with every frame, or by a step a second for whom wants less motion. */
function usePlaying(isPlaying: boolean, pace: number, ended: () => void): void {
  useEffect(() => {
    if (!isPlaying) return;
    let timer = 0;
    let lastMs = performance.now();
    const advance = (nextOf: (atMs: number, elapsedMs: number) => number): boolean => {
      const nowMs = performance.now();
      running.value = nextOf(running.value ?? playedPeriod.value.fromMs, nowMs - lastMs);
      lastMs = nowMs;
      if (running.value < playedPeriod.value.toMs) return true;
      stand();
      ended();
      return false;
    };
    if (isStill.matches) {
      timer = window.setInterval(() => {
        if (!advance((atMs) => steppedOn(atMs, pace, playedPeriod.value))) clearInterval(timer);
      }, STEP_MS);
      return () => clearInterval(timer);
    }
    const frame = (): void => {
      if (advance((atMs, elapsedMs) => playedOn(atMs, elapsedMs, pace, playedPeriod.value)))
        timer = requestAnimationFrame(frame);
    };
    timer = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(timer);
  }, [isPlaying, pace]);
}

/** By itself, so that a frame draws these words and the slider anew and nothing else. */
function Moment({ timeZone }: { readonly timeZone: string }) {
  const atMs = playedMs.value;
  const now = playedNow.value;
  if (atMs === null) return null;
  return (
    <span class="play-moment">
      <strong>{momentText(atMs, timeZone)}</strong>
      {now && <span class="muted small"> {countText(now.rows, 'report')}</span>}
    </span>
  );
}

function MomentSlider({ timeZone, isPlaying }: { readonly timeZone: string; readonly isPlaying: boolean }) {
  const period = playedPeriod.value;
  const atMs = playedMs.value ?? period.toMs;
  const set = (hours: number): void => {
    const moment = momentAt(period, hours);
    if (isPlaying) running.value = moment;
    else go({ playedTo: new Date(moment).toISOString() }, 'replace');
  };
  // A day for an arrow key; a page key goes ten of them, as on every slider.
  const onKey = (event: KeyboardEvent): void => {
    const days = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    set(Math.max(0, hoursInto(period, atMs) + 24 * days));
  };
  return (
    <div class="as-of-slide">
      <input
        type="range"
        aria-label="Moment"
        aria-valuetext={momentText(atMs, timeZone)}
        min={0}
        max={hoursInto(period, period.toMs)}
        value={hoursInto(period, atMs)}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
        onKeyDown={onKey}
      />
    </div>
  );
}

/** Whether the bar of time stands over the map instead of the bar of days. */
export const isTimePlayable = (): boolean => view.value.panel === 'clusters' && latest(cityFacts.value) !== null;

const PlayIcon = () => (
  <Icon>
    <path d="M7 5l12 7-12 7z" />
  </Icon>
);
const PauseIcon = () => (
  <Icon>
    <path d="M8 5v14M16 5v14" />
  </Icon>
);

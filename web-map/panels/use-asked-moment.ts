import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { dayOfPlay } from '../state/play.ts';
import { playedMs, playedPeriod, running } from '../state/played.ts';

/**
 * The moment that the server is asked about while time is played: the end of the day that is shown, or exactly where time stands.
 * Never more than one question is under way: days that pass meanwhile are skipped. null: now.
 */
export function useAskedMoment(): {
  readonly asked: string | null;
  /** To be told at each drawing whether the last question is answered. */
  readonly answered: (isAnswered: boolean) => void;
} {
  const asked = useSignal<string | null>(momentNow());
  const isAnswered = useRef(true);
  const wanted = momentNow();
  useEffect(() => {
    if (wanted !== asked.value && (isAnswered.current || running.peek() === null)) asked.value = wanted;
  });
  return {
    asked: asked.value,
    answered: (is) => {
      isAnswered.current = is;
    },
  };
}

function momentNow(): string | null {
  const atMs = playedMs.value;
  if (atMs === null) return null;
  return new Date(running.value === null ? atMs : dayOfPlay(playedPeriod.value, atMs)).toISOString();
}

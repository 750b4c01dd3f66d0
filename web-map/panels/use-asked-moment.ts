import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { running, steppedMs } from '../state/played.ts';

/**
 * The moment that the server is asked about while time is played. Never more than one question is under way: steps that pass
 * meanwhile are skipped. null: now.
 */
export function useAskedMoment(): {
  readonly asked: string | null;
  /** To be told at each drawing whether the last question is answered. */
  readonly answered: (isAnswered: boolean) => void;
} {
  const wanted = steppedMs.value === null ? null : new Date(steppedMs.value).toISOString();
  const asked = useSignal<string | null>(wanted);
  const isAnswered = useRef(true);
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

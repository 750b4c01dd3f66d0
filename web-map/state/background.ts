import { useEffect } from 'preact/hooks';

const AGAIN_MS = 1_500;

/** Asks again after a moment, as long as what was told says that it is being made. */
export function useAgainWhile(isBeingMade: boolean, told: unknown, again: () => void): void {
  useEffect(() => {
    if (!isBeingMade) return;
    const timer = setTimeout(again, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isBeingMade, told]);
}

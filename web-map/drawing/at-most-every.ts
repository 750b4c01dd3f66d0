/** Does something at once, or as soon as so many milliseconds have passed since the last time; what is asked for meanwhile is one. */
export function atMostEvery(ms: number, act: () => void): () => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  let isWaiting = false;
  const actNow = (): void => {
    isWaiting = false;
    lastMs = performance.now();
    act();
  };
  return () => {
    if (isWaiting) return;
    const left = lastMs + ms - performance.now();
    isWaiting = left > 0;
    if (isWaiting) setTimeout(actNow, left);
    else actNow();
  };
}

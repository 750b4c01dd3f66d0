import { useEffect, useRef, useState } from 'preact/hooks';
import { Trouble, troubleOf } from '../client/call.ts';

/** What is known of something that is fetched. `last` is what was known before, so that nothing blinks. */
export type Loaded<Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly last: Value | null }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly last: Value | null };

/** What can be shown now. */
export const latest = <Value>(loaded: Loaded<Value>): Value | null =>
  loaded.kind === 'ready' ? loaded.value : loaded.kind === 'idle' ? null : loaded.last;

/**
 * Loads whenever `key` changes; null loads nothing. An answer that comes after the key has changed is dropped, and its
 * request aborted. `keepLast` shows the former value while the next one loads.
 */
export function useLoaded<Value>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<Value>,
  { keepLast = false }: { readonly keepLast?: boolean } = {},
): readonly [Loaded<Value>, retry: () => void] {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ readonly key: string | null; readonly loaded: Loaded<Value> }>({
    key: null,
    loaded: { kind: 'idle' },
  });
  const loadNow = useRef(load);
  loadNow.current = load;
  // The key says when to load; `attempt` is a retry of the same.
  useEffect(() => {
    if (key === null) {
      setState({ key, loaded: { kind: 'idle' } });
      return;
    }
    const stop = new AbortController();
    setState((before) => {
      const last = keepLast || before.key === key ? latest(before.loaded) : null;
      return { key, loaded: { kind: 'loading', last } };
    });
    loadNow.current(stop.signal).then(
      (value) => !stop.signal.aborted && setState({ key, loaded: { kind: 'ready', value } }),
      (error: unknown) => {
        const trouble = troubleOf(error);
        if (stop.signal.aborted || !(trouble instanceof Trouble)) return;
        setState((before) => ({ key, loaded: { kind: 'failed', trouble, last: latest(before.loaded) } }));
      },
    );
    return () => stop.abort();
  }, [key, attempt]);
  // In the frame in which the key changed the state is still that of the former one.
  const current: Loaded<Value> =
    state.key === key
      ? state.loaded
      : key === null
        ? { kind: 'idle' }
        : { kind: 'loading', last: keepLast ? latest(state.loaded) : null };
  return [current, () => setAttempt((n) => n + 1)];
}

import { useMemo } from 'preact/hooks';
import { requestIdAt } from '../feed/request-feed.ts';
import { feed } from './city.ts';
import { latest } from './loaded.ts';

/** Counts those of some requests that were reported at a moment or before; what the feed does not hold counts as there. */
export function useCountUpTo(): (requests: readonly string[], atMs: number) => number {
  const loaded = latest(feed.value);
  return useMemo(() => {
    // Made when it is first needed: 50,000 ids are text of 2 MB.
    let positions: Map<string, number> | null = null;
    return (requests, atMs) => {
      if (loaded === null) return requests.length;
      positions ??= new Map(Array.from({ length: loaded.count }, (_, i) => [requestIdAt(loaded, i), i]));
      return requests.filter((id) => {
        const position = positions!.get(id);
        return position === undefined || loaded.reportedAt[position]! * 1_000 <= atMs;
      }).length;
    };
  }, [loaded]);
}

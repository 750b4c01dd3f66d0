import { useEffect } from 'preact/hooks';
import { positionOfRequest } from '../feed/request-feed.ts';
import { feed, members } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { steppedMs } from '../state/played.ts';

// A ring around each of thousands would hide what it rings.
const MOST_RINGED = 400;

/** Rings the requests of the chosen cluster on the map, as far as the feed has them and they were there at the moment; null: none is chosen. */
export function useMembersOnMap(ids: readonly string[] | null): void {
  const loaded = latest(feed.value);
  const atMs = steppedMs.value;
  const key = ids?.join() ?? '';
  useEffect(() => {
    const found = loaded === null || ids === null || ids.length > MOST_RINGED ? [] : ids;
    members.value = found.flatMap((id) => {
      const position = positionOfRequest(loaded!, id);
      if (position < 0 || (atMs !== null && loaded!.reportedAt[position]! * 1_000 > atMs)) return [];
      const [lon, lat] = [loaded!.lonLat[2 * position]!, loaded!.lonLat[2 * position + 1]!];
      return [{ id, lon, lat, isLead: false, isMarked: false }];
    });
    return () => {
      members.value = [];
    };
  }, [loaded, key, atMs]);
}

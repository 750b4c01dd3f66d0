import type { StyleSpecification } from 'maplibre-gl';

/**
 * The sources of tiles that both styles have under other addresses. Told from what was handed on last, not from the map: its sources
 * know no address until the frame after they were added.
 */
export function changedTiles(
  before: StyleSpecification,
  after: StyleSpecification,
): readonly { readonly source: string; readonly tiles: string[] }[] {
  return Object.entries(after.sources).flatMap(([source, now]) => {
    const was = before.sources[source];
    if (now.type !== 'vector' || was?.type !== 'vector') return [];
    return now.tiles === undefined || String(was.tiles) === String(now.tiles) ? [] : [{ source, tiles: now.tiles }];
  });
}

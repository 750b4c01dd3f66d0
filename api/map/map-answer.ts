import type { Snapshot } from '../../data/world/city-keeper.ts';
import { cityAnswer } from '../city.ts';
import { homeOf } from './home.ts';
import type { MapMaker, MapOfCity } from './map-of-city.ts';
import { MAX_ZOOM } from './tile-grid.ts';
import { tilesAddress } from './tiles-address.ts';

/** The answer of GET /v1/map: as of a moment, epoch milliseconds; null: as of now. */
export async function mapAnswerOf(maker: MapMaker, snapshot: Snapshot, nowMs: number, asOfMs: number | null) {
  const atMs = asOfMs ?? nowMs;
  const map = await maker.mapOf(snapshot, nowMs, { atMs });
  const [dated, undated, datedNow] = [
    await maker.mapOf(snapshot, nowMs, { atMs, only: 'dated' }),
    await maker.mapOf(snapshot, nowMs, { only: 'undated' }),
    await maker.mapOf(snapshot, nowMs, { only: 'dated' }),
  ];
  // A day with nothing else than today has today's addresses.
  const momentMs = dated.generation === datedNow.generation ? null : canonicalMs(dated, atMs);
  return {
    generation: map.generation,
    asOf: asOfMs === null ? null : new Date(asOfMs).toISOString(),
    city: cityAnswer(snapshot),
    extent: snapshot.extent,
    home: homeOf(snapshot.city),
    tiles: tilesAddress(map.generation, momentMs),
    datedTiles: dated.parts.length === 0 ? null : tilesAddress(dated.generation, momentMs, 'dated'),
    undatedTiles: undated.parts.length === 0 ? null : tilesAddress(undated.generation, null, 'undated'),
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    ...listsOf(map),
  };
}

const listsOf = ({ parts }: MapOfCity) => ({
  layers: parts
    .filter(({ kind }) => kind === 'layer')
    .map(({ id, title, draw, count, isDated }) => ({ id, title, draw, count, isDated })),
  assetClasses: parts
    .filter(({ kind }) => kind === 'class')
    .map(({ id, title, draw, count, shapes, minZoom, label, isDated }) => ({
      class: id,
      title,
      draw,
      count,
      geometry: shapes,
      minZoom,
      label,
      isDated,
    })),
});

/** All days between two changes have the same address: that of the moment at which it became so, if there is one to write. */
const canonicalMs = ({ sinceMs }: MapOfCity, atMs: number): number => (sinceMs >= FIRST_WRITTEN_MS ? sinceMs : atMs);

const FIRST_WRITTEN_MS = Date.UTC(1900, 0, 2);

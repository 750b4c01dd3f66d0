import type { Snapshot } from '../../data/world/city-keeper.ts';
import { cityAnswer } from '../city.ts';
import { homeOf } from './home.ts';
import type { MapOfCity } from './map-of-city.ts';
import { MAX_ZOOM } from './tile-grid.ts';

/** The answer of GET /v1/map. */
export const mapAnswerOf = (snapshot: Snapshot, { generation, parts }: MapOfCity) => ({
  generation,
  city: cityAnswer(snapshot),
  extent: snapshot.extent,
  home: homeOf(snapshot.city),
  tiles: `/v1/tiles/${generation}/{z}/{x}/{y}`,
  minZoom: 0,
  maxZoom: MAX_ZOOM,
  layers: parts
    .filter(({ kind }) => kind === 'layer')
    .map(({ id, title, draw, count }) => ({ id, title, draw, count })),
  assetClasses: parts
    .filter(({ kind }) => kind === 'class')
    .map(({ id, title, draw, count, shapes, minZoom, label }) => ({
      class: id,
      title,
      draw,
      count,
      geometry: shapes,
      minZoom,
      label,
    })),
});

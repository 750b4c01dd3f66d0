import type { MapInfo } from './map-info.ts';
import type { StyleState } from './style-state.ts';

/** For tests only: a city with ground, jurisdictions, streets, pipes, marks and addresses. */
export const INFO: MapInfo = {
  generation: 'g1',
  tiles: '/v1/tiles/g1/{z}/{x}/{y}',
  minZoom: 0,
  maxZoom: 16,
  extent: [-76.2, 43, -76.1, 43.1],
  home: [-76.18, 43.02, -76.12, 43.08],
  layers: [
    { id: 'land', title: 'Land', draw: 'land', count: 1 },
    { id: 'water', title: 'Water', draw: 'water', count: 3 },
    { id: 'park', title: 'Parks', draw: 'park', count: 9 },
    { id: 'city', title: 'City', draw: null, count: 1 },
    { id: 'ward', title: 'Wards', draw: null, count: 5 },
  ],
  assetClasses: [
    { class: 'road', title: 'Roads', draw: null, count: 900, geometry: 'line', minZoom: 0, label: 'name' },
    {
      class: 'street_light',
      title: 'Street lights',
      draw: null,
      count: 4_000,
      geometry: 'point',
      minZoom: 14,
      label: null,
    },
    { class: 'hydrant', title: 'Hydrants', draw: null, count: 400, geometry: 'point', minZoom: 12, label: null },
    { class: 'water_main', title: 'Water mains', draw: null, count: 700, geometry: 'line', minZoom: 11, label: null },
    { class: 'address', title: 'Addresses', draw: null, count: 9_000, geometry: 'point', minZoom: 15, label: 'number' },
    {
      class: 'pipe_table',
      title: 'Pipes without a place',
      draw: null,
      count: 5,
      geometry: 'none',
      minZoom: 0,
      label: null,
    },
  ],
};

export const STATE: StyleState = {
  info: INFO,
  theme: 'light',
  show: [],
  hide: [],
  here: [],
  asset: null,
  decided: null,
  areas: [],
};

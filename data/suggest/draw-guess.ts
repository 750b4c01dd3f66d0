import type { Shape } from './file-profile.ts';
import { hasWord } from './words.ts';

const DRAWN: readonly (readonly [draw: string, shapes: readonly Shape[], words: readonly string[]])[] = [
  ['street', ['line'], ['street', 'road', 'centerline', 'centreline', 'roadway', 'highway']],
  ['rail', ['line', 'polygon'], ['rail', 'railroad', 'railway', 'track', 'tramway']],
  ['bridge', ['line', 'polygon'], ['bridge', 'bridges']],
  ['building', ['polygon'], ['building', 'buildings', 'footprint', 'footprints']],
  ['forest', ['polygon'], ['forest', 'woodland', 'woods']],
  ['park', ['polygon'], ['park', 'parks', 'playground', 'greenspace']],
  [
    'water',
    ['polygon', 'line'],
    ['lake', 'lakes', 'river', 'rivers', 'pond', 'ponds', 'stream', 'streams', 'shoreline', 'hydrography'],
  ],
  ['land', ['polygon'], ['land', 'landmass']],
];

/** How the map is to draw a layer or class, null where nothing in the name says so and the map decides. */
export const guessDraw = (subject: readonly string[], shape: Shape | null): string | null => {
  const text = subject.join(' ');
  return (
    DRAWN.find(([, shapes, words]) => shape !== null && shapes.includes(shape) && hasWord(text, words))?.[0] ?? null
  );
};

import type { Theme } from '../state/view.ts';

/** The colors of the drawn map. Text is at least 4.5 : 1 on the ground that it stands on; `palette.test.ts` computes it. */
export interface Palette {
  readonly land: string;
  readonly outside: string;
  readonly water: string;
  readonly waterLine: string;
  readonly park: string;
  readonly forest: string;
  readonly building: string;
  readonly street: string;
  readonly streetCasing: string;
  readonly majorStreet: string;
  readonly majorCasing: string;
  /** Streets too thin for a casing, seen from far away. */
  readonly farStreet: string;
  readonly farMajorStreet: string;
  readonly bridge: string;
  readonly rail: string;
  readonly text: string;
  readonly mutedText: string;
  readonly waterText: string;
  readonly parkText: string;
  readonly halo: string;
  /** The place, asset or request that is selected. */
  readonly selected: string;
  /** What decided an answer. */
  readonly decided: string;
  readonly pipe: string;
  readonly stormPipe: string;
}

const LIGHT: Palette = {
  land: '#f4f1ea',
  outside: '#e9e5dc',
  water: '#b8d6e6',
  waterLine: '#8fbdd3',
  park: '#cfe3bf',
  forest: '#b7d3a8',
  building: '#e2dbcf',
  street: '#ffffff',
  streetCasing: '#d2cabc',
  majorStreet: '#ffe9b0',
  majorCasing: '#d9b565',
  farStreet: '#cfc6b6',
  farMajorStreet: '#d9b565',
  bridge: '#8d8577',
  rail: '#8b8680',
  text: '#2b2a27',
  mutedText: '#57534b',
  waterText: '#1d5878',
  parkText: '#33582a',
  halo: '#ffffff',
  selected: '#b3005e',
  decided: '#0b57b8',
  pipe: '#1763b0',
  stormPipe: '#23766b',
};

const DARK: Palette = {
  land: '#1d2127',
  outside: '#171a1f',
  water: '#12324a',
  waterLine: '#1f4d6d',
  park: '#22382a',
  forest: '#1c3324',
  building: '#282d35',
  street: '#4b5462',
  streetCasing: '#14171b',
  majorStreet: '#6a5c3c',
  majorCasing: '#15130e',
  farStreet: '#3d4551',
  farMajorStreet: '#7d6c45',
  bridge: '#98917f',
  rail: '#7c8490',
  text: '#eef0f3',
  mutedText: '#b9c0ca',
  waterText: '#9fd0ee',
  parkText: '#a9d4a0',
  halo: '#14171b',
  selected: '#ff7ab8',
  decided: '#7db7ff',
  pipe: '#6fb3f7',
  stormPipe: '#62c9ba',
};

export const paletteOf = (theme: Theme): Palette => (theme === 'dark' ? DARK : LIGHT);

/**
 * Twelve colors that stay apart for most eyes, each with white (light) or near black (dark) text at 4.5 : 1 or better. Color
 * never says a thing alone: beside it stand a badge, a shape, a pattern or words.
 */
const HUES_LIGHT = [
  '#b3261e',
  '#0b57b8',
  '#2e6b1f',
  '#7a3aa8',
  '#a34a00',
  '#00696e',
  '#a01a6b',
  '#5b5a00',
  '#3d4ec4',
  '#6d4c33',
  '#44546a',
  '#8a1538',
] as const;
const HUES_DARK = [
  '#ff8a80',
  '#82b8ff',
  '#9ad67f',
  '#d3a4ff',
  '#ffb370',
  '#63d3d8',
  '#ff93cf',
  '#d9d46a',
  '#aab6ff',
  '#d8b493',
  '#b6c4d8',
  '#ff9fb4',
] as const;

/** The color of the nth of a series (services, layers, classes); after twelve they come again. */
export const hueOf = (theme: Theme, n: number): string =>
  (theme === 'dark' ? HUES_DARK : HUES_LIGHT)[((n % 12) + 12) % 12]!;

/** `share` of one color and the rest of another. */
export function mixed(a: string, b: string, share: number): string {
  const [of, with_] = [rgbOf(a), rgbOf(b)];
  const parts = of.map((part, i) => Math.round(part * share + with_[i]! * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

// Requests are bright dots; what lies under hundreds of them steps back towards the ground, to 3 : 1 at the least.
const LAYER_SHARE = { light: 0.8, dark: 0.62 } as const;

/** The color of lines and patterns of the nth layer; never the first hue, which is that of the most common requests. */
export const hueOfLayer = (theme: Theme, n: number): string =>
  mixed(layerTextHue(theme, n), paletteOf(theme).land, LAYER_SHARE[theme]);

/** The same hue for the names of the layer, which are read. */
export const layerTextHue = (theme: Theme, n: number): string => hueOf(theme, 1 + (n % 11));

// Hydrants must not begin in the color of potholes: classes go through the hues from another end.
const CLASSES_FROM = 5;

const KNOWN_CLASSES: readonly (readonly [RegExp, number])[] = [
  [/(^|_)tree/, 2],
  [/light|lamp/, 4],
  [/hydrant/, 0],
  [/basin|inlet|drain/, 1],
  [/signal/, 6],
  [/meter/, 3],
  [/stop|station/, 8],
];

/** The place in the hues of a class: trees are green, hydrants red, and so on; the nth class of others its own. */
export const hueNumberOfClass = (assetClass: string, n: number): number =>
  KNOWN_CLASSES.find(([word]) => word.test(assetClass))?.[1] ?? CLASSES_FROM + n;

/** The color of the nth class of assets. */
export const hueOfClass = (theme: Theme, assetClass: string, n: number): string =>
  hueOf(theme, hueNumberOfClass(assetClass, n));

/** The text on a hue. */
export const inkOf = (theme: Theme): string => (theme === 'dark' ? '#14171b' : '#ffffff');

/** `#rrggbb` as three numbers from 0 to 255. */
export function rgbOf(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Contrast of two colors by WCAG 2.2, 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [bright, dark] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A file that something is wrong with, as one dataset of a small city. */
export interface BrokenInput {
  /** What is wrong with it, for the table. */
  readonly title: string;
  /** Which dataset it is: a layer of polygons, an asset class of points, the same with columns lon and lat, past requests. */
  readonly as: 'wards' | 'lights' | 'lights of columns' | 'holes';
  readonly file: string;
  /** Null: there is no such file. */
  readonly content: Content | (() => Content | Promise<Content>) | null;
  /** Other files beside it; a name that ends in a slash is a folder. */
  readonly beside?: readonly string[];
  /** More keys of the dataset in the city YAML. */
  readonly keys?: string;
}

export type Content = string | Uint8Array;

/** Three lights that are right in every way; inputs are made from them. */
export const GOOD_LIGHTS = 'id,lon,lat\nL1,-76.191,43.001\nL2,-76.192,43.002\nL3,-76.193,43.003\n';

/** A CSV of lights with one or more lines in place of the second light's. */
export const lightsWith = (...lines: readonly string[]): string =>
  `id,lon,lat\nL1,-76.191,43.001\n${lines.join('\n')}\nL3,-76.193,43.003\n`;

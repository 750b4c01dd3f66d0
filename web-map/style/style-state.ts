import type { AssetRef, Theme } from '../state/view.ts';
import type { AreaOnMap } from './areas.ts';
import type { MapInfo } from './map-info.ts';

/** All that decides how the drawn map looks. */
export interface StyleState {
  readonly info: MapInfo;
  readonly theme: Theme;
  readonly show: readonly string[];
  readonly hide: readonly string[];
  /** The jurisdictions that cover the place. */
  readonly here: readonly JurisdictionRef[];
  /** The asset that was picked. */
  readonly asset: AssetRef | null;
  /** The asset that decided the answer. */
  readonly decided: AssetRef | null;
  /** Areas that an answer is about: of owners, of changes, of a finding. */
  readonly areas: readonly AreaOnMap[];
}

export interface JurisdictionRef {
  readonly layer: string;
  readonly id: string;
}

/** Tiles of what is the same on any day, and of what is not: another day loads only those of the latter. */
export const SOURCE = 'city';
export const DATED_SOURCE = 'city-of-the-day';
// No font is loaded: MapLibre draws the glyphs of fonts that this machine has. A first name that no font has sets the weight.
const FAMILIES = ['Inter', 'Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial', 'Liberation Sans'] as const;
export const PLAIN_FONT: string[] = [...FAMILIES];
export const BOLD_FONT: string[] = ['Bold', ...FAMILIES];
export const ITALIC_FONT: string[] = ['Italic', ...FAMILIES];

import type { Theme } from '../state/view.ts';
import { HATCHES, type Hatch, hatchPixels } from './hatch.ts';
import { markPixels, type Pixels, SHAPES, type Shape } from './marks.ts';
import { hueOf, hueOfLayer, paletteOf } from './palette.ts';

// Drawn at twice the pixels and scaled down: sharp on dense screens.
const MARK_PIXELS = 56;
// Stronger than the pattern of a layer: it is what is looked at.
const AREA_LINE_PIXELS = 4;

/** The image that the style calls so (`mark:star:3:dark`, `hatch:rising:2:light`, `area:crossed:text:light`); null for a name that is none of these. */
export function imageOf(name: string): Pixels | null {
  const [kind, form, n, theme] = name.split(':');
  if (theme !== 'light' && theme !== 'dark') return null;
  if (kind === 'mark' && form! in SHAPES)
    return markPixels(form as Shape, hueOf(theme satisfies Theme, Number(n)), theme, MARK_PIXELS);
  if (kind === 'hatch' && HATCHES.includes(form as Hatch))
    return hatchPixels(form as Hatch, hueOfLayer(theme satisfies Theme, Number(n)));
  if (kind === 'area' && HATCHES.includes(form as Hatch))
    return hatchPixels(form as Hatch, paletteOf(theme)[n === 'selected' ? 'selected' : 'text'], AREA_LINE_PIXELS);
  return null;
}

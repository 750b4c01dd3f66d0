import { describe, expect, it } from 'vitest';
import { contrastOf, hueNumberOfClass, hueOf, hueOfLayer, inkOf, layerTextHue, mixed, paletteOf } from './palette.ts';

describe('the colors of the map', () => {
  it.each(['light', 'dark'] as const)('keep %s text at 4.5 : 1 on its halo and on the ground it stands on', (theme) => {
    const { text, mutedText, waterText, parkText, halo, land, water, park, forest } = paletteOf(theme);
    for (const [ink, ground] of [
      [text, halo],
      [text, land],
      [mutedText, halo],
      [mutedText, land],
      [waterText, water],
      [parkText, park],
      [parkText, forest],
    ] as const)
      expect(contrastOf(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['light', 'dark'] as const)('keep the badge text at 4.5 : 1 on all twelve hues in %s', (theme) => {
    for (let n = 0; n < 12; n++) expect(contrastOf(inkOf(theme), hueOf(theme, n))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['light', 'dark'] as const)('keep marks and the selection at 3 : 1 on %s land', (theme) => {
    const { land, selected, decided, pipe, stormPipe } = paletteOf(theme);
    const hues = Array.from({ length: 12 }, (_, n) => hueOf(theme, n));
    for (const color of [selected, decided, pipe, stormPipe, ...hues])
      expect(contrastOf(color, land), color).toBeGreaterThanOrEqual(3);
  });

  it.each(['light', 'dark'] as const)(
    'keep the lines of %s layers at 3 : 1 on land and their names at 4.5 : 1',
    (theme) => {
      const { land, halo } = paletteOf(theme);
      for (let n = 0; n < 24; n++) {
        expect(contrastOf(hueOfLayer(theme, n), land), `line ${n}`).toBeGreaterThanOrEqual(3);
        expect(contrastOf(layerTextHue(theme, n), halo), `name ${n}`).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('keep layers out of the hue of the first service', () => {
    for (let n = 0; n < 24; n++) expect(layerTextHue('dark', n)).not.toBe(hueOf('dark', 0));
  });

  it('mix to either end and to the middle', () => {
    expect([mixed('#ff0000', '#0000ff', 1), mixed('#ff0000', '#0000ff', 0)]).toEqual(['#ff0000', '#0000ff']);
    expect(mixed('#204060', '#000000', 0.5)).toBe('#102030');
  });

  it('do not take a street light for a tree', () => {
    expect(hueNumberOfClass('street_light', 0)).not.toBe(hueNumberOfClass('tree', 0));
  });

  it('measure black on white as 21', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 6);
  });
});

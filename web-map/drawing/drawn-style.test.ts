import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { StyleState } from '../style/style-state.ts';
import { INFO, STATE } from '../style/testing.ts';
import { DrawnStyle } from './drawn-style.ts';

const ANOTHER_DAY = '/v1/tiles/d2/{z}/{x}/{y}?at=2027-01-01T05:00:00Z&only=dated';

/** What a map was told, and its first style, which is read when the test says so. */
function told(state: StyleState = STATE) {
  const said: string[] = [];
  let read = (): void => {};
  const map = {
    once: (_: string, then: () => void) => {
      read = then;
    },
    getSource: (id: string) => ({ setTiles: ([tiles]: string[]) => said.push(`${id}: ${tiles}`) }),
    setStyle: ({ layers }: StyleSpecification) => said.push(`${layers.length > 0 ? 'a style' : 'none'}`),
  } as unknown as MapLibre;
  const style = new DrawnStyle(state, 'http://localhost:3110');
  style.follow(map);
  return { said, style, read: () => read() };
}

describe('the style that a map is given', () => {
  it('waits for the first one to be read, and is then the latest', () => {
    const { said, style, read } = told();
    style.show({ ...STATE, theme: 'dark' });
    style.show({ ...STATE, theme: 'dark', show: ['asset.water_main'] });
    expect(said).toEqual([]);
    read();
    expect(said).toEqual(['a style']);
  });

  it('is not given again while nothing it is made of changes', () => {
    const { said, style, read } = told();
    read();
    style.show({ ...STATE });
    expect(said).toEqual([]);
  });

  it('gives a source its new address before the style, which then keeps the source', () => {
    const { said, style, read } = told();
    read();
    style.show({ ...STATE, info: { ...INFO, datedTiles: ANOTHER_DAY } });
    expect(said).toEqual([`city-of-the-day: http://localhost:3110${ANOTHER_DAY}`, 'a style']);
  });
});

import type { MapboxOverlay } from '@deck.gl/mapbox';
import type { Map as MapLibre } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pacePainting } from './paced-painting.ts';

/** A map of 1000 x 800 pixels, one degree a pixel, whose painting takes as long as `paintMs` says. */
function slowMap(paintMs: number) {
  let nowMs = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const canvas = { style: { transform: '' } };
  let center = { lng: 0, lat: 0 };
  const listeners = new Map<string, () => void>();
  const triggerRepaint = vi.fn();
  const painted = vi.fn();
  const overlay = { _updateViewState: vi.fn() };
  const painter = {
    render: (...args: unknown[]) => painted(...args),
    context: {
      gl: {
        fenceSync: () => ({}),
        deleteSync: () => {},
        isContextLost: () => false,
        clientWaitSync: () => {
          nowMs += paintMs;
          return 0;
        },
        TIMEOUT_EXPIRED: 1,
      },
    },
  };
  const map = {
    painter,
    getContainer: () => ({ clientWidth: 1000, clientHeight: 800, querySelectorAll: () => [canvas] }),
    getCenter: () => center,
    getZoom: () => 12,
    project: (at: { lng: number; lat: number }) => ({ x: 500 + at.lng - center.lng, y: 400 + at.lat - center.lat }),
    on: (event: string, listener: () => void) => listeners.set(event, listener),
    triggerRepaint,
    off: () => {},
  };
  pacePainting(map as unknown as MapLibre, overlay as unknown as MapboxOverlay);
  const frame = (at: number, options: { moving: boolean; zooming: boolean }): void => {
    center = { lng: at, lat: 0 };
    painter.render({}, {}, options);
    listeners.get('render')!();
    vi.runAllTimers();
  };
  return { frame, painted, canvas, overlay, triggerRepaint, end: () => listeners.get('moveend')!() };
}
const DRAG = { moving: true, zooming: false };
const REST = { moving: false, zooming: false };

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('painting while the map is dragged', () => {
  it('slides the last picture where painting is slow, the overlay with it', () => {
    const { frame, painted, canvas, overlay } = slowMap(200);
    frame(0, REST);
    frame(50, DRAG);
    expect(painted).toHaveBeenCalledTimes(1);
    expect(overlay._updateViewState).toHaveBeenCalledTimes(1);
    expect(canvas.style.transform).toBe('translate(-50px, 0px)');
  });
  it('paints anew at rest, in place', () => {
    const { frame, painted, canvas } = slowMap(200);
    frame(0, REST);
    frame(50, DRAG);
    frame(50, REST);
    expect(painted).toHaveBeenCalledTimes(2);
    expect(canvas.style.transform).toBe('');
  });
  it('asks for a painting when a movement ends on a slid frame, and only then', () => {
    const { frame, end, triggerRepaint } = slowMap(200);
    frame(0, REST);
    end();
    expect(triggerRepaint).not.toHaveBeenCalled();
    frame(50, DRAG);
    end();
    expect(triggerRepaint).toHaveBeenCalledTimes(1);
  });
  it('paints anew when too much of the view would be blank', () => {
    const { frame, painted } = slowMap(200);
    frame(0, REST);
    frame(290, DRAG);
    frame(310, DRAG);
    expect(painted).toHaveBeenCalledTimes(2);
  });
  it('paints every frame where painting is quick, and every frame of a zoom', () => {
    const quick = slowMap(5);
    for (const at of [0, 10, 20]) quick.frame(at, DRAG);
    expect(quick.painted).toHaveBeenCalledTimes(3);
    const zoomed = slowMap(200);
    for (const at of [0, 10, 20]) zoomed.frame(at, { moving: true, zooming: true });
    expect(zoomed.painted).toHaveBeenCalledTimes(3);
  });
});

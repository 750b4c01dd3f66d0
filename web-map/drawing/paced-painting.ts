import type { MapboxOverlay } from '@deck.gl/mapbox';
import type { LngLat, Map as MapLibre } from 'maplibre-gl';

/** The parts of MapLibre and of the overlay that are wrapped; neither declares them. */
interface Painter {
  render(style: unknown, transform: unknown, options: { readonly moving: boolean; readonly zooming: boolean }): void;
  readonly context: { readonly gl: WebGL2RenderingContext };
}
interface Overlay {
  readonly _updateViewState: () => void;
}

// A frame that takes longer than this is not smooth at 30 a second.
const SLOW_MS = 28;
// How much of the view a slid picture may leave blank before it is painted anew.
const MOST_SLID = 0.3;
// The weight of the latest frame in the average.
const WEIGHT = 0.3;

/**
 * Makes panning smooth where painting is slow (no graphics card: 150 to 300 ms a frame): while a drag goes on, the picture
 * that was painted last is slid, which costs the browser almost nothing, and painted anew when a third of it has left
 * the view or the movement pauses. Where painting is quick, every frame is painted as ever. Zooming is always painted.
 */
export function pacePainting(map: MapLibre, overlay: MapboxOverlay): void {
  const { painter } = map as unknown as { readonly painter: Painter };
  const updateOverlay = (overlay as unknown as Overlay)._updateViewState;
  const paint = painter.render.bind(painter);
  let painted: { readonly center: LngLat; readonly zoom: number } | null = null;
  let paintMs = 0;
  let isSlid = false;
  let isMeasuring = false;

  const slideTo = (x: number, y: number): void => {
    // Dots while time is played follow the map by themselves.
    for (const canvas of map.getContainer().querySelectorAll<HTMLCanvasElement>('canvas:not(.played-dots)'))
      canvas.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
  };
  const shift = (): { readonly x: number; readonly y: number } | null => {
    if (painted === null || painted.zoom !== map.getZoom()) return null;
    const { x, y } = map.project(painted.center);
    const { clientWidth, clientHeight } = map.getContainer();
    const moved = { x: x - clientWidth / 2, y: y - clientHeight / 2 };
    const isNear = Math.abs(moved.x) < clientWidth * MOST_SLID && Math.abs(moved.y) < clientHeight * MOST_SLID;
    return isNear ? moved : null;
  };
  // The commands are only queued when `render` returns: a fence tells when they are done.
  const measure = (startedMs: number): void => {
    if (isMeasuring) return;
    const { gl } = painter.context;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (fence === null) return;
    isMeasuring = true;
    const look = (): void => {
      if (!gl.isContextLost() && gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) return void setTimeout(look, 4);
      gl.deleteSync(fence);
      isMeasuring = false;
      paintMs += WEIGHT * (performance.now() - startedMs - paintMs);
    };
    setTimeout(look, 0);
  };

  painter.render = (style, transform, options) => {
    const moved = options.moving && !options.zooming && paintMs > SLOW_MS ? shift() : null;
    isSlid = moved !== null;
    if (moved !== null) return slideTo(moved.x, moved.y);
    const startedMs = performance.now();
    paint(style, transform, options);
    slideTo(0, 0);
    painted = { center: map.getCenter(), zoom: map.getZoom() };
    measure(startedMs);
  };
  map.off('render', updateOverlay);
  map.on('render', () => {
    if (!isSlid) updateOverlay();
  });
  // The last frame of a movement may have been slid: whatever ends it, it ends painted.
  map.on('moveend', () => {
    if (isSlid) map.triggerRepaint();
  });
}

import type { Map as MapLibre } from 'maplibre-gl';
import { GrowingPicture, type PictureFrame, stillShows } from '../layers/dot-picture.ts';
import type { RequestColumns } from '../layers/requests.ts';

/** What is there at a moment: the first so many rows, the last of them just now. */
export interface PlayedRows {
  readonly rows: number;
  readonly fresh: number;
}

// From here on one copy of all is cheaper than one for each dot.
const MOST_SINGLE_COPIES = 150;
const RING_PIXELS = 5;

/**
 * The dots while time is played, on two plain canvases between the map and what deck.gl draws: a frame paints the dots that are new and
 * the rings around them, and neither MapLibre nor deck.gl draws anything. Without a graphics card one frame of those takes 0.2 s.
 */
export class PlayedDots {
  readonly #map: MapLibre;
  readonly #frame: () => PictureFrame;
  readonly #dots = document.createElement('canvas');
  readonly #rings = document.createElement('canvas');
  #picture: GrowingPicture | null = null;
  #image: ImageData | null = null;
  #mercator: Float64Array = new Float64Array(0);
  #shown: PlayedRows | null = null;
  #color = '';

  constructor(map: MapLibre, frame: () => PictureFrame) {
    this.#map = map;
    this.#frame = frame;
    for (const canvas of [this.#dots, this.#rings]) {
      canvas.className = 'played-dots';
      canvas.setAttribute('aria-hidden', 'true');
    }
    map.on('move', () => this.#follow());
    map.on('moveend', () => this.#paint());
    map.on('resize', () => this.#paint());
  }

  /** Rows of the columns with their places in Web Mercator; null: nothing is played. */
  show(columns: RequestColumns | null, mercator: Float64Array, shown: PlayedRows | null, ringColor: string): void {
    this.#shown = columns === null ? null : shown;
    this.#mercator = mercator;
    this.#color = ringColor;
    if (this.#shown === null) {
      this.#picture = null;
      this.#dots.remove();
      this.#rings.remove();
      return;
    }
    if (this.#picture?.columns !== columns) this.#picture = new GrowingPicture(columns!, mercator, this.#frame());
    if (!this.#dots.isConnected) this.#map.getCanvasContainer().after(this.#dots, this.#rings);
    this.#paint();
  }

  #paint(): void {
    if (this.#picture === null || this.#shown === null) return;
    const now = this.#frame();
    const { frame, columns } = this.#picture;
    if (frame.zoom !== now.zoom || !stillShows(frame, now)) {
      this.#picture = new GrowingPicture(columns, this.#mercator, now);
    }
    this.#paintDots(this.#picture, this.#shown.rows);
    this.#follow();
    this.#paintRings(now);
  }

  #paintDots(picture: GrowingPicture, rows: number): void {
    const from = picture.painted;
    const { data, widthPixels, heightPixels } = picture.upTo(rows);
    const isAnew = this.#image?.data !== data;
    if (isAnew) {
      this.#image = new ImageData(data, widthPixels, heightPixels);
      this.#dots.width = widthPixels;
      this.#dots.height = heightPixels;
      const { pixelRatio } = picture.frame;
      this.#dots.style.width = `${widthPixels / pixelRatio}px`;
      this.#dots.style.height = `${heightPixels / pixelRatio}px`;
    }
    const context = this.#dots.getContext('2d')!;
    const isMuch = isAnew || rows < from || rows - from > MOST_SINGLE_COPIES;
    if (isMuch) context.putImageData(this.#image!, 0, 0);
    for (let i = isMuch ? rows : from; i < rows; i++) {
      const { x, y, reach } = picture.pixelOf(i);
      context.putImageData(this.#image!, 0, 0, x - reach, y - reach, 2 * reach + 1, 2 * reach + 1);
    }
  }

  /** Slides and scales what is painted to where the map looks now. */
  #follow(): void {
    if (this.#picture === null) return;
    const { lon, lat, zoom, widthPixels, heightPixels } = this.#picture.frame;
    const { x, y } = this.#map.project([lon, lat]);
    const scale = 2 ** (this.#map.getZoom() - zoom);
    this.#dots.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px) scale(${scale})`;
    this.#rings.style.transform = `translate(${x - widthPixels / 2}px, ${y - heightPixels / 2}px) scale(${scale})`;
  }

  #paintRings({ widthPixels, heightPixels, pixelRatio, radiusPixels }: PictureFrame): void {
    const { rows, fresh } = this.#shown!;
    const [width, height] = [widthPixels * pixelRatio, heightPixels * pixelRatio];
    if (this.#rings.width !== width || this.#rings.height !== height) {
      this.#rings.width = width;
      this.#rings.height = height;
      this.#rings.style.width = `${widthPixels}px`;
      this.#rings.style.height = `${heightPixels}px`;
    }
    const context = this.#rings.getContext('2d')!;
    context.clearRect(0, 0, width, height);
    context.strokeStyle = this.#color;
    context.lineWidth = 2 * pixelRatio;
    const radius = (radiusPixels + RING_PIXELS) * pixelRatio;
    const picture = this.#picture!;
    // The picture reaches beyond the view on every side.
    const [left, top] = [(this.#dots.width - width) / 2, (this.#dots.height - height) / 2];
    context.beginPath();
    for (let i = rows - fresh; i < rows; i++) {
      const at = picture.pixelOf(i);
      const [x, y] = [at.x - left, at.y - top];
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.stroke();
  }
}

import type { Map as MapLibre } from 'maplibre-gl';
import { GrowingPicture, type PictureFrame, stillShows } from '../layers/dot-picture.ts';
import type { RequestColumns } from '../layers/requests.ts';

/** What is there at a moment: the first so many rows, the last of them just now. */
export interface PlayedRows {
  readonly rows: number;
  readonly fresh: number;
}

const RING_PIXELS = 5;

/**
 * The dots while time is played, on one plain canvas between the map and what deck.gl draws: a frame paints the dots that are new and
 * the rings around them, and neither MapLibre nor deck.gl draws anything. Without a graphics card one frame of those takes 0.2 s.
 */
export class PlayedDots {
  readonly #map: MapLibre;
  readonly #frame: () => PictureFrame;
  readonly #canvas = document.createElement('canvas');
  // Kept in memory, not on a graphics card: it is written as bytes with every frame.
  readonly #context = this.#canvas.getContext('2d', { willReadFrequently: true })!;
  #picture: GrowingPicture | null = null;
  #image: ImageData | null = null;
  #mercator: Float64Array = new Float64Array(0);
  #shown: PlayedRows | null = null;
  #color = '';

  constructor(map: MapLibre, frame: () => PictureFrame) {
    this.#map = map;
    this.#frame = frame;
    this.#canvas.className = 'played-dots';
    this.#canvas.setAttribute('aria-hidden', 'true');
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
      this.#image = null;
      this.#canvas.remove();
      return;
    }
    if (this.#picture?.columns !== columns) this.#picture = new GrowingPicture(columns!, mercator, this.#frame());
    if (!this.#canvas.isConnected) this.#map.getCanvasContainer().after(this.#canvas);
    this.#paint();
  }

  #paint(): void {
    if (this.#picture === null || this.#shown === null) return;
    const now = this.#frame();
    const { frame, columns } = this.#picture;
    if (frame.zoom !== now.zoom || !stillShows(frame, now))
      this.#picture = new GrowingPicture(columns, this.#mercator, now);
    const { data, widthPixels, heightPixels } = this.#picture.upTo(this.#shown.rows);
    if (this.#image?.data !== data) this.#image = new ImageData(data, widthPixels, heightPixels);
    this.#fit(now);
    this.#copy(now);
  }

  #fit({ widthPixels, heightPixels, pixelRatio }: PictureFrame): void {
    const [width, height] = [Math.round(widthPixels * pixelRatio), Math.round(heightPixels * pixelRatio)];
    if (this.#canvas.width === width && this.#canvas.height === height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#canvas.style.width = `${widthPixels}px`;
    this.#canvas.style.height = `${heightPixels}px`;
  }

  /** The part of the picture that the map looks at, with the rings. */
  #copy({ widthPixels, heightPixels, pixelRatio, radiusPixels }: PictureFrame): void {
    const { width, height } = this.#canvas;
    const picture = this.#picture!;
    const center = this.#map.project([picture.frame.lon, picture.frame.lat]);
    // The picture reaches beyond the view on every side.
    const left = Math.round((center.x - widthPixels / 2) * pixelRatio - (this.#image!.width - width) / 2);
    const top = Math.round((center.y - heightPixels / 2) * pixelRatio - (this.#image!.height - height) / 2);
    this.#canvas.style.transform = '';
    this.#context.clearRect(0, 0, width, height);
    this.#context.putImageData(this.#image!, left, top);
    this.#context.strokeStyle = this.#color;
    this.#context.lineWidth = 2 * pixelRatio;
    const radius = (radiusPixels + RING_PIXELS) * pixelRatio;
    const { rows, fresh } = this.#shown!;
    this.#context.beginPath();
    for (let i = rows - fresh; i < rows; i++) {
      const at = picture.pixelOf(i);
      const [x, y] = [at.x + left, at.y + top];
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      this.#context.moveTo(x + radius, y);
      this.#context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    this.#context.stroke();
  }

  /** While the map is dragged or zoomed: another part of the picture, or the same part larger. */
  #follow(): void {
    if (this.#picture === null || this.#shown === null) return;
    const now = this.#frame();
    const { lon, lat, zoom, widthPixels, heightPixels } = this.#picture.frame;
    if (now.zoom === zoom) {
      this.#copy(now);
      return;
    }
    const { x, y } = this.#map.project([lon, lat]);
    const moved = `translate(${x - widthPixels / 2}px, ${y - heightPixels / 2}px)`;
    this.#canvas.style.transform = `${moved} scale(${2 ** (now.zoom - zoom)})`;
  }
}

import type { CarmenGeojsonFeature } from '@maplibre/maplibre-gl-geocoder';
import { signal } from '@preact/signals';
import type { PlaceFeature } from '../state/found-place.ts';

/**
 * The list of suggestions that the geocoder control is given in place of its own: the same seam (`TypeaheadFactory`), with
 * what its own lacks: the roles of a combobox, the keyboard of one, and rows drawn by the page. The control writes `data`
 * through `update` and reads `selected` when the input says `change`.
 */
export class SuggestionList {
  /** What the panel draws; the rest of the class is what the control asks for. */
  readonly rows = signal<readonly PlaceFeature[]>([]);
  /** Position of the row that the keyboard is on; -1: still in the text. */
  readonly active = signal(-1);
  readonly isOpen = signal(false);
  /** What there is to say instead of rows, or above them. */
  readonly note = signal<string | null>(null);

  data: CarmenGeojsonFeature[] = [];
  selected: CarmenGeojsonFeature | null = null;
  query = '';
  readonly options: object;
  getItemValue = (item: { readonly place_name: string }): string => item.place_name;
  render = (): string => '';

  readonly #input: HTMLInputElement;
  readonly #onEnter: (text: string) => void;
  #choices = 0;

  /** `onEnter`: Enter was pressed in the text itself, not on a row. */
  constructor(input: HTMLInputElement, options: object, onEnter: (text: string) => void) {
    this.#input = input;
    this.options = options;
    this.#onEnter = onEnter;
    input.addEventListener('keydown', (event) => this.#onKeyDown(event));
    input.addEventListener('input', () => this.#onInput());
    input.addEventListener('focus', () => {
      this.isOpen.value = true;
      input.select();
    });
    input.addEventListener('blur', () => {
      this.isOpen.value = false;
    });
  }

  /** New rows of the control; the same ones again only open the list (the control does so on every click). */
  update(data: CarmenGeojsonFeature[]): void {
    this.isOpen.value = document.activeElement === this.#input;
    if (data === this.data) return;
    this.data = data;
    this.rows.value = data as unknown as readonly PlaceFeature[];
    this.active.value = -1;
    this.note.value = null;
  }

  clear(): void {
    this.data = [];
    this.rows.value = [];
    this.active.value = -1;
    this.note.value = null;
  }

  /** The control's own words for "nothing found" and "no answer" say less than the page does; see `search-control.ts`. */
  renderError(): void {}

  /** Takes a place: its name stands in the field, and the control hears of it. */
  choose(place: PlaceFeature): void {
    // The control passes over a place that is the same as the last one, also where something else was picked in between.
    const chosen = { ...place, choice: ++this.#choices } as unknown as CarmenGeojsonFeature;
    this.clear();
    this.isOpen.value = false;
    this.selected = chosen;
    this.#input.value = this.getItemValue(chosen);
    this.#input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #onInput(): void {
    this.isOpen.value = true;
    this.active.value = -1;
    if (this.#input.value.trim() === '') this.clear();
    // The control listens for keys alone; dictation, dropping and correcting type without any.
    this.#input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Unidentified' }));
  }

  #onKeyDown(event: KeyboardEvent): void {
    const rows = this.rows.value;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      this.isOpen.value = true;
      const from = this.active.value < 0 && step < 0 ? 0 : this.active.value;
      this.active.value = (from + step + rows.length) % rows.length;
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const row = this.isOpen.value ? rows[this.active.value] : undefined;
      if (row) this.choose(row);
      else this.#onEnter(this.#input.value.trim());
    } else if (event.key === 'Escape' && this.isOpen.value && (rows.length > 0 || this.note.value !== null)) {
      // Closes the list; pressed again it empties the field, as browsers do.
      event.preventDefault();
      this.isOpen.value = false;
    }
  }
}

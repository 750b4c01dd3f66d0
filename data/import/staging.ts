import type { CityFile } from '../city/city-file.ts';
import type { Dataset } from '../city/datasets.ts';
import { IdRegister } from './id-register.ts';
import type { OnProgress } from './import-progress.ts';
import type { Bounds } from './place-geometry.ts';
import type { RejectedFile } from './rejected-file.ts';

/** What the datasets of one import share: what may be named, who has which id, where rejected rows go. */
export class Staging {
  readonly timeZone: string;
  readonly agencies: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly rejectedFile: RejectedFile;
  readonly onProgress: OnProgress;
  #expected: Bounds | undefined;
  readonly #registers = new Map<string, IdRegister>();

  constructor(cityFile: CityFile, rejectedFile: RejectedFile, onProgress: OnProgress = () => {}) {
    this.timeZone = cityFile.city.timeZone;
    this.agencies = new Set(cityFile.agencies.map(({ id }) => id));
    this.services = new Set(cityFile.services.map(({ code }) => code));
    this.rejectedFile = rejectedFile;
    this.onProgress = onProgress;
  }

  /**
   * The box around all jurisdictions staged so far and as much again on every side, since people report beyond the city's
   * limits, too: points of later datasets that lie in it only when swapped are swapped.
   */
  get expectedBounds(): Bounds | undefined {
    if (this.#expected === undefined) return undefined;
    const [west, south, east, north] = this.#expected;
    const [width, height] = [east - west, north - south];
    return [west - width, south - height, east + width, north + height];
  }

  expectWithin([west, south, east, north]: Bounds): void {
    const [w, s, e, n] = this.#expected ?? [west, south, east, north];
    this.#expected = [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)];
  }

  /** Ids and their periods are unique in a layer or class, whichever dataset they come from; elsewhere ids are in a dataset. */
  registerFor(dataset: Dataset): IdRegister {
    const key = spaceOf(dataset);
    const register = this.#registers.get(key) ?? new IdRegister(this.timeZone);
    this.#registers.set(key, register);
    return register;
  }
}

const spaceOf = (dataset: Dataset): string => {
  switch (dataset.kind) {
    case 'layer':
      return `layer ${dataset.source.layer}`;
    case 'asset':
      return `class ${dataset.source.class}`;
    case 'inspection':
    case 'request':
      return `dataset ${dataset.dataset}`;
  }
};

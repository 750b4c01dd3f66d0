import { Ids, slugOf } from './slug.ts';
import type { SuggestedService } from './suggestion.ts';
import { squeezed } from './words.ts';

/** The services that the files name, each once. */
export class ServiceBook {
  readonly #ids = new Ids();
  readonly #byLetters = new Map<string, string>();
  readonly #services: SuggestedService[] = [];

  get all(): readonly SuggestedService[] {
    return this.#services;
  }

  /** The code of a service that a file names `text`. */
  named(text: string, name: string, foundIn: string): string {
    const letters = squeezed(text);
    const known = this.#byLetters.get(letters);
    if (known !== undefined) return known;
    const code = this.#ids.take(slugOf(text, '_'), 'service');
    if (letters !== '') this.#byLetters.set(letters, code);
    this.#services.push({ code, name: name.trim() === '' ? code : name, foundIn });
    return code;
  }
}

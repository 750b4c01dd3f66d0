import type { SuggestedAgency } from './agency-book.ts';
import type { Field } from './field.ts';
import type { FileProfile } from './file-profile.ts';

/** One entry of `layers`, `assets`, `inspections` or `requests`. */
export interface SuggestedEntry {
  readonly section: 'layers' | 'assets' | 'inspections' | 'requests';
  /** Under which its counts are kept: the layer's, class's or dataset's name. */
  readonly name: string;
  /** What it was written from. */
  readonly profile: FileProfile;
  /** What was seen, above the entry. */
  readonly before: readonly string[];
  readonly fields: readonly Field[];
}

export interface SuggestedService {
  readonly code: string;
  readonly name: string;
  readonly foundIn: string;
}

export interface SuggestedRule {
  readonly fields: readonly Field[];
  readonly before: readonly string[];
}

/** A file of which nothing was made, and what was seen in it. */
export interface UnusedFile {
  readonly file: string;
  readonly seen: string;
}

export interface SuggestedHead {
  readonly id: string;
  readonly name: string;
  readonly nameFoundIn: string;
  readonly timeZone: string;
  readonly units: 'metric' | 'us';
  /** Where the files are, for the note on the time zone; null if that is not known. */
  readonly center: readonly [lon: number, lat: number] | null;
}

/** A first configuration of a city: everything that stands in its YAML and rule file. */
export interface CitySuggestion {
  readonly head: SuggestedHead;
  readonly agencies: readonly SuggestedAgency[];
  readonly services: readonly SuggestedService[];
  readonly entries: readonly SuggestedEntry[];
  readonly rules: readonly SuggestedRule[];
  readonly unused: readonly UnusedFile[];
}

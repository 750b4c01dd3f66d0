import type { City } from './city.ts';

/** What rules may name in one city. Attribute names are checked only where they are known. */
export interface Vocabulary {
  readonly agencies: ReadonlySet<string>;
  readonly layers: ReadonlySet<string>;
  /** Class -> its attribute names, or 'unknown'. */
  readonly assetClasses: ReadonlyMap<string, ReadonlySet<string> | 'unknown'>;
  /** Service -> question -> its answer values, or 'free text'. */
  readonly services: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string> | 'free text'>>;
}

/** The vocabulary of a loaded city. Attributes stay unknown: a column that is blank today is no spelling mistake. */
export const vocabularyOf = (city: Pick<City, 'agencies' | 'services' | 'layers' | 'assetClasses'>): Vocabulary => ({
  agencies: new Set(city.agencies.map(({ id }) => id)),
  layers: new Set(city.layers.map(({ id }) => id)),
  assetClasses: new Map(city.assetClasses.map((members) => [members.class, 'unknown'])),
  services: new Map(
    city.services.map(({ code, questions }) => [
      code,
      new Map(
        questions.map((question) => [
          question.code,
          question.choices.length === 0 ? 'free text' : new Set(question.choices.map(({ value }) => value)),
        ]),
      ),
    ]),
  ),
});

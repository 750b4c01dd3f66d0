export interface RankedService {
  readonly code: string;
  readonly name: string;
  readonly description: string | null;
  readonly keywords: readonly string[];
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 ? word.replace(/e?s$/, '') : word,
  );

/**
 * How well a service fits a class of assets: shared words, those of its code and name counting twice those of its keywords. 0: not
 * at all. "street_light" fits "street_light_out" better than "street" of a pothole's keywords.
 */
export function fitOf(service: RankedService, assetClass: { readonly class: string; readonly title: string }): number {
  const asset = new Set([...wordsOf(assetClass.class.replaceAll('_', ' ')), ...wordsOf(assetClass.title)]);
  const named = new Set([...wordsOf(service.code.replaceAll('_', ' ')), ...wordsOf(service.name)]);
  const keyed = new Set(service.keywords.flatMap(wordsOf));
  let fit = 0;
  for (const word of asset) fit += named.has(word) ? 2 : keyed.has(word) ? 1 : 0;
  return fit;
}

/**
 * The class of points that a report of this service is about, so that one of them can be picked: all words of the class are words
 * of the service, those of its name before its keywords; of several the one with most words. Null: it is about a place.
 */
export function classMeantBy<Class extends { readonly class: string; readonly geometry: string }>(
  service: RankedService,
  classes: readonly Class[],
): Class | null {
  const named = new Set([...wordsOf(service.code.replaceAll('_', ' ')), ...wordsOf(service.name)]);
  const keyed = new Set([...named, ...service.keywords.flatMap(wordsOf)]);
  const points = classes.filter(({ geometry }) => geometry === 'point');
  for (const known of [named, keyed]) {
    const meant = points
      .map((each) => ({ each, words: wordsOf(each.class.replaceAll('_', ' ')) }))
      .filter(({ words }) => words.every((word) => known.has(word)))
      .sort((a, b) => b.words.length - a.words.length)[0];
    if (meant) return meant.each;
  }
  return null;
}

/**
 * The services that a search finds, best first: every word of the text must begin a word of the name, keywords, description or
 * code. Names before keywords before the rest; then those that fit the asset; ties keep the city's order.
 */
export function rankServices<Service extends RankedService>(
  services: readonly Service[],
  text: string,
  assetClass: { readonly class: string; readonly title: string } | null,
): readonly Service[] {
  const sought = wordsOf(text);
  return services
    .map((service, n) => ({
      service,
      n,
      match: matchOf(service, sought),
      fit: assetClass ? fitOf(service, assetClass) : 0,
    }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match || b.fit - a.fit || a.n - b.n)
    .map(({ service }) => service);
}

/** 3 by name, 2 by keywords, 1 by anything, 0 not found; nothing sought is found by name. */
function matchOf(service: RankedService, sought: readonly string[]): number {
  const begins = (words: readonly string[]): boolean =>
    sought.every((part) => words.some((word) => word.startsWith(part)));
  const name = wordsOf(service.name);
  const keywords = service.keywords.flatMap(wordsOf);
  if (begins(name)) return 3;
  if (begins([...name, ...keywords])) return 2;
  return begins([
    ...name,
    ...keywords,
    ...wordsOf(service.code.replaceAll('_', ' ')),
    ...wordsOf(service.description ?? ''),
  ])
    ? 1
    : 0;
}

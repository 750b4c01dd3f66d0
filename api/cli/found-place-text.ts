import type { FoundPlace } from './locate-rows.ts';

/** Places as people read them, best first: where, how it was found, what was read otherwise than said, and why. */
export const textOfPlaces = (places: readonly FoundPlace[]): string =>
  places.length === 0 ? 'nothing of this name is known here\n' : places.map(textOfPlace).join('');

function textOfPlace({ geometry, properties }: FoundPlace): string {
  const { label, matchType, accuracyMeters, score, because, changed } = properties;
  const [lon, lat] = geometry.coordinates;
  const where = `${lon!.toFixed(6)}, ${lat!.toFixed(6)} (within ${Number(accuracyMeters.toFixed(1))} m)`;
  return [
    label,
    `  where    ${where}`,
    `  match    ${matchType}, score ${score.toFixed(2)}`,
    ...lines('changed', changed.map(textOfChange)),
    ...lines('because', because),
    '',
  ].join('\n');
}

const lines = (title: string, texts: readonly string[]): readonly string[] =>
  texts.map((text, i) => `  ${(i === 0 ? title : '').padEnd(8)} ${text}`);

function textOfChange({ part, said, used }: FoundPlace['properties']['changed'][number]): string {
  if (said === '') return `${part} "${used}" added`;
  return used === '' ? `${part} "${said}" passed over` : `${part} "${said}" read as "${used}"`;
}

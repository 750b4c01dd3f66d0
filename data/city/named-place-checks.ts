import type { CityFileContent } from './city-schema.ts';
import type { Finding } from './cross-checks.ts';

/** What `address` and `street` name: attributes that the dataset keeps. With `attributes: all` only the file would tell. */
export function* namedPlaceChecks({ assets }: CityFileContent): Generator<Finding> {
  for (const [i, { attributes, address, street }] of assets.entries()) {
    if (attributes === 'all') continue;
    const kept = Array.isArray(attributes) ? attributes : Object.keys(attributes ?? {});
    const list = kept.length === 0 ? 'none is defined' : kept.join(', ');
    for (const [section, value] of Object.entries({ address, street })) {
      for (const { name, path } of attributesIn(value, ['assets', i, section])) {
        if (kept.includes(name)) continue;
        yield { path, message: `"${name}" is no attribute of this dataset; its attributes: ${list}` };
      }
    }
  }
}

/** Every text in the section names an attribute, however deep it stands. A name of one part stands in the YAML without its list. */
function* attributesIn(value: unknown, path: Finding['path']): Generator<{ name: string; path: Finding['path'] }> {
  if (typeof value === 'string') yield { name: value, path };
  else if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') yield { name: value[0], path };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* attributesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

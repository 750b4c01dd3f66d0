import type { CityFileContent } from './city-schema.ts';
import type { Finding } from './cross-checks.ts';

/** What `tiedTo` names: a class of this city, and an attribute that the dataset keeps. With `attributes: all` only the file would tell. */
export function* tieChecks({ assets }: CityFileContent): Generator<Finding> {
  const classes = [...new Set(assets.map((entry) => entry.class))];
  for (const [i, { attributes, tiedTo }] of assets.entries()) {
    if (tiedTo === undefined) continue;
    if (!classes.includes(tiedTo.class)) {
      const message = `unknown asset class "${tiedTo.class}"; defined are ${classes.join(', ')}`;
      yield { path: ['assets', i, 'tiedTo', 'class'], message };
    }
    if (attributes === 'all') continue;
    const kept = Array.isArray(attributes) ? attributes : Object.keys(attributes ?? {});
    if (kept.includes(tiedTo.attribute)) continue;
    const list = kept.length === 0 ? 'none is defined' : kept.join(', ');
    const message = `"${tiedTo.attribute}" is no attribute of this dataset; its attributes: ${list}`;
    yield { path: ['assets', i, 'tiedTo', 'attribute'], message };
  }
}

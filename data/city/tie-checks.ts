import type { CityFileContent } from './city-schema.ts';
import type { Finding } from './cross-checks.ts';

/**
 * What `tiedTo` and `connectedTo` name: a class of this city, and an attribute that the dataset keeps. With `attributes: all` only
 * the file would tell.
 */
export function* tieChecks({ assets }: CityFileContent): Generator<Finding> {
  const classes = [...new Set(assets.map((entry) => entry.class))];
  for (const [i, { attributes, tiedTo, connectedTo }] of assets.entries())
    for (const [key, tie] of Object.entries({ tiedTo, connectedTo })) {
      if (tie === undefined) continue;
      if (!classes.includes(tie.class)) {
        const message = `unknown asset class "${tie.class}"; defined are ${classes.join(', ')}`;
        yield { path: ['assets', i, key, 'class'], message };
      }
      if (attributes === 'all') continue;
      const kept = Array.isArray(attributes) ? attributes : Object.keys(attributes ?? {});
      if (kept.includes(tie.attribute)) continue;
      const list = kept.length === 0 ? 'none is defined' : kept.join(', ');
      const message = `"${tie.attribute}" is no attribute of this dataset; its attributes: ${list}`;
      yield { path: ['assets', i, key, 'attribute'], message };
    }
}

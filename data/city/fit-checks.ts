import type { CityFileContent } from './city-schema.ts';
import type { Finding } from './cross-checks.ts';

/** How a layer fits others (`tiles`, `within`) is said once, or always the same; `within` names another layer, and no layer lies within itself by way of others. */
export function* fitChecks({ layers }: CityFileContent): Generator<Finding> {
  const known = new Set(layers.map(({ layer }) => layer));
  const within = new Map<string, string>();
  const said = new Map<string, boolean | string>();
  for (const [i, entry] of layers.entries()) {
    for (const key of ['tiles', 'within'] as const) {
      const value = entry[key];
      const before = said.get(`${entry.layer}\n${key}`);
      if (value === undefined) continue;
      if (before !== undefined && before !== value)
        yield { path: ['layers', i, key], message: `"${entry.layer}" already has ${key} "${before}"` };
      if (before === undefined) said.set(`${entry.layer}\n${key}`, value);
    }
    if (typeof entry.within !== 'string') continue;
    if (!known.has(entry.within))
      yield {
        path: ['layers', i, 'within'],
        message: `unknown layer "${entry.within}"; defined are ${[...known].join(', ')}`,
      };
    if (!within.has(entry.layer)) within.set(entry.layer, entry.within);
    if (leadsTo(within, entry.within, entry.layer))
      yield { path: ['layers', i, 'within'], message: `"${entry.layer}" cannot lie within itself` };
  }
}

/** Whether the way from a layer to the one around it, and so on, comes by another. */
function leadsTo(within: ReadonlyMap<string, string>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = within.get(at)) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
}

import type { CityFileContent } from './city-schema.ts';
import { type Finding, notAmong } from './cross-checks.ts';

/** Watched services must be the city's, and each is watched once. In the order of the file. */
export function* watchChecks({ services, watch = [] }: CityFileContent): Generator<Finding> {
  const codes = services.map(({ code }) => code);
  const seen = new Set<string>();
  for (const [i, entry] of watch.entries())
    for (const [j, name] of entry.services.entries()) {
      const path = ['watch', i, 'services', j];
      yield* notAmong([{ name, path }], codes, 'service');
      if (seen.has(name)) yield { path, message: `service "${name}" is watched twice` };
      seen.add(name);
    }
}

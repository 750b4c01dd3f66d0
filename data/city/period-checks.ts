import type { CityFileContent } from './city-schema.ts';
import type { Finding } from './cross-checks.ts';

/** What supersedes begins at some time; what ends everything else begins on one day. */
export function* periodChecks({ layers, assets }: CityFileContent): Generator<Finding> {
  for (const [section, entries] of Object.entries({ layers, assets }))
    for (const [i, { supersedes, validFrom }] of entries.entries()) {
      const path = [section, i, 'supersedes'];
      if (supersedes !== undefined && validFrom === undefined)
        yield { path, message: 'supersedes needs validFrom: from when on what it names holds' };
      else if (supersedes === 'all' && !('value' in validFrom!))
        yield {
          path,
          message:
            'supersedes: all needs one date as validFrom, since everything else ends on it; same-ids goes row by row',
        };
    }
}

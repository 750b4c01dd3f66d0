import type { CityFileContent } from './city-schema.ts';
import type { Finding } from './cross-checks.ts';

type AssetEntry = CityFileContent['assets'][number];

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none is defined' : names.join(', '));

/** What `main` names: attributes that the class keeps, and a dataset of inspections of the same class. */
export function* mainChecks({ assets, inspections }: CityFileContent): Generator<Finding> {
  for (const [i, entry] of assets.entries()) {
    if (entry.main === undefined) continue;
    yield* attributesOfMain(entry, i);
    const { breaks } = entry.main;
    const dataset = inspections.find((inspection) => inspection.dataset === breaks);
    const path = ['assets', i, 'main', 'breaks'];
    if (dataset === undefined) {
      const names = listed(inspections.map((inspection) => inspection.dataset));
      yield { path, message: `unknown dataset of inspections "${breaks}"; there are: ${names}` };
    } else if (dataset.class !== entry.class)
      yield { path, message: `"${breaks}" inspects ${dataset.class}, not ${entry.class}` };
    else if (dataset.inspectedAt === undefined)
      yield { path, message: `"${breaks}" has no inspectedAt, which is the date of a break` };
  }
}

function* attributesOfMain({ attributes, main }: AssetEntry, i: number): Generator<Finding> {
  if (attributes === 'all') return;
  const kept = Array.isArray(attributes) ? attributes : Object.keys(attributes ?? {});
  for (const key of ['installed', 'material', 'diameter', 'length'] as const) {
    const name = main?.[key];
    if (name === undefined || kept.includes(name)) continue;
    yield {
      path: ['assets', i, 'main', key],
      message: `"${name}" is no attribute of this dataset; its attributes: ${listed(kept)}`,
    };
  }
}

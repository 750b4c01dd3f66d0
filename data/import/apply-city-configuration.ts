import { readCityFile } from '../city/city-file.ts';
import { printProblem } from '../city/located-yaml.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { applyConfiguration } from './apply-configuration.ts';
import { type ConfigurationReport, hasChanges, type ImportRefusal } from './import-report.ts';
import { refuseOtherCity } from './one-city.ts';

const sql = sqlFolder(import.meta.url, './sql');

export interface ConfigurationApplied {
  readonly kind: 'applied';
  readonly changed: boolean;
  readonly configuration: ConfigurationReport;
}

/**
 * Brings city, agencies, services, rules and the titles of layers and classes of a store to what a city YAML and its rule file say now, without reading a
 * source file: for a server that watches them. A broken configuration comes back as a refusal and changes nothing.
 * Values that the YAML maps into imported rows (owners, agencies) change only with the next import.
 */
export async function applyCityConfiguration(options: {
  readonly store: Store;
  readonly configFile: string;
  readonly now: () => Date;
}): Promise<ConfigurationApplied | ImportRefusal> {
  const read = await readCityFile(options.configFile);
  if (read.kind === 'broken') return { kind: 'refused', problems: read.problems.map(printProblem) };
  return options.store.transaction(async (session) => {
    await session.query(sql('one_import_at_a_time'));
    const refusal = await refuseOtherCity(session, read.cityFile);
    if (refusal !== null) return { kind: 'refused', problems: [refusal] };
    const configuration = await applyConfiguration(session, read.cityFile, options.now());
    return { kind: 'applied', changed: Object.values(configuration).some(hasChanges), configuration };
  });
}

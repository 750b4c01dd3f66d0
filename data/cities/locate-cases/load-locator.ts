import type { Gazetteer } from '../../../engine/locate/gazetteer.ts';
import { Locator } from '../../../engine/locate/locator.ts';
import { gazetteerOf } from '../../world/gazetteer.ts';
import { cityFileOf, cityFromFiles } from '../testing.ts';
import { RealNames } from './real-names.ts';

/** A city to ask, and its streets' names as its files have them. */
export interface CityToAsk {
  readonly locator: Locator;
  readonly realNames: RealNames;
}

/** The locator of a city from its configuration and the folder of its files, without a store. Seconds. */
export async function loadCityToAsk(configFile: string, folder: string): Promise<CityToAsk> {
  const cityFile = await cityFileOf(configFile);
  const city = await cityFromFiles(cityFile, folder);
  const classSettings = new Map(cityFile.assetClasses.map(({ id, attributes }) => [id, attributes]));
  const gazetteer = gazetteerOf({ city, classSettings, coordinates: cityFile.city.coordinates ?? null }, Date.now());
  return { locator: Locator.build(gazetteer), realNames: RealNames.build(streetNames(gazetteer)) };
}

function* streetNames({ assetClasses, streets }: Gazetteer): Generator<string> {
  for (const { class: assetClass, assets } of assetClasses) {
    const columns = streets.get(assetClass);
    if (columns === undefined) continue;
    for (const parts of [columns.name, ...columns.alternates])
      for (const { attributes } of assets) yield parts.map((part) => attributes[part] ?? '').join(' ');
  }
}

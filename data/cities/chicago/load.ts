import path from 'node:path';
import type { City } from '../../../engine/route/city.ts';
import type { RequestValues } from '../../import/entity.ts';
import { cityFileOf, cityFromFiles, recordsOf } from '../testing.ts';
import type { PlacedRequest } from './agreement.ts';

/** Chicago's layers and its sanitation requests, those with a place, in file order. */
export const loadChicago = async (
  folder: string,
): Promise<{ readonly city: City; readonly requests: readonly PlacedRequest[]; readonly withoutPlace: number }> => {
  const cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
  const city = await cityFromFiles(cityFile, folder);
  const dataset = cityFile.datasets.find(({ kind }) => kind === 'request')!;
  const requests: PlacedRequest[] = [];
  let withoutPlace = 0;
  for await (const { values } of recordsOf(cityFile, dataset, folder)) {
    const { geometry, attributes } = values as RequestValues;
    if (geometry === null) withoutPlace += 1;
    else requests.push({ lonLat: geometry.coordinates as [number, number], attributes });
  }
  return { city, requests, withoutPlace };
};

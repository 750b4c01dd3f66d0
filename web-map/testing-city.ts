import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSmallCity } from '../fixtures/small-city.ts';

/**
 * For tests only: the small city with what a search and a location card need and it has not: streets that are found by name,
 * house numbers along its avenues, a road in two towns, and water meters that belong to an address and have no place.
 */
export async function writeCityWithAddresses(folder: string): Promise<string> {
  const configFile = await writeSmallCity(folder);
  await writeFile(
    join(folder, 'addresses.csv'),
    csv('id,lon,lat,number,street,town', [...alongAvenues(), ...TWO_TOWNS]),
  );
  await writeFile(join(folder, 'water-meters.csv'), csv('id,address_id', WATER_METERS));
  const yaml = await readFile(configFile, 'utf8');
  const withStreets = yaml.replace('title: Road segments,', 'title: Road segments, street: { name: name },');
  await writeFile(configFile, withStreets.replace('rules: rules.yaml\n', `${MORE_ASSETS}rules: rules.yaml\n`));
  return configFile;
}

const MORE_ASSETS = `  - { class: address, title: Addresses, file: addresses.csv, geometry: { lon: lon, lat: lat }, id: id,
      attributes: [number, street, town], address: { number: number, street: street, city: town } }
  - { class: water_meter, title: Water meters, file: water-meters.csv, geometry: none, id: id, attributes: [address_id],
      tiedTo: { class: address, attribute: address_id }, owner: { value: public-works } }
`;

const WEST_LON = -70.04;
const SOUTH_LAT = 43.6;
const BLOCK_LON = 0.0015;
const BLOCK_LAT = 0.0011;
const BLOCKS = 6;
// 11 m from the middle of the street.
const OFFSET_LAT = 0.0001;

const csv = (head: string, rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;

/** Four numbers to a block of each avenue but the highway, odd ones on its north side. */
function alongAvenues(): string[] {
  const rows: string[] = [];
  for (let line = 0; line <= BLOCKS; line++)
    for (let block = 0; block < BLOCKS && line !== 3; block++)
      for (const step of [1, 2, 3, 4]) {
        const number = (block + 1) * 100 + step * 10 + (step % 2);
        const lon = WEST_LON + (block + step / 5) * BLOCK_LON;
        const lat = SOUTH_LAT + line * BLOCK_LAT + (step % 2 === 1 ? OFFSET_LAT : -OFFSET_LAT);
        rows.push(`N-${line}-${number},${lon.toFixed(7)},${lat.toFixed(7)},${number},${line + 1} Avenue,Alder Point`);
      }
  return rows;
}

// On a road that no segment has.
const TWO_TOWNS = ['M-E,-70.0308,43.6073,12,Mill Road,Eastport', 'M-W,-70.0403,43.6073,12,Mill Road,Westport'];

const WATER_METERS = ['WM-1,N-0-111', 'WM-2,N-0-120'];

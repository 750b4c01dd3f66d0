import type { LonLat } from '../engine/geometry/lon-lat.ts';
import type { AssetClass, AssetId } from '../engine/ids.ts';
import type { AddressColumns, Gazetteer, StreetColumns } from '../engine/locate/gazetteer.ts';
import type { Asset, Validity } from '../engine/route/city.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';

/*
 * A region of many towns whose streets have the names that American streets have: a few (Main, Oak, 2nd) in every town,
 * most in one or two. Each street is a row of blocks with a hundred numbers, each block with ten doors or so.
 */

const TOWNS = 40;
const STREETS_OF_TOWN = 800;
const BLOCKS_OF_STREET = 3;
const WEST = -77;
const SOUTH = 42.5;
const TOWN_DEGREES = 0.1;
const BLOCK_DEGREES = 0.0016;
const STREET_DEGREES = 0.0001;
const OFFSET_DEGREES = 0.0001;
// Of 32,000 names drawn, a third are among the commonest.
const COMMON_SHARE = 0.34;

const words = (text: string): readonly string[] => text.split(' ');
const COMMON = words(
  'Main Oak Maple Park Elm Washington Pine Cedar Lincoln Church Spring Walnut Jackson Franklin Jefferson Madison Highland Hickory Center Mill River School Water Prospect Adams Chestnut Locust Monroe Union Court',
);
const STEMS = words(
  'Alder Ash Aspen Barn Bay Beech Birch Bloom Briar Bridge Brook Butter Canter Castle Clear Clover Cobble Cotton Crest Crown Dogwood Eagle East Fair Falcon Farm Fern Field Fox Glen Gold Grand Green Haven Hawk Heather Holly Honey Iron Ivy Juniper Kings Lake Laurel Maple Meadow Mill Mist Moss North Oak Orchard Pheasant Plum Quail Queens Rain Red Rock Rose Sand Silver South Spring Star Stone Summer Sun Sweet Thistle Timber Walnut West Willow Wind Winter Wood York',
);
const ENDINGS = words(
  'bank berry borough bourne bridge brook burgh bury chase cliff cote crest croft dale den field ford gate glade glen grove ham haven hill holm hurst ington land lawn ley ling mead mere mont moor more port ridge shire side stead stone ton vale view ville ware water way wick wood worth',
);
const FIRST = words(
  'Abbott Albany Arnold Avery Barlow Becker Bellamy Bishop Calvin Carver Chapman Clifton Colvin Cornell Dexter Drummond Duncan Ellery Emerson Fenton Fisher Garland Genesee Gilbert Hadley Harding Holland Huron Ingalls Jasper Kendall Kirby Lambert Lawson Lodi Marcellus Merriman Mohawk Nelson Norwood Onondaga Palmer Pickett Pulaski Quincy Radcliffe Rowland Salina Schuyler Seneca Tallman Thurber Tioga Upham Vanderbilt Wadsworth Wheaton Wyandotte Xavier Yates Zimmer',
);
const SUFFIXES = words('St Ave Rd Dr Ln Ct Pl Blvd Ter Way');
const DIRECTIONS = ['', '', '', '', '', '', 'N ', 'S ', 'E ', 'W '];

type Random = () => number;
const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!;

const ordinal = (n: number): string => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
};

function baseName(random: Random): string {
  if (random() < COMMON_SHARE) return random() < 0.25 ? ordinal(1 + Math.floor(random() * 99)) : pick(COMMON, random);
  const kind = random();
  if (kind < 0.6) return pick(STEMS, random) + pick(ENDINGS, random);
  return kind < 0.8 ? `${pick(FIRST, random)} ${pick(STEMS, random)}` : pick(FIRST, random) + pick(ENDINGS, random);
}

const streetName = (random: Random): string =>
  `${pick(DIRECTIONS, random)}${baseName(random)} ${pick(SUFFIXES, random)}`;

const townName = (town: number): string => `${FIRST[town % FIRST.length]}${town >= FIRST.length ? ' Falls' : ''}`;
const zipOf = (town: number): string => String(13_000 + town * 7);

const always: Validity = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };

const assetOf = (
  assetClass: string,
  id: string,
  geometry: Asset['geometry'],
  attributes: Readonly<Record<string, string>>,
): Asset => ({
  class: assetClass as AssetClass,
  id: id as AssetId,
  owner: null,
  validity: always,
  attributes,
  geometry,
});

const STREET: StreetColumns = {
  name: ['NAME'],
  alternates: [],
  left: { from: 'LF', to: 'LT', zip: 'ZIP', city: 'CITY' },
  right: { from: 'RF', to: 'RT', zip: 'ZIP', city: 'CITY' },
};
const ADDRESS: AddressColumns = { number: 'NO', street: ['ST'], zip: 'ZIP', city: 'CITY' };

/** A gazetteer and the texts of its addresses in their order: `317 N Oak St, Abbott 13000`. */
export interface SeededRegion {
  readonly gazetteer: Gazetteer;
  readonly texts: readonly string[];
  readonly places: readonly LonLat[];
}

/** `addressCount` addresses on 96,000 segments of 32,000 streets in 40 towns. The same seed gives the same region. */
export function seededRegion(addressCount: number, seed = 311): SeededRegion {
  const random = seededRandom(seed);
  const roads: Asset[] = [];
  const doors: Asset[] = [];
  const texts: string[] = [];
  const places: LonLat[] = [];
  const doorsOfBlock = addressCount / (TOWNS * STREETS_OF_TOWN * BLOCKS_OF_STREET);
  for (let town = 0; town < TOWNS; town++) {
    const [city, zip] = [townName(town), zipOf(town)];
    const west = WEST + (town % 8) * TOWN_DEGREES;
    const south = SOUTH + Math.floor(town / 8) * TOWN_DEGREES;
    for (let street = 0; street < STREETS_OF_TOWN; street++) {
      const name = streetName(random);
      const lat = south + street * STREET_DEGREES;
      for (let block = 0; block < BLOCKS_OF_STREET; block++) {
        const first = 100 * (block + 1);
        const lon = west + block * BLOCK_DEGREES;
        const ends = [
          [lon, lat],
          [lon + BLOCK_DEGREES, lat],
        ];
        const numbers = { LF: `${first + 1}`, LT: `${first + 99}`, RF: `${first}`, RT: `${first + 98}` };
        roads.push(
          assetOf(
            'road',
            `R${roads.length}`,
            { type: 'LineString', coordinates: ends },
            {
              NAME: name,
              ...numbers,
              ZIP: zip,
              CITY: city,
            },
          ),
        );
        const due = Math.min(addressCount, Math.round(doorsOfBlock * roads.length));
        const count = due - doors.length;
        for (let i = 0; i < count; i++) {
          const number = first + Math.floor((98 * i) / count);
          const side = number % 2 === 0 ? -OFFSET_DEGREES : OFFSET_DEGREES;
          const at: LonLat = [lon + ((number - first) / 100) * BLOCK_DEGREES, lat + side];
          const attributes = { NO: String(number), ST: name, ZIP: zip, CITY: city };
          doors.push(
            assetOf('address', `A${doors.length}`, { type: 'Point', coordinates: [at[0], at[1]] }, attributes),
          );
          texts.push(`${number} ${name}, ${city} ${zip}`);
          places.push(at);
        }
      }
    }
  }
  const gazetteer: Gazetteer = {
    cityName: 'Region',
    extent: [WEST, SOUTH, WEST + 8 * TOWN_DEGREES, SOUTH + (TOWNS / 8) * TOWN_DEGREES],
    layers: [],
    assetClasses: [
      { class: 'road' as AssetClass, title: 'Roads', assets: roads },
      { class: 'address' as AssetClass, title: 'Addresses', assets: doors },
    ],
    streets: new Map([['road' as AssetClass, STREET]]),
    addresses: new Map([['address' as AssetClass, ADDRESS]]),
  };
  return { gazetteer, texts, places };
}

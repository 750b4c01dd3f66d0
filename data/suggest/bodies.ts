import { hasWord } from './words.ts';

/** A kind of polygon and the body that usually stands behind it. */
interface Body {
  readonly words: readonly string[];
  readonly name: string;
  /** What is reported on its ground is its own matter; else it only serves there. */
  readonly ownsGround: boolean;
}

const BODIES: readonly Body[] = [
  { words: ['park', 'parks', 'playground', 'recreation', 'garden', 'greenspace'], name: 'Parks', ownsGround: true },
  { words: ['forest', 'woodland', 'preserve'], name: 'Forest service', ownsGround: true },
  { words: ['school', 'campus'], name: 'Schools', ownsGround: true },
  { words: ['port', 'harbor', 'harbour', 'marina'], name: 'Port', ownsGround: true },
  { words: ['airport'], name: 'Airport', ownsGround: true },
  { words: ['railroad', 'rail', 'railway', 'railyard'], name: 'Railroad', ownsGround: true },
  { words: ['transit', 'station'], name: 'Transit', ownsGround: true },
  { words: ['police', 'beat', 'precinct'], name: 'Police', ownsGround: false },
  { words: ['fire', 'battalion'], name: 'Fire department', ownsGround: false },
  { words: ['electric', 'power'], name: 'Electric utility', ownsGround: false },
  { words: ['sewer', 'wastewater'], name: 'Sewer district', ownsGround: false },
  { words: ['water'], name: 'Water department', ownsGround: false },
  { words: ['sanitation', 'garbage', 'trash', 'waste', 'recycling'], name: 'Sanitation', ownsGround: false },
  { words: ['county'], name: 'County', ownsGround: false },
];
const NOBODYS = [
  'zip',
  'zipcode',
  'postal',
  'postcode',
  'census',
  'tract',
  'block',
  'precincts',
  'voting',
  'lake',
  'land',
  'river',
  'flood',
  'soil',
  'contour',
  'grid',
  'parcel',
];

const AREAS_SERVED = ['district', 'zone', 'area', 'attendance', 'catchment', 'territory', 'region'];

/** Who usually stands behind polygons of this subject. `city`: the city itself. `nobody`: they only say where something is. */
export const bodyBehind = (
  subject: readonly string[],
): { readonly name: string; readonly ownsGround: boolean } | 'city' | 'nobody' => {
  const text = subject.join(' ');
  if (hasWord(text, NOBODYS)) return 'nobody';
  const body = BODIES.find(({ words }) => hasWord(text, words));
  if (body === undefined) return 'city';
  // A school district is where its pupils live, not its ground.
  return { name: body.name, ownsGround: body.ownsGround && !hasWord(text, AREAS_SERVED) };
};

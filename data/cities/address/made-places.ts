import { aName, digits, LONG, names, SAINTS, STATE_NAMES, STATES } from './made-names.ts';
import { all, chance, maybe, oneOf, pick, type Random, type Words } from './made-words.ts';

const city = (random: Random): Words =>
  all(
    'city',
    oneOf(random, [
      [8, () => all('city', names(random, 2))],
      [1, () => all('city', `${pick(random, ['St', 'St.', 'Saint'])} ${pick(random, SAINTS)}`)],
      [
        1,
        () =>
          all(
            'city',
            `${pick(random, ['San', 'Los', 'Fort', 'Mount', 'New', 'Lake', 'East', 'North', 'West', 'South', 'Santa', 'El'])} ${aName(random)}`,
          ),
      ],
      [
        1,
        () =>
          all(
            'city',
            `${aName(random)} ${pick(random, ['City', 'Park', 'Beach', 'Springs', 'Heights', 'Grove', 'Falls', 'Hills', 'Lake', 'Island', 'Creek', 'Valley', 'Rapids', 'Township'])}`,
          ),
      ],
      [1, () => all('city', `${pick(random, LONG)} ${aName(random)} ${pick(random, ['Beach', 'Park'])}`)],
    ])
      .map((word) => word[0])
      .join(' '),
  );

/** What stands behind the street: city, state, post code, country, or less. */
export const place = (random: Random): Words =>
  oneOf(random, [
    [25, () => []],
    [60, () => [',', ...city(random), ',', ...state(random), ...zip(random)]],
    [5, () => [',', ...city(random), ',', ...state(random)]],
    [5, () => [',', ...city(random)]],
    [3, () => [',', ...city(random), ',', ...zip(random)]],
    [3, () => [',', ...zip(random)]],
    [
      3,
      () => [
        ',',
        ...city(random),
        ',',
        ...state(random),
        ...zip(random),
        ',',
        ...all('country', pick(random, ['USA', 'US', 'United States'])),
      ],
    ],
  ]);

const state = (random: Random): Words => all('state', pick(random, chance(random, 0.9) ? STATES : STATE_NAMES));
const zip = (random: Random): Words => [
  [digits(random, 5) + (chance(random, 0.15) ? `-${digits(random, 4)}` : ''), 'zip'],
];

const FIRM_ENDS =
  'Inc LLC Corp Company Bank Group Services Associates Agency Partners Hospital School Church University Clinic Center Trust Department Foundation'.split(
    ' ',
  );
const BUILDING_ENDS =
  'Building Tower Plaza Center Mall Airport Station Hall Park Towers House Stadium Museum Library Square Complex'.split(
    ' ',
  );

/** A recipient, a firm or a building. */
export const leadOnly = (random: Random): Words =>
  oneOf(random, [
    [4, () => all('lead', `${names(random, 3)} ${pick(random, FIRM_ENDS)}`)],
    [3, () => all('lead', names(random, 3))],
    [3, () => all('lead', `${names(random, 2)} ${pick(random, BUILDING_ENDS)}`)],
    [1, () => all('lead', `c/o ${names(random, 2)}`)],
    [1, () => all('lead', `Attn ${names(random, 2)}`)],
    [1, () => all('lead', `${aName(random)} & ${aName(random)}`)],
    [
      1,
      () =>
        all(
          'lead',
          `${pick(random, ['One', '1', '1000', 'Two'])} ${aName(random)} ${pick(random, ['Plaza', 'Center', 'Tower', 'Place'])}`,
        ),
    ],
  ]);

/** The same before an address, where there is one. */
export const lead = (random: Random): Words => maybe(random, 0.12, () => [...leadOnly(random), ',']);

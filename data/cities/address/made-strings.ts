import type { PartName } from '../../../engine/locate/parse/parts.ts';
import { usEnglish } from '../../../engine/locate/text/us/us-english.ts';

/** A word with its part in the address; `,` alone is a break. */
export type MadeWord = readonly [text: string, part: PartName] | ',';

type Random = () => number;
type Words = readonly MadeWord[];

/**
 * Addresses in the forms of USPS Publication 28 and of everyday speech, made up: what stands where is right, the names are
 * nobody's. They teach what is rare in any collection (`State Route 9`, `Avenue O`, `N6W23001`). Same seed, same strings.
 */
export function madeStrings(count: number, random: Random): readonly Words[] {
  return Array.from({ length: count }, () => string(random));
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const chance = (random: Random, share: number): boolean => random() < share;
/** One of the makers, by their shares. */
const oneOf = (random: Random, makers: readonly (readonly [share: number, make: () => Words])[]): Words => {
  let left = random() * makers.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of makers) {
    left -= share;
    if (left < 0) return make();
  }
  return [];
};
const all = (part: PartName, text: string): Words => text.split(' ').map((word) => [word, part]);

const COMMON_TYPES =
  'St Ave Rd Dr Ln Ct Blvd Pl Street Avenue Road Drive Lane Court Boulevard Place Cir Way Pkwy Ter Trl Hwy Circle Parkway Terrace Trail Highway St. Ave. Rd. Dr. Blvd.'.split(
    ' ',
  );
const RARE_TYPES =
  'Square Plaza Park Loop Run Crossing Point Center Ridge Mall Walk Cove Alley Row Pass Glen Trace Bend Hill Manor Commons Xing Turnpike Freeway Expressway Landing Pike Path'.split(
    ' ',
  );
const NAME_PARTS =
  'Park Lake Hill Center Ridge Grove Valley Spring Glen Forest Green Meadow River Mill Church Court Point Summit View Union Shore Island Hills Bridge College School House Market Garden Field Crossing Club Oak'.split(
    ' ',
  );
const SHORT = 'N S E W N. S. E. W. NE NW SE SW N.W. S.E.'.split(' ');
const LONG = 'North South East West Northeast Southwest'.split(' ');
const STATES = [...usEnglish.stateCodes].map((code) => code.toUpperCase());
const STATE_NAMES = [...usEnglish.stateOf.keys()].filter((name) => name.length > 5);
const SAINTS = [...usEnglish.wordLists].filter(([, lists]) => lists.includes('in:saints')).map(([word]) => word);
const SYLLABLES =
  'ba ker lin ton mar sel wood brad ford ham den ver ash ley cor nor ris gil bert han son pres cott wil low ches ter fair mont clair bel mor dan vil hart field ros lyn'.split(
    ' ',
  );

const digits = (random: Random, length: number): string =>
  String(1 + Math.floor(random() * 9)) + Array.from({ length: length - 1 }, () => Math.floor(random() * 10)).join('');
const letter = (random: Random): string => pick(random, [...'ABCDEFGHJKLMNOPQRSTUVWXYZ']);
const aName = (random: Random): string => {
  const text = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('');
  return text[0]!.toUpperCase() + text.slice(1);
};
const names = (random: Random, most: number): string =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => aName(random)).join(' ');
const ordinal = (random: Random): string => {
  const n = 1 + Math.floor(random() * 130);
  const teen = n % 100 > 10 && n % 100 < 14;
  if (n < 13 && chance(random, 0.4)) return pick(random, ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Tenth']);
  return n + (teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));
};

function string(random: Random): Words {
  const words = oneOf(random, [
    [70, () => [...lead(random), ...address(random), ...place(random)]],
    [5, () => [...leadOnly(random), ...place(random)]],
    [6, () => [...maybe(random, 0.2, () => leadOnly(random)), ...box(random), ...place(random)]],
    [12, () => [...crossing(random), ...maybe(random, 0.4, () => place(random))]],
    [4, () => [...street(random), ...place(random)]],
    [
      4,
      () => [
        ...maybe(random, 0.3, () => [...leadOnly(random), ',']),
        ...unit(random),
        ',',
        ...address(random),
        ...place(random),
      ],
    ],
    [2, () => [...unit(random), ',', ...box(random), ...place(random)]],
    [2, () => [...address(random), ',', ...leadOnly(random), ...place(random)]],
    [2, () => place(random).filter((word, i) => word !== ',' || i > 0)],
    [1, () => [...lead(random), ...unit(random), ...place(random)]],
  ]);
  const style = random();
  // All small, all capitals, or as it is.
  const spelled = (text: string): string =>
    style < 0.15 ? text.toLowerCase() : style < 0.35 ? text.toUpperCase() : text;
  const commas = chance(random, 0.35) ? 0.1 : 0.9;
  return words
    .filter((word) => word !== ',' || chance(random, commas))
    .map((word) => (word === ',' ? word : ([spelled(word[0]), word[1]] as const)));
}

const maybe = (random: Random, share: number, make: () => Words): Words => (chance(random, share) ? make() : []);

const address = (random: Random): Words => [
  ...number(random),
  ...street(random),
  ...maybe(random, 0.3, () => [...maybe(random, 0.5, () => [',']), ...unit(random)]),
];

const number = (random: Random): Words =>
  oneOf(random, [
    [88, () => [[digits(random, 1 + Math.floor(random() * 5)), 'number']]],
    [2, () => [[`${digits(random, 3)}-${digits(random, 2)}`, 'number']]],
    [2, () => [[digits(random, 3) + letter(random), 'number']]],
    [
      2,
      () => [
        [digits(random, 3), 'number'],
        [pick(random, ['1/2', '1/4', '3/4']), 'numberSuffix'],
      ],
    ],
    [
      1,
      () => [
        [digits(random, 3), 'number'],
        [letter(random), 'numberSuffix'],
      ],
    ],
    [
      1,
      () => [
        [
          `${pick(random, ['N', 'W', 'S'])}${digits(random, 2)}${pick(random, ['W', 'E', 'N'])}${digits(random, 5)}`,
          'number',
        ],
      ],
    ],
    [
      1,
      () => [
        [`N${digits(random, 3)}`, 'number'],
        [`W${digits(random, 5)}`, 'number'],
      ],
    ],
    [2, () => [[pick(random, ['One', 'Two', 'Three', 'Ten', 'Six', 'Fifty']), 'number']]],
    [
      1,
      () => [
        ['#', 'number'],
        [digits(random, 3), 'number'],
      ],
    ],
  ]);

const direction = (random: Random): string => pick(random, chance(random, 0.6) ? SHORT : LONG);
const type = (random: Random): MadeWord => [pick(random, chance(random, 0.85) ? COMMON_TYPES : RARE_TYPES), 'suffix'];

const street = (random: Random): Words =>
  oneOf(random, [
    [50, () => named(random, () => all('name', names(random, 2)))],
    [12, () => named(random, () => [[ordinal(random), 'name']])],
    [20, () => named(random, () => mixedName(random))],
    [3, () => named(random, () => [[letter(random), 'name']])],
    [4, () => named(random, () => [[pick(random, LONG), 'name']], 0)],
    [7, () => route(random)],
    [
      4,
      () => [
        [direction(random), 'predirectional'],
        [digits(random, 3), 'name'],
        [direction(random), 'postdirectional'],
      ],
    ],
    [6, () => [...maybe(random, 0.4, () => [[direction(random), 'predirectional']]), ...spoken(random)]],
  ]);

/** Directions before and behind, and a type or none. */
function named(random: Random, name: () => Words, before = 0.3): Words {
  const hasType = chance(random, 0.85);
  const side = random();
  return [
    ...(side < before ? ([[direction(random), 'predirectional']] as Words) : []),
    ...name(),
    ...(hasType ? [type(random)] : []),
    ...(side > 0.9 ? ([[direction(random), 'postdirectional']] as Words) : []),
  ];
}

/** Names that hold words which elsewhere are types, directions or saints. */
const mixedName = (random: Random): Words =>
  all(
    'name',
    oneOf(random, [
      [5, () => all('name', `${aName(random)} ${pick(random, NAME_PARTS)}`)],
      [3, () => all('name', `${pick(random, NAME_PARTS)} ${pick(random, NAME_PARTS)}`)],
      [3, () => all('name', pick(random, NAME_PARTS))],
      [
        3,
        () =>
          all(
            'name',
            `${pick(random, ['St', 'St.', 'Saint', 'La', 'El', 'Van', 'Mc', 'Mt', 'Fort', 'Old', 'New', 'De', 'San', 'Dr', 'Dr.'])} ${aName(random)}`,
          ),
      ],
      [2, () => all('name', `${pick(random, LONG)} ${pick(random, NAME_PARTS)}`)],
      [1, () => all('name', 'Martin Luther King')],
      [1, () => all('name', 'Dr Martin Luther King Jr')],
      [1, () => all('name', `${aName(random)} ${letter(random)} ${aName(random)}`)],
      [1, () => all('name', `${aName(random)} ${pick(random, ['and', '&', 'of the'])} ${aName(random)}`)],
      [1, () => all('name', `${pick(random, COMMON_TYPES)}`)],
    ])
      .map((word) => word[0])
      .join(' '),
  );

const route = (random: Random): Words => [
  ...maybe(random, 0.3, () => [[direction(random), 'predirectional']]),
  ...oneOf(random, [
    [
      5,
      () =>
        all(
          'pretype',
          pick(random, ['Highway', 'Hwy', 'Route', 'Rte', 'Rt.', 'Interstate', 'I', 'US', 'SR', 'CR', 'FM', 'Loop']),
        ),
    ],
    [
      5,
      () =>
        all(
          'pretype',
          pick(random, [
            'State Route',
            'State Rte',
            'State Road',
            'State Highway',
            'US Highway',
            'U.S. Hwy',
            'US Route',
            'County Road',
            'Co Rd',
            'County Route',
            'County Highway',
            'Farm Road',
          ]),
        ),
    ],
    [2, () => [...all('pretype', pick(random, STATES)), ...all('pretype', pick(random, ['Highway', 'Route', 'Hwy']))]],
  ]),
  ...maybe(random, 0.12, () => [[pick(random, ['No', 'No.', '#', 'Number']), 'name']]),
  ...oneOf(random, [
    [9, () => [[digits(random, 1 + Math.floor(random() * 3)), 'name']]],
    [1, () => [[digits(random, 2) + letter(random), 'name']]],
    [1, () => [[letter(random), 'name']]],
  ]),
  ...maybe(random, 0.2, () => [[direction(random), 'postdirectional']]),
];

/** `Avenue H`, `Camino Ramon`, `Avenue of the Stars`. */
const spoken = (random: Random): Words =>
  oneOf(random, [
    [
      3,
      () => [
        [pick(random, ['Avenue', 'Ave', 'Ave.']), 'pretype'],
        [letter(random), 'name'],
      ],
    ],
    [
      3,
      () => [
        [pick(random, ['Camino', 'Calle', 'Via', 'Rue', 'Avenida', 'Paseo', 'Boulevard']), 'pretype'],
        ...all('name', names(random, 2)),
      ],
    ],
    [1, () => [['Avenue', 'pretype'], ...all('name', `of the ${aName(random)}s`)]],
  ]);

const unitName = (random: Random): string =>
  oneOf(random, [
    [6, () => all('unitId', digits(random, 1 + Math.floor(random() * 4)))],
    [2, () => all('unitId', letter(random))],
    [2, () => all('unitId', digits(random, 1 + Math.floor(random() * 3)) + letter(random))],
    [1, () => all('unitId', letter(random) + digits(random, 2))],
    [1, () => all('unitId', `${letter(random)}-${digits(random, 2)}`)],
  ])[0]![0];

const floor = (random: Random): Words =>
  oneOf(random, [
    [
      4,
      () => [
        [ordinal(random), 'unitId'],
        [pick(random, ['Floor', 'Fl', 'Flr', 'Fl.']), 'unitType'],
      ],
    ],
    [
      1,
      () => [
        [pick(random, ['Floor', 'Fl', 'Flr']), 'unitType'],
        [digits(random, 2), 'unitId'],
      ],
    ],
    [
      1,
      () => [
        [pick(random, ['Ground', 'Lower', 'Upper']), 'unitId'],
        [pick(random, ['Floor', 'Level']), 'unitType'],
      ],
    ],
  ]);

const unit = (random: Random): Words =>
  oneOf(random, [
    [
      9,
      () => [
        [
          pick(random, [
            'Apt',
            'Ste',
            'Suite',
            'Unit',
            'Room',
            'Rm',
            'Apt.',
            'Ste.',
            'Apartment',
            'Trlr',
            'Lot',
            'Spc',
            'Dept',
          ]),
          'unitType',
        ],
        [unitName(random), 'unitId'],
      ],
    ],
    [
      5,
      () => [
        ['#', 'unitId'],
        [unitName(random), 'unitId'],
        ...maybe(random, 0.15, () => [[direction(random), 'unitId']]),
      ],
    ],
    [4, () => [[unitName(random), 'unitId'], ...maybe(random, 0.1, () => [[direction(random), 'unitId']])]],
    [3, () => floor(random)],
    [2, () => [[pick(random, ['Rear', 'Front', 'Basement', 'Lower', 'Upper', 'Penthouse', 'Lobby']), 'unitId']]],
    [
      2,
      () => [
        [pick(random, ['Building', 'Bldg', 'Tower', 'Wing']), 'unitType'],
        [unitName(random), 'unitId'],
        ...maybe(random, 0.6, () => [',', ['Suite', 'unitType'], [unitName(random), 'unitId']]),
      ],
    ],
    [1, () => [...floor(random), ',', ['Suite', 'unitType'], [unitName(random), 'unitId']]],
    [
      1,
      () => [
        [pick(random, ['Dept', 'File', 'Bin', 'Client', 'MC', 'PMB', 'Ref']), 'unitType'],
        ...maybe(random, 0.3, () => [['#', 'unitId']]),
        [digits(random, 5), 'unitId'],
      ],
    ],
    [
      1,
      () => [
        ['Mail', 'unitType'],
        [pick(random, ['Stop', 'Code']), 'unitType'],
        [unitName(random), 'unitId'],
      ],
    ],
  ]);

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

const place = (random: Random): Words =>
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

const box = (random: Random): Words =>
  oneOf(random, [
    [
      5,
      () => [
        ...all(
          'box',
          pick(random, ['PO Box', 'P.O. Box', 'P O Box', 'Post Office Box', 'POB', 'Box', 'Drawer', 'Lockbox']),
        ),
        [digits(random, 3), 'box'],
      ],
    ],
    [
      2,
      () => [
        ...all('box', pick(random, ['RR', 'Rural Route', 'HC', 'RFD', 'Route', 'Rt', 'HCR'])),
        [digits(random, 1), 'box'],
        ['Box', 'box'],
        [digits(random, 2), 'box'],
      ],
    ],
  ]);

const crossing = (random: Random): Words => [
  ...maybe(random, 0.3, () => all('corner', pick(random, ['Corner of', 'Junction', 'Intersection of', 'Jct']))),
  ...street(random),
  [pick(random, ['&', 'and', '&', 'and', 'at', '@', '/']), 'cross'],
  ...street(random),
];

const FIRM_ENDS =
  'Inc LLC Corp Company Bank Group Services Associates Agency Partners Hospital School Church University Clinic Center Trust Department Foundation'.split(
    ' ',
  );
const BUILDING_ENDS =
  'Building Tower Plaza Center Mall Airport Station Hall Park Towers House Stadium Museum Library Square Complex'.split(
    ' ',
  );

const leadOnly = (random: Random): Words =>
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

const lead = (random: Random): Words => maybe(random, 0.12, () => [...leadOnly(random), ',']);

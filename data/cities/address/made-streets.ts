import {
  aName,
  COMMON_TYPES,
  digits,
  direction,
  LONG,
  letter,
  NAME_PARTS,
  names,
  ordinal,
  RARE_TYPES,
  STATES,
} from './made-names.ts';
import { all, chance, type MadeWord, maybe, oneOf, pick, type Random, type Words } from './made-words.ts';

/** A house number in any of its forms. */
export const number = (random: Random): Words =>
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

const type = (random: Random): MadeWord => [pick(random, chance(random, 0.85) ? COMMON_TYPES : RARE_TYPES), 'suffix'];

/** A street, numbered, named, spoken of or a route. */
export const street = (random: Random): Words =>
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

/** A corner of two streets. */
export const crossing = (random: Random): Words => [
  ...maybe(random, 0.3, () => all('corner', pick(random, ['Corner of', 'Junction', 'Intersection of', 'Jct']))),
  ...street(random),
  [pick(random, ['&', 'and', '&', 'and', 'at', '@', '/']), 'cross'],
  ...street(random),
];

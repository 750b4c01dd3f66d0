import { digits, direction, letter, ordinal } from './made-names.ts';
import { all, maybe, oneOf, pick, type Random, type Words } from './made-words.ts';

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

/** A flat, floor, building or what mail calls them. */
export const unit = (random: Random): Words =>
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

/** A post office box or rural route. */
export const box = (random: Random): Words =>
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

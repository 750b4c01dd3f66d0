import { asset, door, road, town } from '../../engine/locate/testing-town.ts';
import { Router } from '../../engine/route/router.ts';
import type { TestApp } from '../testing.ts';
import { testApp, testCity, testSnapshot } from '../testing.ts';

/** For tests only. */

// Oak St runs east along the equator with a main under it; one address is called what a spreadsheet would run.
const { streets, addresses, assetClasses } = town(
  [
    road(
      'S1',
      'Oak St',
      [
        [0, 0],
        [0.004, 0],
      ],
      { left: '1-99', right: '2-98' },
    ),
  ],
  [
    door('A1', '11', 'Oak St', [0.001, 0.0002]),
    door('A2', '12', 'Oak St', [0.001, -0.0002]),
    door('A3', '5', '=HYPERLINK("x")', [0.003, 0.0002]),
  ],
  [
    {
      ...{ class: 'main', title: 'Mains' },
      assets: [
        asset('main', 'W1', {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [0.002, 0],
          ],
        }),
      ],
    },
  ],
);

/** The app on a street with three addresses and a main. */
export function oakStreet(): TestApp {
  const city = { ...testCity, assetClasses };
  const built = Router.build({ ...city, rules: [] });
  if (built.kind !== 'router') throw new Error(JSON.stringify(built.problems));
  const [[, street], [, address]] = [[...streets][0]!, [...addresses][0]!];
  const classSettings = new Map<string, Readonly<Record<string, unknown>>>([
    ['road', { street }],
    ['address', { address }],
    ['main', { main: { installed: 'YEAR', breaks: 'breaks' } }],
  ]);
  return testApp({ snapshot0: { ...testSnapshot(), city, router: built.router, classSettings } });
}

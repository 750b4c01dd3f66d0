import { expect, it } from 'vitest';
import { type CityFileContent, watchSchema } from './city-schema.ts';
import { watchChecks } from './watch-checks.ts';

const said = (...watch: readonly object[]): readonly string[] =>
  [...watchChecks({ services: [{ code: 'leak' }, { code: 'tree' }], watch } as unknown as CityFileContent)].map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

it('watches services that the city has, each once', () => {
  expect(said({ services: ['leak'] }, { services: ['tree'] })).toEqual([]);
  expect(said({ services: ['tree', 'leek'] }, { services: ['leak', 'tree'] })).toEqual([
    'watch.0.services.1: unknown service "leek"; defined are leak, tree',
    'watch.1.services.1: service "tree" is watched twice',
  ]);
  expect([...watchChecks({ services: [] } as unknown as CityFileContent)]).toEqual([]);
});

it('takes circles, windows, pasts and budgets that a scan can have, and a service at least', () => {
  const isValid = (entry: object): boolean => watchSchema.safeParse({ services: ['leak'], ...entry }).success;
  expect([{}, { mostRadiusMeters: 50, mostHours: 1, baselineDays: 28, falseAlarmsPerMonth: 0.5 }].map(isValid)).toEqual(
    [true, true],
  );
  const wrong = [
    { services: [] },
    { mostRadiusMeters: 10 },
    { mostHours: 0 },
    { baselineDays: 7 },
    { falseAlarmsPerMonth: 0 },
    { hours: 3 },
  ];
  expect(wrong.filter(isValid)).toEqual([]);
});

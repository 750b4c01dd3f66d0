import { describe, expect, it } from 'vitest';
import type { CityFileContent } from './city-schema.ts';
import { tieChecks } from './tie-checks.ts';

type Entry = CityFileContent['assets'][number];

const findings = (meter: Partial<Entry>) => {
  const assets = [
    { class: 'main', attributes: ['material'] },
    { class: 'meter', attributes: ['MAIN'], ...meter },
  ] as unknown as readonly Entry[];
  return [...tieChecks({ assets } as unknown as CityFileContent)].map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
};

describe('what a class of assets hangs on', () => {
  it('may be a class of the city, named by an attribute of its own', () => {
    expect(findings({ connectedTo: { class: 'main', attribute: 'MAIN' } })).toEqual([]);
    expect(findings({ attributes: 'all', connectedTo: { class: 'main', attribute: 'ANY' } })).toEqual([]);
  });

  it('is refused where there is no such class or attribute, each at its place', () => {
    expect(findings({ connectedTo: { class: 'pipe', attribute: 'PIPE' } })).toEqual([
      'assets.1.connectedTo.class: unknown asset class "pipe"; defined are main, meter',
      'assets.1.connectedTo.attribute: "PIPE" is no attribute of this dataset; its attributes: MAIN',
    ]);
    expect(findings({ tiedTo: { class: 'main', attribute: 'AT' } })).toHaveLength(1);
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MODEL } from '../../../engine/dedupe/model/default-model.ts';
import { realData } from '../testing.ts';
import { namedParents } from './named-parents.ts';

const data = realData('boston');
const missing = data.kind === 'missing' ? data.reason : '';

describe.skipIf(data.kind === 'missing')(`duplicates whose parent Boston names${missing}`, () => {
  it('have it as the top suggestion, looking back over both directions, for 21 of 27, in the top three for 25', async () => {
    const file = path.join((data as { folder: string }).folder, 'animal_2013_2017.csv.gz');
    const { cases, top, topThree } = await namedParents(file, DEFAULT_MODEL);
    expect(cases).toBe(27);
    expect(top).toBeGreaterThanOrEqual(21);
    expect(topThree).toBeGreaterThanOrEqual(25);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clientSource } from './client-source.ts';

it('the generated client is that of the API as it is; `npm run client` makes it anew', async () => {
  const kept = readFileSync(new URL('generated.ts', import.meta.url), 'utf8');
  expect(kept === (await clientSource())).toBe(true);
});

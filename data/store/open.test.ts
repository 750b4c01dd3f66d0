import { describe, expect, it } from 'vitest';
import { openStore } from './open.ts';

describe('openStore', () => {
  it('refuses a database URL that is none, without repeating it', async () => {
    for (const databaseUrl of ['mysql://me:s3cret@db/city', 'me:s3cret@db', 'localhost:5432']) {
      const error = await openStore({ databaseUrl }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RangeError);
      expect(String(error)).toContain('postgres://');
      expect(String(error)).not.toContain('s3cret');
    }
  });
});

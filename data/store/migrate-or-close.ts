import { type MigratableStore, type Migration, migrate } from './migrate.ts';
import type { Progress } from './open.ts';

/** Migrates a store that was just opened, telling each migration; one that cannot be migrated is closed. Throws like `migrate`. */
export const migrateOrClose = async (
  store: MigratableStore & { close(): Promise<void> },
  migrations: readonly Migration[],
  onProgress: (progress: Progress) => void,
): Promise<void> => {
  try {
    await migrate(store, migrations, ({ name }) =>
      onProgress({ phase: 'migrate', message: `Applying migration ${name}` }),
    );
  } catch (error) {
    await store.close();
    throw error;
  }
};

import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const jsonReport = process.env.VITEST_JSON_REPORT;

/** Files of half a minute and more on two cores, longest first: one that began last would leave a core without work. */
const LONGEST_FIRST: readonly string[] = [
  'api/crash.test.ts',
  'web-map/map.test.ts',
  'web-map/ownership-and-checks.test.ts',
  'api/cli/demo-city.test.ts',
  'api/cli/cli.test.ts',
  'api/cli/locate.test.ts',
  'data/store/spatial-witness.test.ts',
  'web-map/location-card.test.ts',
  'data/store/embedded-folder.test.ts',
  'web-map/search.test.ts',
  'data/import/broken-memory.test.ts',
];

class LongestFirst extends BaseSequencer {
  // A clean checkout knows no times of an earlier run, by which Vitest would sort.
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST_FIRST.indexOf(relative(this.ctx.config.root, moduleId));
      return found === -1 ? LONGEST_FIRST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

// State of a page that lives in its modules, and clocks and methods of the platform that are replaced.
const ALONE = ['web-map/**/*.test.ts', 'api/cli/**/*.test.ts'];
const NEVER = ['**/node_modules/**'];

export default defineConfig({
  test: {
    // Opening an embedded store costs seconds of CPU on a small machine; speed is measured in bench/, not here.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: jsonReport ? ['default', ['json', { outputFile: jsonReport }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE, exclude: NEVER } },
      // One process after another for all files would load the same modules 230 times, which took a sixth of all time.
      // What they share is what a server shares between two requests: nothing that a test may see.
      {
        extends: true,
        test: { name: 'together', isolate: false, include: ['**/*.test.ts'], exclude: [...NEVER, ...ALONE] },
      },
    ],
  },
});

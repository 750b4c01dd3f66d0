import { describe, expect, it, vi } from 'vitest';
import { planCommand } from './plan.ts';

/** The exit code and what is said of `plan rank` with these words; files are not looked at. */
async function refused(
  ...words: readonly string[]
): Promise<readonly [code: number | string | undefined, said: string]> {
  let said = '';
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    said += part;
    return true;
  });
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw Object.assign(new Error('exit'), { exitCode: code });
  });
  try {
    await planCommand().parseAsync(['rank', ...words], { from: 'user' });
    return [undefined, said];
  } catch (error) {
    return [(error as { exitCode?: number }).exitCode, said.trim()];
  } finally {
    stderr.mockRestore();
    exit.mockRestore();
  }
}

describe('plan rank refuses, as bad usage,', () => {
  const files = ['--segments', 'pipes.csv', '--events', 'breaks.csv'];

  it('a record that ends before it begins', async () => {
    expect(await refused(...files, '--json', '--since', '2010-01-01', '--as-of', '2000-01-01')).toEqual([
      2,
      "error: '--as-of' 2000-01-01 is not after '--since' 2010-01-01",
    ]);
  });

  it('standard input, which could be only one of its two files', async () => {
    expect(await refused('--segments', '-', '--events', 'breaks.csv', '--json')).toEqual([
      2,
      "error: '--segments' and '--events' are files: standard input is not read",
    ]);
  });

  it('to rank without saying where the ranking goes', async () => {
    expect(await refused(...files)).toEqual([2, "error: needs '--out' or '--json'"]);
  });
});

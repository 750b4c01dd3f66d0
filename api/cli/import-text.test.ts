import { describe, expect, it } from 'vitest';
import { type DatasetReport, type ImportReport, NO_CHANGES } from '../../data/import/import-report.ts';
import { reportText } from './import-text.ts';
import { exitCodeOf } from './run-import.ts';

const dataset: DatasetReport = {
  ...{ dataset: 'light', kind: 'asset', file: 'lights.csv', sha256: 'a', bytes: 9 },
  ...{
    read: 5,
    new: 1,
    changed: 2,
    gone: 0,
    unchanged: 0,
    returned: 1,
    rejected: 1,
    repaired: 1,
    superseded: 0,
    repeats: 1,
  },
  ...{ withoutPlace: 0, unknownAsset: 0, unknownTie: 0, brokeOff: null },
  firstRejections: [{ position: { file: 'lights.csv', line: 4 }, reason: 'no lon' }],
  rejectionReasons: [{ reason: 'no lon', count: 1 }],
  repairs: [{ id: 'L1', position: { file: 'lights.csv', line: 2 }, reason: 'Self-intersection' }],
};
const report: ImportReport = {
  ...{
    kind: 'imported',
    city: 'calder',
    dryRun: false,
    changed: true,
    runId: 'r',
    rejectedFile: '/data/rejected.ndjson',
  },
  configuration: {
    ...{ city: { ...NO_CHANGES, unchanged: 1 }, agencies: { ...NO_CHANGES, new: 12 }, services: NO_CHANGES },
    ...{ rules: NO_CHANGES, layers: NO_CHANGES, assetClasses: NO_CHANGES },
  },
  datasets: [dataset],
};

describe('the text of an import report', () => {
  it('is a table of counts, then what was noticed, with the place of each', () => {
    expect(reportText(report).split('\n')).toEqual([
      'calder: imported',
      'dataset     read  new  changed  gone  unchanged  repaired  rejected',
      '(city)         1    0        0     0          1',
      '(agencies)    12   12        0     0          0',
      'light          5    1        2     0          0         1         1',
      'light: of the changed, gone before: 1',
      'light: repeat an earlier row, counted once: 1',
      'light: repaired "L1" (lights.csv:2): Self-intersection',
      'light: rejected 1: no lon',
      '  lights.csv:4: no lon',
      'Rejected rows are in /data/rejected.ndjson',
      '',
    ]);
  });

  it('says how to keep rejected rows where none were kept', () => {
    const text = reportText({ ...report, rejectedFile: null });
    expect(text).toContain('Rejected rows are not kept: --rejected FILE keeps them');
    const clean = { ...dataset, rejected: 0 };
    expect(reportText({ ...report, rejectedFile: null, datasets: [clean] })).not.toContain('--rejected');
  });

  it('says that a dry run wrote nothing, and when nothing changed', () => {
    expect(reportText({ ...report, dryRun: true })).toMatch(/^calder: would change \(dry run, nothing was written\)\n/);
    expect(reportText({ ...report, changed: false })).toMatch(/^calder: nothing changed\n/);
  });

  it('says on its first line that a file breaks off, and ends with exit code 1 then, as for a refusal', () => {
    const broken = { ...report, datasets: [{ ...dataset, brokeOff: 'the file ends inside feature 3: it is cut off' }] };
    expect(reportText(broken)).toMatch(/^calder: imported; INCOMPLETE, a file breaks off\n/);
    expect(reportText({ ...broken, changed: false })).toMatch(
      /^calder: nothing changed; INCOMPLETE, a file breaks off\n/,
    );
    expect(reportText(broken)).toContain(
      'light: INCOMPLETE: lights.csv: the file ends inside feature 3: it is cut off. What came before counts, the rest stays as it was',
    );
    expect([report, broken, { kind: 'refused', problems: [] } as const].map(exitCodeOf)).toEqual([0, 1, 1]);
  });

  it('lists what a refused import found wrong', () => {
    expect(reportText({ kind: 'refused', problems: ['city.yaml:1:1: a', 'city.yaml:2:1: b'] })).toBe(
      'Nothing was imported:\n  city.yaml:1:1: a\n  city.yaml:2:1: b\n',
    );
  });
});

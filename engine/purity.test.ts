import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The engine has no I/O, clock or randomness, and no floor imports one above it. Read from the sources themselves. */

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const sourcesOf = (folder: string): readonly SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !/\.test\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`node_modules${sep}`))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));

// One pass in the order in which they can begin; a regular expression literal follows an operator, bracket or keyword.
const TOKENS =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=(?:^|[=(,:;!&|?{}[\n]|=>|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/gm;

const isString = (token: string): boolean => /^['"]/.test(token);

/** The source with comments, strings and regular expressions blanked; code inside `${}` stays. */
const codeOf = (text: string): string =>
  text.replace(TOKENS, (token) => {
    if (!token.startsWith('`')) return isString(token) ? "''" : ' ';
    return [...token.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => ` ${code} `).join('');
  });

const withoutComments = (text: string): string =>
  text.replace(TOKENS, (token) => (token.startsWith('//') || token.startsWith('/*') ? ' ' : token));

/** What a source imports or re-exports; `import()` and `require()` too, and as '?' where it is no literal. */
const importsOf = (text: string): readonly { readonly from: string; readonly isTypeOnly: boolean }[] => {
  const code = withoutComments(text);
  const statements = code.matchAll(/^\s*(import|export)\b(\s+type\b)?[^;'"`]*?['"]([^'"]+)['"]/gm);
  const calls = codeOf(text).match(/\b(?:import|require)\s*\(/g) ?? [];
  return [
    ...[...statements]
      .filter(([statement, keyword]) => keyword === 'import' || /\bfrom\s*['"][^'"]+['"]$/.test(statement))
      .map(([, , type, from]) => ({ from: from!, isTypeOnly: type !== undefined })),
    ...calls.map(() => ({ from: '?', isTypeOnly: false })),
  ];
};

const ALLOWED_PACKAGES = /^(flatbush|proj4|robust-predicates|@turf\/[a-z-]+)$/;

/** The folder under the root that a relative import leads to, or null for a package. */
const floorOf = (path: string, from: string): string | null =>
  from.startsWith('.') ? (join(dirname(path), from).split(sep)[0] ?? '') : null;

const importFaults = ({ path, text }: SourceFile): readonly string[] =>
  importsOf(text).flatMap(({ from, isTypeOnly }) => {
    const floor = floorOf(path, from);
    const isAllowed =
      floor === null ? ALLOWED_PACKAGES.test(from) || (from === 'geojson' && isTypeOnly) : floor === 'engine';
    return isAllowed ? [] : [`${path} imports ${from}`];
  });

/** Imports, static or not, that lead from data/ to anything but data/ and engine/. */
const upwardImports = ({ path, text }: SourceFile): readonly string[] => {
  const literalCalls = withoutComments(text).matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]/g);
  const all = [...importsOf(text).map(({ from }) => from), ...[...literalCalls].map(([, from]) => from!)];
  return all
    .filter((from) => !['data', 'engine', null].includes(floorOf(path, from)))
    .map((from) => `${path} imports ${from}`);
};

const IMPURE = [
  /\bDate\s*\.\s*now\b/,
  /\bnew\s+Date\b(?!\s*\()/,
  /\bnew\s+Date\s*\(\s*\)/,
  /(?<!\bnew\s+|[.\w])Date\s*\(/,
  /\bMath\s*\.\s*random\b/,
  /\bMath\s*\[/,
  /\bDate\s*\[/,
  // As a bare name; not as a property (`.window`) nor as the key of one (`window:`).
  /(?<![.\w$])(performance|process|console|fetch|crypto|globalThis|global|window|document|navigator|self|localStorage|sessionStorage|indexedDB|XMLHttpRequest|WebSocket|Worker|Buffer|require|eval|Function|Temporal|setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|structuredClone|__dirname|__filename)\b(?!\??:)/,
  /\bimport\s*\.\s*meta\b/,
];

const impurities = ({ path, text }: SourceFile): readonly string[] => {
  const code = codeOf(text);
  return IMPURE.flatMap((pattern) => {
    const found = pattern.exec(code);
    return found === null ? [] : [`${path} uses ${found[0].trim()}`];
  });
};

describe('the engine', () => {
  const sources = sourcesOf('engine');

  it('has sources to read', () => {
    expect(sources.map(({ path }) => path)).toContain('engine/route/router.ts');
  });

  it('imports only itself and the few packages it may', () => {
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  it('reads no clock, randomness, environment or network', () => {
    expect(sources.flatMap(impurities)).toEqual([]);
  });
});

describe('the data floor', () => {
  it('imports nothing from the floors above it', () => {
    const sources = sourcesOf('data');
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.flatMap(upwardImports)).toEqual([]);
  });
});

describe('the reading of sources', () => {
  const source = (text: string): SourceFile => ({ path: 'engine/route/sample.ts', text });

  it('finds every kind of import that is not allowed', () => {
    const samples = [
      `import { readFileSync } from 'node:fs';`,
      `import fs from "fs";`,
      `import 'side-effect';`,
      `import {\n  a,\n  type B,\n} from 'pg';`,
      `export { x } from '../../data/store/store.ts';`,
      `export * from '../../api/app.ts';`,
      `import type { Store } from '../../data/store/store.ts';`,
      `import { point } from 'geojson';`,
      `const pg = await import('pg');`,
      `const pg = await import(name);`,
      `const pg = require('pg');`,
      `import turf from '@turf/turf/dist/x.js';`,
      `import { a } from '../../../elsewhere.ts';`,
    ];
    for (const sample of samples) expect(importFaults(source(sample)), sample).toHaveLength(1);
  });

  it('finds what leads from data to the floors above it, and nothing else', () => {
    const inData = (text: string) => upwardImports({ path: 'data/store/sample.ts', text });
    for (const floor of ['api/app.ts', 'web-map/map.ts', 'fixtures/demo.ts', 'bench/run.ts']) {
      expect(inData(`import { x } from '../../${floor}';`), floor).toHaveLength(1);
      expect(inData(`const x = await import('../../${floor}');`), floor).toHaveLength(1);
    }
    expect(inData(`import pg from 'pg';\nimport { x } from '../city/x.ts';\nimport '../../engine/ids.ts';`)).toEqual(
      [],
    );
  });

  it('lets the allowed ones pass', () => {
    const samples = [
      `import type { Polygon } from 'geojson';`,
      `import Flatbush from 'flatbush';`,
      `import area from '@turf/area';`,
      `import { orient2d } from 'robust-predicates';`,
      `export type { LonLat } from '../geometry/lon-lat.ts';`,
      `// import fs from 'node:fs';\n/* import 'pg'; */`,
      `export const name = 'pg';\nexport const other = "from 'pg'";`,
    ];
    for (const sample of samples) expect(importFaults(source(sample)), sample).toEqual([]);
  });

  it('finds every kind of clock, randomness and environment', () => {
    const samples = [
      'const t = Date.now();',
      'const now = Date\n  .now;',
      'const t = new Date();',
      'const t = new Date;',
      'const t = Date();',
      "const t = Date['now']();",
      'const r = Math.random();',
      "const r = Math['random']();",
      'const t = performance.now();',
      'if (process.env.X) go();',
      "console.log('x');",
      "fetch('http://x');",
      'setTimeout(go, 5);',
      'setInterval(go, 5);',
      'queueMicrotask(go);',
      'crypto.randomUUID();',
      'globalThis.x = 1;',
      'const w = window.innerWidth;',
      "document.querySelector('p');",
      'const here = import.meta.url;',
      "eval('1');",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a sample of source
      'const text = `at ${Date.now()}`;',
      'const half = a / b; const t = Date.now(); const c = d / e;',
      "const quote = /'/; const t = Date.now(); // '",
    ];
    for (const sample of samples) expect(impurities(source(sample)).length, sample).toBeGreaterThan(0);
  });

  it('is not misled by comments, strings, property names and pure uses', () => {
    const samples = [
      '// Date.now() would be a clock',
      '/* Math.random() */',
      "const text = 'console.log(Date.now())';",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a sample of source
      'const text = `window ${width} document`;',
      'const local = new Date(atMs); const ms = Date.UTC(2026, 0, 1); const other = Date.parse(text);',
      'const size = scan.window.days; interface Scan { readonly window: Window; readonly process?: string }',
      'const largest = Math.max(1, 2);',
      'const pattern = /process|console/;',
      "const it = 'it\\'s a process';",
    ];
    for (const sample of samples) expect(impurities(source(sample)), sample).toEqual([]);
  });
});

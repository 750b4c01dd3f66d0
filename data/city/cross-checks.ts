import type { ColumnMapping } from '../import/column-mapping.ts';
import { STAGES } from '../requests/stored-request.ts';
import type { CityFileContent } from './city-schema.ts';
import { fitChecks } from './fit-checks.ts';
import type { LocatedProblem, LocatedYaml, YamlPath } from './located-yaml.ts';
import { mainChecks } from './main-checks.ts';
import { namedPlaceChecks } from './named-place-checks.ts';
import { periodChecks } from './period-checks.ts';
import { tieChecks } from './tie-checks.ts';
import { watchChecks } from './watch-checks.ts';

export interface Finding {
  readonly path: YamlPath;
  readonly message: string;
}

/** Ids that are named twice, and ids that are named but nowhere defined, each where it stands. In the order of the file. */
export const crossChecks = (content: CityFileContent, yaml: LocatedYaml): readonly LocatedProblem[] =>
  [
    ...repeated(
      content.agencies.map(({ id }, i) => ({ name: id, path: ['agencies', i, 'id'] })),
      'agency',
    ),
    ...repeated(
      content.services.map(({ code }, i) => ({ name: code, path: ['services', i, 'code'] })),
      'service',
    ),
    ...content.services.flatMap(({ questions }, s) => [
      ...repeated(
        questions.map(({ code }, i) => ({ name: code, path: ['services', s, 'questions', i, 'code'] })),
        'question',
      ),
    ]),
    ...repeatedDatasets(content),
    ...titles(
      content.layers.map((entry) => ({ ...entry, target: entry.layer })),
      'layers',
    ),
    ...titles(
      content.assets.map((entry) => ({ ...entry, target: entry.class })),
      'assets',
    ),
    ...draws(
      content.layers.map(({ layer, draw }) => ({ target: layer, draw })),
      'layers',
    ),
    ...draws(
      content.assets.map((entry) => ({ target: entry.class, draw: entry.draw })),
      'assets',
    ),
    ...unknownAgencies(content),
    ...unknownServices(content),
    ...unknownClasses(content),
    ...statuses(content),
    ...unknownQuestions(content),
    ...mainChecks(content),
    ...namedPlaceChecks(content),
    ...fitChecks(content),
    ...tieChecks(content),
    ...periodChecks(content),
    ...watchChecks(content),
  ]
    .map(({ path, message }) => ({ file: yaml.file, ...yaml.positionOf(path), message }))
    .sort((a, b) => a.line - b.line || a.column - b.column);

interface Named {
  readonly name: string;
  readonly path: YamlPath;
}

function* repeated(entries: readonly Named[], what: string, advice = ''): Generator<Finding> {
  const seen = new Set<string>();
  for (const { name, path } of entries) {
    if (seen.has(name)) yield { path, message: `${what} "${name}" is defined twice${advice}` };
    seen.add(name);
  }
}

const repeatedDatasets = (content: CityFileContent): Iterable<Finding> =>
  repeated(
    [
      ...content.layers.map((entry, i) => ({
        name: entry.dataset ?? entry.layer,
        path: ['layers', i, entry.dataset ? 'dataset' : 'layer'],
      })),
      ...content.assets.map((entry, i) => ({
        name: entry.dataset ?? entry.class,
        path: ['assets', i, entry.dataset ? 'dataset' : 'class'],
      })),
      ...content.inspections.map((entry, i) => ({ name: entry.dataset, path: ['inspections', i, 'dataset'] })),
      ...content.requests.map((entry, i) => ({ name: entry.dataset, path: ['requests', i, 'dataset'] })),
    ],
    'dataset',
    '; give one of them a "dataset:" of its own',
  );

/** Several datasets may feed one layer or class: its title is given once, or always the same. */
function* titles(
  entries: readonly { readonly target: string; readonly title?: string | undefined }[],
  section: 'layers' | 'assets',
): Generator<Finding> {
  const first = new Map<string, string>();
  for (const [i, { target, title }] of entries.entries()) {
    const known = first.get(target);
    if (title === undefined && known === undefined) yield { path: [section, i], message: `"${target}" has no title` };
    if (title !== undefined && known !== undefined && title !== known)
      yield { path: [section, i, 'title'], message: `"${target}" already has the title "${known}"` };
    if (title !== undefined && known === undefined) first.set(target, title);
  }
}

/** How a layer or class is drawn is said once, or always the same. */
function* draws(
  entries: readonly { readonly target: string; readonly draw?: string | undefined }[],
  section: 'layers' | 'assets',
): Generator<Finding> {
  const first = new Map<string, string>();
  for (const [i, { target, draw }] of entries.entries()) {
    const known = first.get(target);
    if (draw !== undefined && known !== undefined && draw !== known)
      yield { path: [section, i, 'draw'], message: `"${target}" is already drawn as ${known}` };
    if (draw !== undefined && known === undefined) first.set(target, draw);
  }
}

/** The values that a mapping states itself, with where each stands; values that come from the data are checked row by row. */
function* literals(mapping: ColumnMapping | undefined, path: YamlPath): Generator<Named> {
  if (mapping === undefined) return;
  if ('value' in mapping) {
    if (mapping.value !== null) yield { name: mapping.value, path: [...path, 'value'] };
    return;
  }
  for (const [theirs, ours] of Object.entries(mapping.map ?? {})) {
    if (ours !== null) yield { name: ours, path: [...path, 'map', theirs] };
  }
  for (const key of ['default', 'blank'] as const) {
    const value = mapping[key];
    if (value !== undefined && value !== null) yield { name: value, path: [...path, key] };
  }
}

/** A finding for each name that is not one of the allowed. */
export function* notAmong(named: Iterable<Named>, allowed: readonly string[], what: string): Generator<Finding> {
  const known = new Set(allowed);
  const list = allowed.length === 0 ? 'none is defined' : `defined are ${allowed.join(', ')}`;
  for (const { name, path } of named) {
    if (!known.has(name)) yield { path, message: `unknown ${what} "${name}"; ${list}` };
  }
}

function* unknownAgencies({ agencies, layers, assets, requests }: CityFileContent): Generator<Finding> {
  const ids = agencies.map(({ id }) => id);
  for (const [i, { agency }] of layers.entries())
    yield* notAmong(literals(agency, ['layers', i, 'agency']), ids, 'agency');
  for (const [i, { owner }] of assets.entries())
    yield* notAmong(literals(owner, ['assets', i, 'owner']), ids, 'agency');
  for (const [i, { agency, firstAgency }] of requests.entries()) {
    yield* notAmong(literals(agency, ['requests', i, 'agency']), ids, 'agency');
    yield* notAmong(literals(firstAgency, ['requests', i, 'firstAgency']), ids, 'agency');
  }
}

function* unknownServices({ services, requests }: CityFileContent): Generator<Finding> {
  const codes = services.map(({ code }) => code);
  for (const [i, { service }] of requests.entries())
    yield* notAmong(literals(service, ['requests', i, 'service']), codes, 'service');
}

function* unknownClasses({ assets, inspections }: CityFileContent): Generator<Finding> {
  const classes = [...new Set(assets.map((entry) => entry.class))];
  for (const [i, entry] of inspections.entries())
    yield* notAmong([{ name: entry.class, path: ['inspections', i, 'class'] }], classes, 'asset class');
}

function* statuses({ requests }: CityFileContent): Generator<Finding> {
  for (const [i, { status, stage }] of requests.entries()) {
    yield* notAmong(literals(status, ['requests', i, 'status']), ['open', 'closed'], 'status');
    yield* notAmong(literals(stage, ['requests', i, 'stage']), STAGES, 'stage');
  }
}

/** Answers go to questions that some service asks. */
function* unknownQuestions({ services, requests }: CityFileContent): Generator<Finding> {
  const codes = [...new Set(services.flatMap(({ questions }) => questions.map(({ code }) => code)))];
  for (const [i, { answers }] of requests.entries()) {
    const named = Object.keys(answers ?? {}).map((name) => ({ name, path: ['requests', i, 'answers', name] }));
    yield* notAmong(named, codes, 'question');
  }
}

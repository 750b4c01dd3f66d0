import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AgencyId, AssetClass, LayerId, ServiceCode } from '../../engine/ids.ts';
import type { Agency, Choice, Service } from '../../engine/route/city.ts';
import { parseMapAnswers } from '../../engine/route/parse-map-answers.ts';
import type { Vocabulary } from '../../engine/route/vocabulary.ts';
import { vocabularyOf } from '../../engine/route/vocabulary.ts';
import { type CityFileContent, cityFileSchema } from './city-schema.ts';
import { crossChecks } from './cross-checks.ts';
import { assetClassesOf, type Dataset, datasetsOf, layersOf, type Titled } from './datasets.ts';
import { type LocatedProblem, type LocatedYaml, parseLocatedYaml } from './located-yaml.ts';
import { parseRuleFile } from './rule-file.ts';
import { schemaProblems } from './schema-problems.ts';

export interface CityHead {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly region: string;
  readonly units: 'metric' | 'us';
  /** CRS of the city's own plane coordinates. */
  readonly coordinates?: string | undefined;
  /** Whom to call in an emergency where its owner has no phone. */
  readonly emergencyPhone?: string | undefined;
}

/** Services that are watched together; what is left out goes by the default. */
export interface CityWatch {
  readonly services: readonly string[];
  readonly mostRadiusMeters?: number | undefined;
  readonly mostHours?: number | undefined;
  readonly baselineDays?: number | undefined;
  readonly falseAlarmsPerMonth?: number | undefined;
}

/** A city's configuration, checked: every id that it names is defined in it. */
export interface CityFile {
  /** Absolute. */
  readonly file: string;
  readonly rulesFile: string | null;
  /** SHA-256 of the YAML and the rule file. */
  readonly hash: string;
  readonly city: CityHead;
  /** Absolute; where the files of the datasets are unless the caller says otherwise. */
  readonly sourceFolder: string;
  readonly agencies: readonly Agency[];
  readonly services: readonly Service[];
  /** Undefined: it does not say. */
  readonly watch: readonly CityWatch[] | undefined;
  readonly layers: readonly Titled[];
  readonly assetClasses: readonly Titled[];
  readonly datasets: readonly Dataset[];
  /** The rules as in the file, in their order, checked by `parseRules`. */
  readonly rules: readonly unknown[];
  /** A problem at the place where a dataset names its file. */
  readonly problemWithSource: (dataset: Dataset, message: string) => LocatedProblem;
}

export type CityFileOutcome =
  | { readonly kind: 'valid'; readonly cityFile: CityFile }
  | { readonly kind: 'broken'; readonly problems: readonly LocatedProblem[] };

/**
 * Reads a city YAML and its rule file and checks both. Everything that is wrong comes back at once, by line and
 * column; it never throws for what the files say. `configFile` is also the name in messages.
 */
export async function readCityFile(configFile: string): Promise<CityFileOutcome> {
  const text = await textOf(configFile);
  if (text === null) return brokenAt(configFile, 'there is no such file');
  const yaml = parseLocatedYaml(text, configFile);
  if (yaml.problems.length > 0) return { kind: 'broken', problems: yaml.problems };
  const parsed = cityFileSchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) return { kind: 'broken', problems: schemaProblems(yaml, cityFileSchema, parsed.error) };
  const unknown = [...crossChecks(parsed.data, yaml), ...mapProblems(parsed.data, yaml)];
  const rules = await readRules(configFile, yaml, parsed.data);
  const problems = [...unknown, ...(rules.kind === 'broken' ? rules.problems : [])];
  if (rules.kind === 'broken' || problems.length > 0) return { kind: 'broken', problems };
  return { kind: 'valid', cityFile: cityFileOf(configFile, yaml, parsed.data, text, rules) };
}

const brokenAt = (file: string, message: string): CityFileOutcome => ({
  kind: 'broken',
  problems: [{ file, line: 1, column: 1, message }],
});

const textOf = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
};

type Rules =
  | {
      readonly kind: 'rules';
      readonly file: string | null;
      readonly text: string;
      readonly definitions: readonly unknown[];
    }
  | { readonly kind: 'broken'; readonly problems: readonly LocatedProblem[] };

async function readRules(configFile: string, yaml: LocatedYaml, content: CityFileContent): Promise<Rules> {
  if (content.rules === undefined) return { kind: 'rules', file: null, text: '', definitions: [] };
  const file = path.join(path.dirname(configFile), content.rules);
  const text = await textOf(file);
  if (text === null) {
    const message = `there is no rule file ${file}`;
    return { kind: 'broken', problems: [{ file: configFile, ...yaml.positionOf(['rules']), message }] };
  }
  const read = parseRuleFile(text, file, vocabularyOfContent(content));
  return read.kind === 'broken' ? read : { kind: 'rules', file, text, definitions: read.definitions };
}

/** What is wrong with the answers that the map is to give. */
const mapProblems = (content: CityFileContent, yaml: LocatedYaml): readonly LocatedProblem[] =>
  parseMapAnswers(servicesOf(content), vocabularyOfContent(content)).problems.map(({ path: where, part, message }) => ({
    file: yaml.file,
    ...yaml.positionOf(where, part),
    message,
  }));

/** What the rules may name. Attributes of a class are known where every dataset of it lists them. */
const vocabularyOfContent = (content: CityFileContent): Vocabulary => ({
  ...vocabularyOf({
    agencies: agenciesOf(content),
    services: servicesOf(content),
    layers: layersOf(content).map(({ id, title }) => ({ id: id as LayerId, title, jurisdictions: [] })),
    assetClasses: [],
  }),
  assetClasses: new Map(assetClassesOf(content).map(({ id }) => [id, attributeNames(content, id as AssetClass)])),
});

const attributeNames = ({ assets }: CityFileContent, assetClass: AssetClass): ReadonlySet<string> | 'unknown' => {
  const names = new Set<string>();
  for (const { attributes } of assets.filter((entry) => entry.class === assetClass)) {
    if (attributes === 'all') return 'unknown';
    for (const name of Array.isArray(attributes) ? attributes : Object.keys(attributes ?? {})) names.add(name);
  }
  return names;
};

const agenciesOf = ({ agencies }: CityFileContent): readonly Agency[] =>
  agencies.map((agency) => ({ ...agency, id: agency.id as AgencyId }));

const servicesOf = ({ services }: CityFileContent): readonly Service[] =>
  services.map(({ emergency, questions, ...service }) => ({
    ...service,
    code: service.code as ServiceCode,
    questions: questions.map(({ choices, map, ...question }) => ({
      ...question,
      choices: choices.map(choiceOf),
      ...(map === undefined ? {} : { map }),
    })),
    ...(emergency === undefined ? {} : { emergency }),
  }));

type ChoiceContent = CityFileContent['services'][number]['questions'][number]['choices'][number];

const choiceOf = (choice: ChoiceContent): Choice => {
  const { value, label } = choice;
  const emergency = 'emergency' in choice ? choice.emergency : undefined;
  return emergency === undefined ? { value, label } : { value, label, emergency };
};

const sections = { layer: 'layers', asset: 'assets', inspection: 'inspections', request: 'requests' } as const;

function cityFileOf(
  configFile: string,
  yaml: LocatedYaml,
  content: CityFileContent,
  text: string,
  rules: Rules & { readonly kind: 'rules' },
): CityFile {
  const folder = path.dirname(path.resolve(configFile));
  const datasets = datasetsOf(content);
  return {
    file: path.resolve(configFile),
    rulesFile: rules.file === null ? null : path.resolve(rules.file),
    hash: createHash('sha256').update(`${text}\0${rules.text}`).digest('hex'),
    city: { ...content.city, region: content.city.region ?? content.city.id },
    sourceFolder: content.source === undefined ? folder : path.resolve(folder, content.source),
    agencies: agenciesOf(content),
    services: servicesOf(content),
    watch: content.watch,
    layers: layersOf(content),
    assetClasses: assetClassesOf(content),
    datasets,
    rules: rules.definitions,
    problemWithSource: (dataset, message) => {
      const position = datasets.filter(({ kind }) => kind === dataset.kind).indexOf(dataset);
      return { file: configFile, ...yaml.positionOf([sections[dataset.kind], position, 'file']), message };
    },
  };
}

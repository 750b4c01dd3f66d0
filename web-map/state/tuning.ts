import type * as api from '../client/generated.ts';

export type Setting = keyof api.DedupeInForce;
type ServiceOf = api.DedupeSettings['services'][number];

/** A number that is set of a service; probabilities are said in percent. */
export interface Tunable {
  readonly name: Setting;
  readonly label: string;
  /** What it does, for who has never set it. */
  readonly means: string;
  readonly isPercent: boolean;
  readonly least: number;
  readonly most: number;
}

const tunable = (name: Setting, label: string, means: string, least: number, most: number): Tunable => ({
  ...{ name, label, means, least, most },
  isPercent: name.endsWith('Threshold'),
});

/** The bounds are those of the API, in its units: meters, days, probabilities. */
export const TUNABLES: readonly Tunable[] = [
  tunable('radiusMeters', 'Radius, meters', 'Farther apart are never compared.', 1, 1_000),
  tunable('maxAgeDays', 'Window, days', 'Longer apart are never compared.', 0.01, 730),
  tunable('suggestThreshold', 'Ask from, percent', 'From this likelihood on a person is asked.', 0, 1),
  tunable('linkThreshold', 'Join from, percent', 'From this likelihood on it is joined by itself.', 0, 1),
  tunable('reopenDays', 'Opened again, days', 'Reported again so soon after its closing: not fixed.', 0, 730),
  tunable('recurDays', 'Came back, days', 'Until so long after it: a new problem that names the old one.', 0, 730),
];

/** What is typed, by setting; '' is what was learned. */
export type Typed = Readonly<Record<Setting, string>>;

const PERCENT = 100;
const written = (value: number): string => String(Number(value.toFixed(3)));
const shownAs = ({ isPercent }: Tunable, value: number): string => written(isPercent ? value * PERCENT : value);

/** What stands in the fields at first: what is set. */
export const typedOf = ({ set }: ServiceOf): Typed =>
  Object.fromEntries(
    TUNABLES.map((each) => [each.name, set[each.name] === undefined ? '' : shownAs(each, set[each.name]!)]),
  ) as Typed;

/** What holds where nothing is typed. */
export const learnedText = (of: Tunable, { learned }: ServiceOf): string => shownAs(of, learned[of.name]);

const numberOf = ({ isPercent }: Tunable, text: string): number => Number(text) / (isPercent ? PERCENT : 1);

/** What is wrong with what is typed, by the label of its field; empty: nothing. */
export function faultsOf(typed: Typed, service: ServiceOf): readonly string[] {
  const faults = TUNABLES.flatMap((each) => {
    const text = typed[each.name].trim();
    const value = numberOf(each, text);
    const isFine = text === '' || (value >= each.least && value <= each.most);
    return isFine ? [] : [`${each.label}: from ${shownAs(each, each.least)} to ${shownAs(each, each.most)}`];
  });
  const { suggestThreshold, linkThreshold } = { ...service.learned, ...settingsOf(typed) };
  return faults.length === 0 && suggestThreshold > linkThreshold
    ? ['What is joined by itself must be at least as likely as what is asked.']
    : faults;
}

/** What is set of the service: what is typed. */
export const settingsOf = (typed: Typed): api.DedupeServiceSettings =>
  Object.fromEntries(
    TUNABLES.flatMap((each) => {
      const text = typed[each.name].trim();
      return text === '' ? [] : [[each.name, numberOf(each, text)]];
    }),
  );

/** All settings with those of one service as they are typed: the others stay as they are. */
export function allSettings(
  { services }: api.DedupeSettings,
  service: string,
  typed: Typed,
  linking: api.DedupeSettings['linking'],
): Pick<api.NewDedupeSettings, 'linking' | 'services'> {
  const set = services.map((each): [string, api.DedupeServiceSettings] => [
    each.service,
    each.service === service ? settingsOf(typed) : each.set,
  ]);
  return { linking, services: Object.fromEntries(set.filter(([, of]) => Object.keys(of).length > 0)) };
}

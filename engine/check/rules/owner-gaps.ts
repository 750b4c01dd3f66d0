import type { AgencyId, AssetClass, LayerId } from '../../ids.ts';
import { attributeOf } from '../../route/asset-filter.ts';
import type { Asset, Jurisdiction, Service } from '../../route/city.ts';
import type { AttributeOwner, OwnerForm } from '../../route/rule.ts';
import type { PlannedRule } from '../../route/service-plan.ts';
import type { Finding } from '../finding.ts';
import { agencyName, type RuleCheck, ruleFinding, ruleName, situationWords, someOf } from './rule-check.ts';
import { thingPlaces } from './thing-places.ts';
import type { Witness } from './verdict.ts';

/** Something that an owner is read from: an asset or a jurisdiction. */
type Thing = Asset | Jurisdiction;

const agencyOfThing = (thing: Thing): AgencyId | null => ('owner' in thing ? thing.owner : thing.agency);

type Source =
  | { readonly kind: 'asset'; readonly class: AssetClass }
  | { readonly kind: 'jurisdiction'; readonly layer: LayerId };

/** Things with one value that a rule's owner form gives no agency to. */
interface Gap {
  readonly source: Source;
  /** '' for blank; null where it is the owner or agency that is missing. */
  readonly attribute: string | null;
  readonly value: string;
  readonly things: readonly Thing[];
}

// Places are tried at this many things of a value; where earlier rules decide at all of them, the value never comes here.
const THINGS_TRIED = 40;

/**
 * Rules that hold and name no owner because of what they read: a value that the map does not name and no default serves, a
 * blank without `blank`, an asset without owner, a jurisdiction without agency. Only where the rule is really asked; an error
 * where nobody else owns it then.
 */
export function* ownerGaps(check: RuleCheck): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  for (const planned of check.rules) {
    const met: { readonly gap: Gap; readonly at: MetGap }[] = [];
    for (const gap of gapsOf(planned, check)) {
      const at = whereMet(planned, gap, check);
      if (at !== null) met.push({ gap, at });
      yield;
    }
    if (met.length > 0) findings.push(gapFinding(planned, met, check));
  }
  for (const planned of check.rules) findings.push(...deadMapValues(planned, check));
  return findings;
}

interface MetGap extends Witness {
  readonly service: Service;
  /** Who owns it instead; null for nobody. */
  readonly instead: string | null;
}

const gapFinding = (
  planned: PlannedRule,
  met: readonly { readonly gap: Gap; readonly at: MetGap }[],
  check: RuleCheck,
): Finding => {
  const { gap, at } = met.find((each) => each.at.instead === null) ?? met[0]!;
  const said = met.map((each) => gapWords(each.gap));
  const words = situationWords(at.situation, at.service, check);
  const rest = at.instead === null ? 'nobody owns it' : `${at.instead} gets it`;
  return ruleFinding({
    kind: gap.attribute === null ? 'owner-missing' : 'map-hole',
    severity: at.instead === null ? 'error' : 'warning',
    message: `${ruleName(planned)} names no owner where ${someOf(said)}; here${words} ${rest}`,
    rule: planned.rule.id,
    layer: gap.source.kind === 'jurisdiction' ? gap.source.layer : null,
    ...(planned.rule.services !== 'every' && planned.rule.services.length === 1
      ? { service: planned.rule.services[0]! }
      : {}),
    place: at.place,
    situation: at.situation,
  });
};

const gapWords = ({ source, attribute, value, things }: Gap): string => {
  const [kind, of] = source.kind === 'asset' ? ['owner', source.class] : ['agency', source.layer];
  const count = `${things.length} ${of}`;
  if (attribute === null) return `the ${of} has no ${kind} (${count})`;
  return value === '' ? `${attribute} is blank (${count})` : `${attribute} is '${value}' (${count})`;
};

/** A place where the rule is asked and passed over, at one of the things or close by. */
const whereMet = (planned: PlannedRule, gap: Gap, check: RuleCheck): MetGap | null => {
  const step = Math.max(1, Math.floor(gap.things.length / THINGS_TRIED));
  const tried = gap.things.filter((_, i) => i % step === 0).slice(0, THINGS_TRIED);
  const places = tried.flatMap(({ geometry }) => (geometry === null ? [] : thingPlaces(geometry)));
  let met: MetGap | null = null;
  for (const view of check.views) {
    const position = view.plan.rules.indexOf(planned);
    if (position < 0) continue;
    for (const situation of view.situations) {
      if (view.partsIn(situation)[position]!.when === false) continue;
      for (const place of places) {
        const { holding, deciding } = view.traceAt(situation, place);
        const own = holding.find((held) => held.position === position);
        if (own === undefined || own.agency !== null) continue;
        if (deciding !== null && deciding.position < position) continue;
        const instead = deciding === null ? null : agencyName(deciding.agency, check);
        met ??= { situation, place, service: view.service, instead };
        if (instead === null) return { situation, place, service: view.service, instead };
        break;
      }
    }
  }
  return met;
};

/** The values that come out empty, each with its things, most things first. */
const gapsOf = ({ rule }: PlannedRule, check: RuleCheck): readonly Gap[] => {
  const source = sourceOf(rule.owner);
  if (source === null) return [];
  const gaps = new Map<string, Gap & { readonly things: Thing[] }>();
  for (const thing of thingsOf(source, check)) {
    const gap = gapOf(thing, rule.owner, source, check);
    if (gap === null) continue;
    const key = JSON.stringify([gap.attribute, gap.value]);
    const known = gaps.get(key);
    if (known === undefined) gaps.set(key, { source, ...gap, things: [thing] });
    else known.things.push(thing);
  }
  return [...gaps.values()].sort((a, b) => b.things.length - a.things.length);
};

const sourceOf = (form: OwnerForm): Source | null => {
  switch (form.kind) {
    case 'agency':
      return null;
    case 'agencyOf':
      return { kind: 'jurisdiction', layer: form.layer };
    case 'ownerOf':
      return { kind: 'asset', class: form.class };
    case 'attribute':
      return form.of;
    // Where past requests are not sure and the rule says nothing further, that is meant: the rules after it decide.
    case 'learned':
      return null;
  }
};

const thingsOf = (source: Source, { surroundings, atMs }: RuleCheck): readonly Thing[] => {
  const all: readonly Thing[] =
    source.kind === 'asset'
      ? surroundings.assetClasses.get(source.class)!.assets
      : surroundings.layers.get(source.layer)!.jurisdictions;
  return all.filter(({ geometry, validity }) => geometry !== null && validity.untilMs > atMs);
};

/** What of a thing leaves the form empty; null where it names an agency, or reads something else in the end. */
const gapOf = (
  thing: Thing,
  form: OwnerForm,
  source: Source,
  check: RuleCheck,
): Pick<Gap, 'attribute' | 'value'> | null => {
  const read = sourceOf(form);
  if (form.kind === 'agency' || form.kind === 'learned' || read === null || !isSameSource(read, source)) return null;
  if (form.kind !== 'attribute') {
    const agency = agencyOfThing(thing);
    const isKnown = agency !== null && check.agencyById.has(agency);
    return isKnown ? null : { attribute: null, value: '' };
  }
  const value = attributeOf(thing, form.attribute);
  if (form.map.has(value)) return null;
  const next = value === '' && form.blank !== null ? form.blank : form.otherwise;
  return next === null ? { attribute: form.attribute, value } : gapOf(thing, next, source, check);
};

const isSameSource = (a: Source, b: Source): boolean =>
  a.kind === 'asset' ? b.kind === 'asset' && a.class === b.class : b.kind === 'jurisdiction' && a.layer === b.layer;

/** Values that a map names and nothing in the data has, and attributes that nothing has at all. */
const deadMapValues = ({ rule }: PlannedRule, check: RuleCheck): readonly Finding[] =>
  attributeForms(rule.owner).flatMap((form) => {
    const things = thingsOf(form.of, check);
    const values = new Set(things.map((thing) => attributeOf(thing, form.attribute)));
    const of = form.of.kind === 'asset' ? form.of.class : form.of.layer;
    const place = things[0]?.geometry == null ? null : (thingPlaces(things[0].geometry)[0] ?? null);
    const base = { rule: rule.id, layer: form.of.kind === 'asset' ? null : form.of.layer, place };
    if (things.length > 0 && [...values].every((value) => value === '')) {
      const message = `rule '${rule.id}' (${rule.title}): no ${of} has the attribute '${form.attribute}' that its owner is read from`;
      return [ruleFinding({ kind: 'unknown-attribute', severity: 'error', message, ...base })];
    }
    const idle = [...form.map.keys()].filter((value) => !values.has(value));
    if (idle.length === 0) return [];
    const message = `rule '${rule.id}' (${rule.title}): its map names ${someOf(idle.map((value) => `'${value}'`))}, which ${form.attribute} of no ${of} is`;
    return [ruleFinding({ kind: 'dead-map-value', severity: 'note', message, ...base })];
  });

const attributeForms = (form: OwnerForm | null): readonly AttributeOwner[] =>
  form?.kind === 'attribute' ? [form, ...attributeForms(form.blank), ...attributeForms(form.otherwise)] : [];

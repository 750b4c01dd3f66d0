import type { AssetSuggestion } from './asset-entry.ts';
import type { Field, Plain } from './field.ts';
import type { LayerSuggestion } from './layer-entry.ts';
import { ofAll } from './notes.ts';
import type { RequestSuggestion, UsualAgency } from './request-entry.ts';
import { Ids } from './slug.ts';
import type { SuggestedRule, SuggestedService } from './suggestion.ts';
import { singular } from './words.ts';

export interface RuleGround {
  readonly services: readonly SuggestedService[];
  readonly layers: readonly LayerSuggestion[];
  readonly assets: readonly AssetSuggestion[];
  readonly requests: readonly RequestSuggestion[];
  readonly cityAgency: string;
}

// A reported place is seldom farther than this from the thing itself.
const NEAR_POINT_METERS = 50;
const NEAR_LINE_METERS = 100;
const ROADS = ['road', 'street', 'centerline', 'centreline', 'segment', 'highway', 'roadway'];
const ON_ROADS = ['pothole', 'pavement', 'road', 'street', 'snow', 'plow', 'ice', 'crack', 'sinkhole', 'cave'];
// Words of services and classes that mean no thing.
const VAGUE = new Set([
  'out',
  'damaged',
  'public',
  'city',
  'problem',
  'issue',
  'service',
  'request',
  'complaint',
  'point',
  'location',
  'new',
  'repair',
  'code',
  'violation',
]);

/** First rules: the owner of the thing nearby, the body in whose ground it lies, the city, and for each service somebody. */
export const guessRules = (ground: RuleGround): readonly SuggestedRule[] => {
  const ids = new Ids();
  return [
    ...ground.services.flatMap((service) => ownerRules(service, ground, ids)),
    ...ground.layers.flatMap((layer) => groundRules(layer, ids)),
    ...ground.services.flatMap((service) => usualRules(service, ground, ids)),
    ...ground.layers.flatMap((layer) => cityRules(layer, ids)),
    ...ground.services.map((service) => fallback(service, ground, ids)),
  ];
};

/** The class that a service is about: a common word, or a road for what happens on roads. Null for none. */
export const classOf = (code: string, assets: readonly AssetSuggestion[]): AssetSuggestion | null => {
  const words = code
    .split('_')
    .map(singular)
    .filter((word) => !VAGUE.has(word));
  const placed = assets.filter(({ isPlaced, isAddress }) => isPlaced && !isAddress);
  const shared = (asset: AssetSuggestion): number =>
    asset.subject.filter((word) => words.includes(singular(word)) && !VAGUE.has(word)).length;
  const [best] = placed.toSorted((a, b) => shared(b) - shared(a));
  if (best !== undefined && shared(best) > 0) return best;
  if (!words.some((word) => ON_ROADS.includes(word))) return null;
  return placed.find(({ isLine, subject }) => isLine && subject.some((word) => ROADS.includes(word))) ?? null;
};

const rule = (
  id: string,
  title: string,
  service: string,
  rest: Readonly<Record<string, Plain>>,
  before: readonly string[] = [],
): SuggestedRule => ({
  before,
  fields: [
    { key: 'id', value: id },
    { key: 'title', value: title },
    { key: 'service', value: service },
    ...Object.entries(rest).map(([key, value]): Field => ({ key, value })),
  ],
});

const ownerRules = ({ code, name }: SuggestedService, { assets }: RuleGround, ids: Ids): readonly SuggestedRule[] => {
  const asset = classOf(code, assets);
  if (asset === null) return [];
  const withinMeters = asset.isLine ? NEAR_LINE_METERS : NEAR_POINT_METERS;
  return [
    rule(ids.take(`${code}-owner`, 'owner'), `${name}: the owner of the nearest ${asset.subject.join(' ')}`, code, {
      when: { nearest: { class: asset.assetClass, withinMeters } },
      owner: { ownerOf: asset.assetClass },
    }),
  ];
};

const groundRules = ({ layer, title, ownsGround }: LayerSuggestion, ids: Ids): readonly SuggestedRule[] =>
  ownsGround
    ? [
        rule(
          ids.take(`in-${layer}`, 'in-layer'),
          `What is reported in ${title} belongs to whoever is in charge there`,
          '*',
          { when: { inside: layer }, owner: { agencyOf: layer } },
          ['TODO: is that so for every service? Else list the services instead of "*"'],
        ),
      ]
    : [];

/** Where past requests say who got them: most went to that agency. */
const usualRules = ({ code, name }: SuggestedService, ground: RuleGround, ids: Ids): readonly SuggestedRule[] => {
  const usual = usualAgency(code, ground);
  const city = ground.layers.find(({ isCity }) => isCity);
  if (usual === null || city === undefined) return [];
  const title = `${name}: the agency that got most of them so far`;
  const rest = { when: { inside: city.layer }, owner: { agency: usual.agency } };
  return [rule(ids.take(`${code}-usual`, 'usual'), title, code, rest, [wentThere(usual)])];
};

const usualAgency = (code: string, { requests }: RuleGround): UsualAgency | null => {
  for (const { usual } of requests) if (usual.has(code)) return usual.get(code)!;
  return null;
};

const cityRules = ({ layer, isCity }: LayerSuggestion, ids: Ids): readonly SuggestedRule[] =>
  isCity
    ? [
        rule(ids.take(`in-${layer}`, 'in-city'), 'Everything else in the city is its own', '*', {
          when: { inside: layer },
          owner: { agencyOf: layer },
        }),
      ]
    : [];

const wentThere = ({ rows, of }: UsualAgency): string =>
  `${ofAll(rows, of)} past requests that were looked at went there`;

const fallback = ({ code, name }: SuggestedService, ground: RuleGround, ids: Ids): SuggestedRule => {
  const hasCity = ground.layers.some(({ isCity }) => isCity);
  const usual = hasCity ? null : usualAgency(code, ground);
  const before = usual === null ? [] : [wentThere(usual)];
  const owner = { agency: usual?.agency ?? ground.cityAgency };
  return rule(
    ids.take(`${code}-fallback`, 'fallback'),
    `${name}: if no other rule decides`,
    code,
    { fallback: true, owner },
    before,
  );
};

import path from 'node:path';
import { AgencyBook } from './agency-book.ts';
import { type AssetSuggestion, assetClassId, assetEntry } from './asset-entry.ts';
import type { FileProfile } from './file-profile.ts';
import { inspectionEntry } from './inspection-entry.ts';
import { isStrong } from './join-guess.ts';
import { isAboutAssets } from './kind-guess.ts';
import { type LayerSuggestion, layerEntry } from './layer-entry.ts';
import { count, listed } from './notes.ts';
import type { CheckedReading } from './reading.ts';
import { type RequestSuggestion, requestEntry } from './request-entry.ts';
import { classOf, guessRules } from './rules-guess.ts';
import { ServiceBook } from './service-book.ts';
import { Ids, slugOf } from './slug.ts';
import type { CitySuggestion, SuggestedEntry, SuggestedHead, UnusedFile } from './suggestion.ts';
import { guessTie } from './tie-guess.ts';

/** Two files of the same things, and what the second says of the first, are told by their readings alone: no file is read here. */
export const composeCity = (
  readings: readonly CheckedReading[],
  head: SuggestedHead,
  unused: readonly UnusedFile[],
): CitySuggestion => {
  const agencies = new AgencyBook(head.name);
  const services = new ServiceBook();
  const ids = new Ids();
  const targetOf = ({ join }: CheckedReading) => readings.find(({ profile }) => profile === join?.to);
  const ties = new Map(readings.map((reading) => [reading, guessTie(reading, targetOf(reading))] as const));
  const roles = readings.map((reading) => rolesOf(reading, ties.get(reading)! !== null));
  const layers = roles.filter(({ role }) => role === 'layer').map(({ reading }) => layerEntry(reading, agencies, ids));
  const assetReadings = roles.filter(({ role }) => role === 'asset').map(({ reading }) => reading);
  const classes = new Map(
    assetReadings.map((reading): [FileProfile, string] => [reading.profile, assetClassId(reading, ids)]),
  );
  const requested = roles.filter(({ role, isInspection }) => role === 'request' && !isInspection);
  const both = roles.filter(({ role, isInspection }) => role === 'request' && isInspection);
  const inspected = roles.flatMap(({ reading, isInspection }) => {
    const join = reading.join;
    const assetClass = join === null ? undefined : classes.get(join.to);
    return !isInspection || join === null || assetClass === undefined
      ? []
      : [{ reading, join, assetClass, dataset: datasetId(reading, ids) }];
  });
  const assets = assetReadings.map((reading) => {
    const breaks = inspected.find((each) => each.join.to === reading.profile && tellsBreaks(each.reading));
    const tie = ties.get(reading) ?? null;
    const tiedTo = tie && { join: tie, assetClass: classes.get(tie.to)! };
    return assetEntry(reading, classes.get(reading.profile)!, { breaks: breaks?.dataset ?? null, tiedTo }, agencies);
  });
  const requests = [...requested, ...both].map(({ reading, isInspection }) =>
    requestEntry(
      reading,
      ids.take(slugOf(`${stem(reading)}${isInspection ? ' reports' : ''}`), 'requests'),
      agencies,
      services,
    ),
  );
  nameServicesOfAssets(assets, services);
  return {
    head,
    agencies: agencies.all,
    services: services.all,
    entries: [
      ...layers.map(({ entry }) => entry),
      ...assets.map(({ entry }) => entry),
      ...inspected.map(({ reading, join, dataset, assetClass }) => inspectionEntry(reading, join, dataset, assetClass)),
      ...requests.map(({ entry }): SuggestedEntry => entry),
    ],
    rules: rulesOf(agencies, services, layers, assets, requests),
    unused: [
      ...unused,
      ...roles
        .filter(({ role, isInspection }) => role === 'unused' && !isInspection)
        .map(({ reading }) => unusedFile(reading)),
    ],
  };
};

const rulesOf = (
  agencies: AgencyBook,
  services: ServiceBook,
  layers: readonly LayerSuggestion[],
  assets: readonly AssetSuggestion[],
  requests: readonly RequestSuggestion[],
) => guessRules({ services: services.all, layers, assets, requests, cityAgency: agencies.cityId });

interface RoleOf {
  readonly reading: CheckedReading;
  readonly role: 'layer' | 'asset' | 'request' | 'unused';
  /** Its rows are kept with the assets that they name. */
  readonly isInspection: boolean;
}

const rolesOf = (reading: CheckedReading, isTied: boolean): RoleOf => {
  const { kind, join, subject, dates, place } = reading;
  if (isTied) return { reading, role: 'asset', isInspection: false };
  const joins = join !== null && isStrong(join);
  switch (kind) {
    case 'layer':
      return { reading, role: 'layer', isInspection: false };
    case 'request':
      // Without a place of their own reports of assets say nothing that their inspections do not.
      if (joins && isAboutAssets(subject))
        return { reading, role: place.shape === null ? 'unused' : 'request', isInspection: true };
      return { reading, role: 'request', isInspection: false };
    case 'asset': {
      const isInspection = joins && place.shape === null && (isAboutAssets(subject) || dates.inspected !== null);
      return { reading, role: isInspection ? 'unused' : 'asset', isInspection };
    }
    case 'table':
      return { reading, role: 'unused', isInspection: joins };
  }
};

const tellsBreaks = ({ subject, dates }: CheckedReading): boolean =>
  subject.some((word) => /^(break|failure|leak)/.test(word)) && (dates.inspected ?? dates.reported) !== null;

const stem = ({ profile }: CheckedReading): string =>
  profile.fileLayer ?? path.basename(profile.file).replace(/\..*$/, '');

const datasetId = (reading: CheckedReading, ids: Ids): string => ids.take(slugOf(stem(reading)), 'inspections');

/** So that something can be reported from the start: each class of things on the map, and if there is nothing at all, anything. */
const nameServicesOfAssets = (assets: readonly AssetSuggestion[], services: ServiceBook): void => {
  const covered = new Set(services.all.map(({ code }) => classOf(code, assets)?.assetClass));
  for (const { assetClass, subject, title, isPlaced, isAddress, entry } of assets) {
    if (isPlaced && !isAddress && !covered.has(assetClass))
      services.named(subject.join(' '), title, `the class of ${entry.profile.file}`);
  }
  if (services.all.length === 0) services.named('other', 'Anything else', 'so that something can be reported');
};

const unusedFile = ({ profile }: CheckedReading): UnusedFile => {
  const names = profile.columns.map(({ name }) => name.replaceAll(/\s+/g, ' '));
  const what = profile.columns.length === 0 ? 'no columns' : `columns ${listed(names, 12)}`;
  return {
    file: profile.file,
    seen: `${count(profile.rows, 'row')}, ${what}: no place, no date of a report, and nothing that joins another file. If its rows rate or inspect things of another file, give that file, too`,
  };
};

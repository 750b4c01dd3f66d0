import { logOddsAt } from '../model/curve.ts';
import type { DedupeModel, ServiceModel } from '../model/dedupe-model.ts';
import type { Earlier, Report } from '../report.ts';
import type { Compared, PairNumbers } from './pair-numbers.ts';
import { agreementPiece, crowdPiece, distancePiece, statusPiece, sumOfPieces } from './score-pair.ts';
import { duration, meters, signed } from './words.ts';

/**
 * One piece for or against "it is the same problem": the logarithm of how much likelier what is seen is if it is than if it
 * is not. Positive speaks for it, negative against, 0 says nothing; they add up to the log odds of the score.
 */
export interface Evidence {
  readonly name: EvidenceName;
  readonly logOdds: number;
  /** As it is said, weight included; empty where there is nothing to say. */
  readonly because: string;
}

export type EvidenceName =
  | 'service'
  | 'distance'
  | 'age'
  | 'status'
  | 'asset'
  | 'segment'
  | 'address'
  | 'text'
  | 'reporter'
  | 'crowd'
  | 'calibration';

/** All pieces in the order in which they are said. Nothing of what another reporter wrote is in them. */
export function evidenceOf(
  model: DedupeModel,
  limits: ServiceModel,
  report: Report,
  earlier: Earlier,
  pair: PairNumbers,
): readonly Evidence[] {
  const { pieces } = model;
  const sum = sumOfPieces(pieces, limits, pair);
  const accuracies = `${meters(report.place.accuracyMeters)} and ${meters(earlier.place.accuracyMeters)}`;
  return [
    piece('service', limits.priorLogOdds + pair.confusionLogOdds, servicesSaid(report, earlier)),
    piece(
      'distance',
      distancePiece(pieces, limits, pair),
      `${meters(pair.distanceMeters)} apart, with accuracies of ${accuracies}`,
    ),
    piece('age', logOddsAt(pieces.age, pair.ageMs / limits.meanDelayMs), `reported ${duration(pair.ageMs)} before`),
    piece('status', statusPiece(pieces, pair), statusSaid(pair)),
    piece('asset', agreementPiece(pieces.asset, pair.asset), assetSaid(earlier, pair.asset)),
    piece(
      'segment',
      agreementPiece(pieces.segment, pair.segment),
      sameOrOther(pair.segment, 'street segment and side'),
    ),
    piece('address', agreementPiece(pieces.address, pair.address), sameOrOther(pair.address, 'address')),
    piece('text', logOddsAt(pieces.text, pair.textSimilarity), textSaid(pair.textSimilarity)),
    piece('reporter', agreementPiece(pieces.reporter, pair.reporter), sameOrOther(pair.reporter, 'reporter')),
    piece('crowd', crowdPiece(limits, pair), crowdSaid(pair.crowd)),
    { name: 'calibration', logOdds: logOddsAt(model.calibration, sum) - sum, because: '' },
  ];
}

/** What has no weight and is not always said is left out. */
const ALWAYS_SAID: ReadonlySet<EvidenceName> = new Set(['service', 'distance', 'age', 'status']);

function piece(name: EvidenceName, logOdds: number, words: string): Evidence {
  const isSaid = words !== '' && (ALWAYS_SAID.has(name) || signed(logOdds) !== signed(0));
  const weight = name === 'status' && signed(logOdds) === signed(0) ? '' : ` (${signed(logOdds)})`;
  return { name, logOdds, because: isSaid ? `${words}${weight}` : '' };
}

const servicesSaid = (report: Report, earlier: Earlier): string =>
  report.service === earlier.service
    ? `the same service, ${report.service}`
    : `${report.service} is taken for ${earlier.service}`;

const statusSaid = ({ closedAgoMs, unseenClosing }: PairNumbers): string => {
  if (closedAgoMs >= 0) return `closed ${duration(closedAgoMs)} before this report`;
  if (Number.isNaN(unseenClosing)) return 'open at that time';
  return `open the day before, ${Math.round(unseenClosing * 100)} % are closed by then`;
};

const assetSaid = ({ asset }: Earlier, compared: Compared): string =>
  asset === null || compared === 0
    ? ''
    : compared > 0
      ? `at the same ${asset.class}, ${asset.id}`
      : `at another ${asset.class}, ${asset.id}`;

const sameOrOther = (compared: Compared, what: string): string =>
  compared === 0 ? '' : `${compared > 0 ? 'the same' : 'another'} ${what}`;

const crowdSaid = (crowd: number): string =>
  crowd === 0 ? 'no other report as near' : `${crowd} other ${crowd === 1 ? 'report' : 'reports'} as near`;

const textSaid = (similarity: number): string =>
  Number.isNaN(similarity) ? '' : `descriptions ${Math.round(similarity * 100)} % alike`;

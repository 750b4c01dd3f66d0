import type { City } from '../../engine/route/city.ts';
import type { ReplayResult, ReplayShares } from '../../engine/route/replay/replay.ts';
import { cityNames } from '../city-names.ts';

/** A replay as the public JSON. `named` null: nobody. */
export const replayJson = ({ replayed, left, span, other }: ReplayResult, city: City) => ({
  from: momentOf(span?.fromMs),
  until: momentOf(span?.untilMs),
  left,
  ...cityNames(city),
  ...sharesJson(replayed),
  other: other && {
    ...sharesJson(other.replayed),
    compared: other.compared,
    moved: other.moved,
    becomeRight: other.becomeRight,
    becomeWrong: other.becomeWrong,
    moves: other.moves,
  },
});

const momentOf = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());

const sharesJson = ({ requests, right, services, rules, matrix, misroutes }: ReplayShares) => ({
  requests,
  right,
  rightShare: requests === 0 ? null : right / requests,
  services: services.map((each) => ({ ...each, rightShare: each.right / each.requests })),
  rules,
  matrix,
  misroutes,
});

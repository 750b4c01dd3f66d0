import type { LayerStatement } from '../../engine/check/boundaries/options.ts';
import type { LayerId } from '../../engine/ids.ts';

/** What the city YAML says of its layers' fit, out of their settings (`StoredCity.layerSettings`, or a city file's layers). */
export const layerStatements = (
  settings: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): ReadonlyMap<LayerId, LayerStatement> =>
  new Map([...settings].map(([id, said]) => [id as LayerId, statementOf(said)]));

const statementOf = ({ tiles, within }: Readonly<Record<string, unknown>>): LayerStatement => ({
  ...(typeof tiles === 'boolean' ? { tiles } : {}),
  ...(typeof within === 'string' ? { within: within as LayerId } : {}),
  ...(within === false ? { within } : {}),
});

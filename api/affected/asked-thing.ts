import { mainSchema, streetSchema } from '../../data/import/dataset.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AffectedBy } from '../../engine/cluster/affected/affected.ts';
import type { AssetClass } from '../../engine/ids.ts';
import type { Asset } from '../../engine/route/city.ts';
import { type InputFault, invalidInput } from '../problem.ts';

/** A main or a segment as somebody names it; without a class it is looked for in all that may hold it. */
export interface SaidThing {
  readonly class: string | null;
  readonly id: string;
}

type Kind = 'main' | 'segment';

/** Where the fault of a question is told: its parameter or pointer. */
export type At = Pick<InputFault, 'parameter' | 'pointer'>;

/**
 * The thing of the city that is meant: a segment among the classes of streets; a main among the classes of mains, or, if its
 * class is said, any class of lines. Throws a 422 where there is none, or where several classes have one of the id.
 */
export function thingAsked(snapshot: Snapshot, kind: Kind, said: SaidThing, atMs: number, at: At): AffectedBy {
  const classes = classesOf(snapshot, kind, said.class);
  const found = classes.flatMap((one) => snapshot.router.surroundings.assetClasses.get(one)?.byId(said.id, atMs) ?? []);
  const [asset, other] = found;
  if (asset === undefined) throw fault(at, `no ${kind} ${said.id} in ${classes.join(', ') || 'this city'}`);
  if (other !== undefined) throw fault(at, `several classes have one: ${classNames(found)}; say which by \`class\``);
  if (kind === 'segment') return { kind, segment: { class: asset.class, id: asset.id } };
  return { kind, main: asset };
}

function classesOf({ classSettings, router }: Snapshot, kind: Kind, said: string | null): readonly AssetClass[] {
  if (said !== null) return router.surroundings.assetClasses.has(said as AssetClass) ? [said as AssetClass] : [];
  const [schema, key] = kind === 'main' ? [mainSchema, 'main'] : [streetSchema, 'street'];
  return [...classSettings].flatMap(([id, settings]) =>
    schema.safeParse(settings[key]).success ? [id as AssetClass] : [],
  );
}

const classNames = (assets: readonly Asset[]): string => assets.map(({ class: of }) => of).join(', ');

function fault(at: At, detail: string): Error {
  return invalidInput([{ ...at, detail: `${at.parameter ?? at.pointer}: ${detail}` }]);
}

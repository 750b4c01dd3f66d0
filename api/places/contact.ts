import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AgencyId } from '../../engine/ids.ts';
import type { Owner } from '../../engine/route/resolution.ts';

/** An agency with whom to call; one that the city does not know shows its id as its name. Null for nobody. */
export function contactOf({ router }: Pick<Snapshot, 'router'>, id: AgencyId | null): Owner | null {
  if (id === null) return null;
  const agency = router.agencyById.get(id);
  return { agency: id, name: agency?.name ?? id, phone: agency?.phone ?? null, url: agency?.url ?? null };
}

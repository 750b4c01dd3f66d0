import type { City } from '../engine/route/city.ts';

/** By id or code, as members of an answer. */
export type Names = Readonly<Record<string, string>>;

/** What people call the agencies and services of the city, beside the ids of an answer. */
export const cityNames = ({ agencies, services }: Pick<City, 'agencies' | 'services'>) => ({
  agencyNames: Object.fromEntries(agencies.map(({ id, name }) => [id, name])) as Names,
  serviceNames: Object.fromEntries(services.map(({ code, name }) => [code, name])) as Names,
});

/** The name; the id itself where there is none, as of an agency that is gone. */
export const calledBy = (names: Names, id: string): string => (Object.hasOwn(names, id) ? names[id]! : id);

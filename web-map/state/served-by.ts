/** Who serves a place with one service. */
export interface Served {
  readonly service: string;
  readonly serviceName: string;
  readonly agency: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly url: string | null;
  readonly confidence: number;
}

export interface AgencyHere {
  /** Null: nobody. */
  readonly agency: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly url: string | null;
  /** What it serves, in the order of the city. */
  readonly services: readonly Served[];
}

/** The agencies that serve a place, that with most services first, ties in the order of the city; nobody last. */
export function agenciesHere(served: readonly Served[]): readonly AgencyHere[] {
  const groups = new Map<string | null, Served[]>();
  for (const each of served) {
    const group = groups.get(each.agency);
    if (group) group.push(each);
    else groups.set(each.agency, [each]);
  }
  return [...groups.values()]
    .map((services) => {
      const { agency, name, phone, url } = services[0]!;
      return { agency, name, phone, url, services };
    })
    .sort((a, b) => Number(a.agency === null) - Number(b.agency === null) || b.services.length - a.services.length);
}

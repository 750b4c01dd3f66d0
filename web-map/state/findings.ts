import type { Finding } from '../client/generated.ts';

/** A finding with a name of its own, by which a URL can mean it. */
export interface NamedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/**
 * Every finding with its key: kind and place, else kind and what it is about; the second of the same gets `#2`. The same check
 * gives the same keys, and a finding keeps its key while others come and go.
 */
export function namedFindings(findings: readonly Finding[]): readonly NamedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.kind}@${aboutOf(finding)}`;
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    return { key: nth === 1 ? base : `${base}#${nth}`, finding };
  });
}

// Five digits are a meter.
const aboutOf = ({ lon, lat, rule, layer, service }: Finding): string =>
  lon === null || lat === null
    ? [service, rule, layer].filter(Boolean).join('/')
    : `${Number(lon.toFixed(5))},${Number(lat.toFixed(5))}`;

const GRAVITY = { error: 0, warning: 1, note: 2 } as const;

/** The gravest first, of those the largest; without an area last, else as the check told them. */
export const byGravity = (a: NamedFinding, b: NamedFinding): number =>
  GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
  (b.finding.areaSquareMeters ?? -1) - (a.finding.areaSquareMeters ?? -1);

/** `shadowed-rule` as people say it: `Shadowed rule`. */
export const kindText = (kind: string): string => {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** How many there are of each kind, most first, ties by name. */
export function kindsOf(findings: readonly Finding[]): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** What sizes are called. */
export const SIZE_TEXT: Readonly<Record<NonNullable<Finding['sizeClass']>, string>> = {
  hair: 'thin as a hair',
  sliver: 'a sliver',
  small: 'small',
  large: 'large',
};

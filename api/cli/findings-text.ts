import { SEVERITIES } from '../../engine/check/check-city.ts';
import type { Finding } from '../../engine/check/finding.ts';

// Layers of two sources differ in hundreds of places; the first of a kind are the largest.
const MOST_OF_A_KIND = 10;

/** Findings for people: the counts, then the first ten of each kind with their places, gravest first. */
export function findingsText(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'nothing found\n';
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return `${counts.join(', ')}\n${[...groupsOf(findings)].map(groupText).join('')}`;
}

const groupText = (group: readonly Finding[]): string => {
  const more = group.length - MOST_OF_A_KIND;
  const rest = more > 0 ? `        and ${more} more of ${group[0]!.kind}: --json and --geojson give all\n` : '';
  return group.slice(0, MOST_OF_A_KIND).map(lineOf).join('') + rest;
};

/** By severity and kind, in the order of their first. */
function groupsOf(findings: readonly Finding[]): Iterable<readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups.values();
}

const lineOf = ({ kind, severity, message, lon, lat, areaSquareMeters, answers, at }: Finding): string => {
  const place = lon === null || lat === null ? [] : [`${lon.toFixed(6)}, ${lat.toFixed(6)}`];
  const area = areaSquareMeters === null ? [] : [`${areaSquareMeters.toFixed(1)} m²`];
  const said = Object.entries(answers ?? {}).map(([question, value]) => `${question}=${value}`);
  const where = [...place, ...area, ...said, ...(at === undefined ? [] : [at])];
  const shown = where.length === 0 ? '' : `        at ${where.join('; ')}\n`;
  return `${severity.padEnd(7)} ${kind}: ${message}\n${shown}`;
};

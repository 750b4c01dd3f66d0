import { isoDay } from '../../engine/cluster/scan/calendar.ts';
import type { ReportedCluster } from '../../engine/cluster/scan/reported-clusters.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import type { ScanResult } from './run-scan.ts';

const MOST_NAMED = 12;

/** A scan for reading: the question in a line, then a paragraph a cluster. */
export function scanReport(result: ScanResult, settings: ScanSettings): string {
  const { clusters, untestable } = result;
  const { model, rates, scope, isProspective, startDay, endDay, unit } = settings;
  const head = [
    `${model}, ${scope}${isProspective ? ', prospective' : ''}, rates ${rates}, ${isoDay(startDay)} to ${isoDay(endDay)} by ${unit}`,
    ...adjustments(settings),
    replications(result),
    ...result.notes,
  ].join('; ');
  if (untestable !== null) return `${head}\n\nNothing can be tested: ${untestable}.\n`;
  if (clusters.length === 0)
    return `${head}\n\nNo window holds ${rates === 'low' ? 'fewer' : 'more'} cases than expected.\n`;
  return `${[head, ...clusters.map((cluster) => paragraph(cluster, settings))].join('\n\n')}\n`;
}

function adjustments({ adjustWeekday, adjustSeason }: ScanSettings): string[] {
  const what = [...(adjustWeekday ? ['day of the week'] : []), ...(adjustSeason === undefined ? [] : [adjustSeason])];
  return what.length === 0 ? [] : [`adjusted for ${what.join(' and ')} at each place`];
}

function replications({ simulatedMaxima, interruptedOf, stoppedEarlyOf }: ScanResult): string {
  if (stoppedEarlyOf !== null) return `${simulatedMaxima.length} of ${stoppedEarlyOf} replications, enough to tell`;
  if (interruptedOf !== null)
    return `interrupted after ${simulatedMaxima.length} of ${interruptedOf} replications, p-values are from these`;
  return simulatedMaxima.length === 0 ? 'no replications' : `${simulatedMaxima.length} replications`;
}

function paragraph(cluster: ReportedCluster, settings: ScanSettings): string {
  const { rank, members, cases, expected, relativeRisk, llr, pValue, gumbelP, recurrenceInterval } = cluster;
  const named = members.slice(0, MOST_NAMED).join(', ');
  const more = members.length > MOST_NAMED ? ` and ${members.length - MOST_NAMED} more` : '';
  const radius =
    cluster.center === null
      ? ''
      : `, radius ${cluster.radius.toFixed(2)}${settings.coordinates === 'latlon' ? ' km' : ''}`;
  const lines = [
    `${rank}. ${named}${more} (${members.length}${radius})`,
    `   ${isoDay(cluster.firstDay)} to ${isoDay(cluster.lastDay)}`,
    `   ${cases} cases, ${expected.toFixed(2)} expected${relativeRisk === null ? '' : `, relative risk ${relativeRisk.toFixed(2)}`}`,
    `   log likelihood ratio ${llr.toFixed(6)}${pValue === null ? '' : `, p ${pValue.toPrecision(2)}`}${gumbelP === null ? '' : `, Gumbel p ${gumbelP.toPrecision(2)}`}`,
  ];
  if (recurrenceInterval !== null)
    lines.push(
      `   by chance once in ${recurrenceInterval.toFixed(1)} ${settings.unit}s, looked for once a ${settings.unit}`,
    );
  return lines.join('\n');
}

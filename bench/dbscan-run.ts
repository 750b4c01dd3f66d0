import { readFileSync, writeFileSync } from 'node:fs';
import { dbscan } from '../engine/cluster/dbscan.ts';
import { DBSCAN_OPTIONS } from './dbscan-points.ts';

// One run of DBSCAN in a process of its own: a file of x, y as float64, a file for the labels as int32.
const [pointsFile, labelsFile] = process.argv.slice(2);
const bytes = readFileSync(pointsFile!);
const xys = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
const before = process.cpuUsage();
const { labels } = dbscan(xys, { ...DBSCAN_OPTIONS, border: 'lowest-label' });
const { user, system } = process.cpuUsage(before);
const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
writeFileSync(labelsFile!, new Uint8Array(labels.buffer));
process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMegabytes }));

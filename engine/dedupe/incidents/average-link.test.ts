import { expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { averageLink, type LinkProblem } from './average-link.ts';

const random = seededRandom(311);

/** The obvious way: the mean of every two groups anew for each joining. */
function bruteForce({ size, standing, probability, threshold }: LinkProblem): readonly number[] {
  let groups = Array.from({ length: size }, (_, i) => [i]);
  groups = groups.filter(([i]) => standing[i!]! < 0 || standing.indexOf(standing[i!]!) === i);
  for (const group of groups)
    if (standing[group[0]!]! >= 0)
      standing.forEach((one, i) => {
        if (one === standing[group[0]!] && i !== group[0]) group.push(i);
      });
  for (;;) {
    const means = groups.flatMap((a, i) =>
      groups.slice(i + 1).flatMap((b) => {
        if (standing[a[0]!]! >= 0 && b.some((one) => standing[one]! >= 0)) return [];
        if (a.some((one) => standing[one]! >= 0) && b.some((one) => standing[one]! >= 0)) return [];
        const across = a.flatMap((x) => b.map((y) => probability(x, y)));
        const mean = across.reduce((sum, p) => sum + p, 0) / across.length;
        return mean < Math.max(...[...a, ...b].map(threshold)) ? [] : [{ a, b, mean }];
      }),
    );
    const best = means.reduce<(typeof means)[number] | null>((x, y) => (x === null || y.mean > x.mean ? y : x), null);
    if (best === null) break;
    best.a.push(...best.b);
    groups = groups.filter((group) => group !== best.b);
  }
  const firsts = new Array<number>(size);
  for (const group of groups) for (const i of group) firsts[i] = Math.min(...group);
  return firsts;
}

it('joins what the obvious way joins', () => {
  let joined = 0;
  for (let n = 0; n < 150; n++) {
    const size = 1 + Math.floor(random() * 12);
    // Sixteenths: sums are exact and many are equal, so that ties are decided too.
    const table = Array.from({ length: size * size }, () => Math.floor(random() * 17) / 16);
    const thresholds = Array.from({ length: size }, () => 0.3 + 0.4 * random());
    const problem: LinkProblem = {
      size,
      standing: Array.from({ length: size }, () => (random() < 0.4 ? Math.floor(random() * 2) : -1)),
      probability: (a, b) => table[Math.min(a, b) * size + Math.max(a, b)]!,
      threshold: (a) => thresholds[a]!,
    };
    const firsts = averageLink(problem);
    expect(firsts).toEqual(bruteForce(problem));
    joined += size - new Set(firsts).size;
  }
  expect(joined).toBeGreaterThan(100);
});

it('does not join the ends of a row whose neighbors are likely one', () => {
  const near = (a: number, b: number): number => [1, 0.9, 0.2][Math.abs(a - b)] ?? 0;
  const firsts = averageLink({ size: 30, standing: Array(30).fill(-1), probability: near, threshold: () => 0.5 });
  for (let i = 0; i < 30; i++) expect(i - firsts[i]!).toBeLessThan(3);
  expect(new Set(firsts).size).toBeLessThan(30);
});

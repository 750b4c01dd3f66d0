import type { LonLat } from './lon-lat.ts';

/**
 * Geodesic distance in meters on WGS 84, for the tests of `meters.ts`: Vincenty's inverse formula (Survey Review XXIII,
 * 1975), within 0.1 mm; does not converge for nearly opposite points (NaN). Written out here and not shared.
 */
export const geodesicMeters = ([lonA, latA]: LonLat, [lonB, latB]: LonLat): number => {
  if (lonA === lonB && latA === latB) return 0;
  const a = 6_378_137;
  const f = 1 / 298.257223563;
  const b = a * (1 - f);
  const radians = Math.PI / 180;
  const u1 = Math.atan((1 - f) * Math.tan(latA * radians));
  const u2 = Math.atan((1 - f) * Math.tan(latB * radians));
  const l = (((((lonB - lonA) % 360) + 540) % 360) - 180) * radians;
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = l;
  for (let i = 0; i < 200; i++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha * sinAlpha;
    const cos2M = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha;
    const c = (f / 16) * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha));
    const before = lambda;
    lambda = l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M * cos2M - 1)));
    if (Math.abs(lambda - before) > 1e-14) continue;
    const uSq = (cosSqAlpha * (a * a - b * b)) / (b * b);
    const k1 = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
    const k2 = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
    const tail = (k2 / 6) * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * cos2M * cos2M - 3);
    const deltaSigma = k2 * sinSigma * (cos2M + (k2 / 4) * (cosSigma * (2 * cos2M * cos2M - 1) - tail));
    return b * k1 * (sigma - deltaSigma);
  }
  return Number.NaN;
};

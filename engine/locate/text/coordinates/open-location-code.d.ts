/** The published code has no types: what the test of plus codes takes of it. */
declare module 'open-location-code' {
  export class OpenLocationCode {
    encode(latitude: number, longitude: number, length?: number): string;
    decode(code: string): { readonly latitudeCenter: number; readonly longitudeCenter: number };
    recoverNearest(shortCode: string, latitude: number, longitude: number): string;
  }
}

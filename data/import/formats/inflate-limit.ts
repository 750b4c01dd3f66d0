// Deflate reaches 1032 : 1 on nothing but repetition; the emptiest real tables that we know reach 60 : 1.
const MAX_RATIO = 300;
const FREE_BYTES = 64 * 1024 * 1024;

/** Whether so few bytes that became so many are a bomb: beyond 64 MiB more than 300 times what is packed. */
export const isBomb = (inflatedBytes: number, packedBytes: number): boolean =>
  inflatedBytes > FREE_BYTES && inflatedBytes > packedBytes * MAX_RATIO;

const BOMB = `it unpacks to more than ${MAX_RATIO} times its size, as no data does (a zip bomb?): if it is real, unpack it and name the unpacked file`;

/** Unlike a file that breaks off, a bomb is refused whole. */
export class BombError extends Error {
  constructor() {
    super(BOMB);
  }
}

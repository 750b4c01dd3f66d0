/** A stream of random numbers that depends on a seed and the number of a replication only: sfc32 by Chris Doty-Humphrey. */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, replication: number) {
    this.a = seed | 0;
    this.b = Math.floor(seed / 2 ** 32) | 0;
    this.c = replication | 0;
    // Seeds and numbers that differ in a bit must not give streams alike.
    for (let i = 0; i < 16; i++) this.nextBits();
  }

  /** 0 or more, less than 1, in steps of 2^-32. */
  next(): number {
    return (this.nextBits() >>> 0) / 2 ** 32;
  }

  /** 0 to count - 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  private nextBits(): number {
    const sum = (this.a + this.b + this.counter++) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum;
  }
}

const LEHMER_MULTIPLIER = 48271;
const LEHMER_MODULUS = 2 ** 31 - 1;
const SATSCAN_SEED = 12345678;

/** The random numbers of SaTScan's replications, counted from 1: Lehmer's generator, each number a float32 below 1. */
export class SatscanRandom {
  private state: number;

  constructor(replication: number) {
    this.state = SATSCAN_SEED + replication;
  }

  next(): number {
    // Below 2^47: exact. Since 2^31 is 1 more than the modulus, its part above 2^31 counts as ones.
    const product = this.state * LEHMER_MULTIPLIER;
    const above = Math.floor(product / 2 ** 31);
    const folded = product - above * 2 ** 31 + above;
    this.state = folded >= LEHMER_MODULUS ? folded - LEHMER_MODULUS : folded;
    return Math.fround(this.state / LEHMER_MODULUS);
  }
}

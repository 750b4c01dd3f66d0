/** The local calendar and clock at one moment. */
export interface LocalTime {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  /** 1-31. */
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
  /** 0-1439. */
  readonly minuteOfDay: number;
}

const DAY_MS = 86_400_000;
/** Moments are epoch milliseconds up to this far from 1970: what Date holds, less the day that a local clock may be off. */
export const FARTHEST_MS = 8.64e15 - DAY_MS;
// Blocks of 2^24 ms (4.7 hours): no zone has changed its offset there and back within one, so equal offsets at both
// ends mean the same offset throughout.
const BLOCK_MS = 2 ** 24;
// 65,536 blocks are 34 years; a store that spans more only computes some again.
const MAX_BLOCKS = 65_536;

/** A block has one offset, or changes it once: the new one holds from `changeMs` on. */
interface Block {
  readonly offsetMs: number;
  readonly changeMs: number;
  readonly laterOffsetMs: number;
}

/**
 * An IANA time zone with its offsets kept, since `Intl` takes microseconds for each. The rules of the zone are those of
 * the running JavaScript engine.
 */
export class TimeZone {
  readonly name: string;
  private readonly format: Intl.DateTimeFormat;
  private readonly blocks = new Map<number, Block>();
  private latest = Number.NaN;
  private latestBlock: Block = { offsetMs: 0, changeMs: 0, laterOffsetMs: 0 };

  private constructor(name: string, format: Intl.DateTimeFormat) {
    this.name = name;
    this.format = format;
  }

  /** RangeError for a name that the JavaScript engine does not know. */
  static of(name: string): TimeZone {
    const field = 'numeric' as const;
    const fields = {
      era: 'short',
      year: field,
      month: field,
      day: field,
      hour: field,
      minute: field,
      second: field,
    } as const;
    try {
      const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', { timeZone: name, ...fields });
      return new TimeZone(name, format);
    } catch {
      throw new RangeError(`timeZone must be an IANA time zone, got ${JSON.stringify(name)}`);
    }
  }

  /**
   * What to add to epoch milliseconds for the local wall clock, in milliseconds; east of Greenwich is positive.
   * RangeError beyond `FARTHEST_MS`.
   */
  offsetMs(atMs: number): number {
    if (!(Math.abs(atMs) <= FARTHEST_MS)) throw new RangeError(`atMs must be epoch milliseconds, got ${atMs}`);
    const number = Math.floor(atMs / BLOCK_MS);
    // Most questions are about the moment of the question before.
    if (number !== this.latest) {
      this.latestBlock = this.blocks.get(number) ?? this.addBlock(number);
      this.latest = number;
    }
    const block = this.latestBlock;
    return atMs < block.changeMs ? block.offsetMs : block.laterOffsetMs;
  }

  /** RangeError beyond `FARTHEST_MS`. */
  localTimeAt(atMs: number): LocalTime {
    const local = new Date(atMs + this.offsetMs(atMs));
    return {
      year: local.getUTCFullYear(),
      month: local.getUTCMonth() + 1,
      day: local.getUTCDate(),
      weekday: local.getUTCDay(),
      minuteOfDay: local.getUTCHours() * 60 + local.getUTCMinutes(),
    };
  }

  /**
   * The first moment (epoch milliseconds) whose wall clock shows this local time; where the clock is put forward over
   * it, the moment of the change. `month` 1-12; days beyond the month's end run into the next.
   */
  firstMsOf(year: number, month: number, day: number, minuteOfDay = 0): number {
    const wall = new Date(0);
    wall.setUTCFullYear(year, month - 1, day);
    const wallMs = wall.getTime() + minuteOfDay * 60_000;
    // Offsets of the day before and after: the larger one gives the earlier moment.
    const offsets = [this.offsetMs(wallMs - DAY_MS), this.offsetMs(wallMs + DAY_MS)].sort((a, b) => b - a);
    for (const offsetMs of offsets) if (this.offsetMs(wallMs - offsetMs) === offsetMs) return wallMs - offsetMs;
    return this.firstChangeMs(wallMs - offsets[0]!, wallMs - offsets[1]!);
  }

  private addBlock(number: number): Block {
    const [fromMs, untilMs] = [number * BLOCK_MS, (number + 1) * BLOCK_MS];
    const [offsetMs, laterOffsetMs] = [this.readOffsetMs(fromMs), this.readOffsetMs(untilMs)];
    const changeMs = offsetMs === laterOffsetMs ? untilMs : this.firstChangeMs(fromMs, untilMs);
    if (this.blocks.size >= MAX_BLOCKS) this.blocks.clear();
    const block = { offsetMs, changeMs, laterOffsetMs };
    this.blocks.set(number, block);
    return block;
  }

  /** The first millisecond after `fromMs` with the offset of `untilMs`, by halving. */
  private firstChangeMs(fromMs: number, untilMs: number): number {
    const before = this.readOffsetMs(fromMs);
    let [low, high] = [fromMs, untilMs];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.readOffsetMs(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }

  private readOffsetMs(atMs: number): number {
    // The ends of a block may lie outside.
    const secondMs = Math.floor(Math.max(-FARTHEST_MS, Math.min(FARTHEST_MS, atMs)) / 1000) * 1000;
    const parts = new Map(this.format.formatToParts(secondMs).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const year = parts.get('era')?.startsWith('B') ? 1 - part('year') : part('year');
    const wall = new Date(0);
    wall.setUTCFullYear(year, part('month') - 1, part('day'));
    wall.setUTCHours(part('hour'), part('minute'), part('second'));
    return wall.getTime() - secondMs;
  }
}

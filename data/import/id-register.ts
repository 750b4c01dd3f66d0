import { describePosition, type SourcePosition } from './source-row.ts';

export type IdOutcome =
  | { readonly kind: 'first' }
  /** Same dataset, same id, same content. */
  | { readonly kind: 'repeat' }
  | { readonly kind: 'taken'; readonly reason: string; readonly group: string };

interface Holder {
  readonly dataset: string;
  readonly contentHash: string;
  readonly position: SourcePosition;
}

/** Which record took which id in one layer, class or dataset. Memory: about 250 bytes an id. */
export class IdRegister {
  readonly #holders = new Map<string, Holder>();

  /** The first record to ask for an id gets it; a later one is told who has it and where. */
  claim(id: string, dataset: string, position: SourcePosition, contentHash: string): IdOutcome {
    const holder = this.#holders.get(id);
    if (holder === undefined) {
      this.#holders.set(id, { dataset, contentHash, position });
      return { kind: 'first' };
    }
    if (holder.dataset === dataset && holder.contentHash === contentHash) return { kind: 'repeat' };
    const where = describePosition(holder.position);
    if (holder.dataset === dataset)
      return { kind: 'taken', reason: `id "${id}" was already used at ${where}`, group: 'the id was already used' };
    const group = `the id is already used by dataset "${holder.dataset}"`;
    return { kind: 'taken', reason: `id "${id}" is already used by dataset "${holder.dataset}" at ${where}`, group };
  }
}

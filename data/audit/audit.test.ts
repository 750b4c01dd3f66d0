import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, RequestId } from '../../engine/ids.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { type AuditFilter, lastDecision, listAudit, writeAudit } from './audit.ts';
import type { AuditEntry } from './audit-entry.ts';

const REGION = 'here';
const AT_MS = Date.UTC(2026, 10, 22, 8, 0, 0, 123);
const ANY: AuditFilter = { kind: null, agency: null, request: null, fromMs: null, toMs: null };

const entry = (over: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ id: uuidv7(), atMs: AT_MS, kind: 'handed_over', actor: 'desk', reason: "it's theirs – 🌳", request: null },
  ...{ subject: null, from: null, to: 'dpw' as AgencyId, details: { a: { from: 1, to: 2 } }, before: { x: [1] } },
  undoes: null,
  ...over,
});

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`the audit on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
    });
    afterAll(() => scratch?.dispose());

    it('gives entries back as they were, newest first, page by page, and only those asked for', async () => {
      const request = uuidv7() as RequestId;
      const entries = Array.from({ length: 5 }, (_, n) => entry({ atMs: AT_MS + (n >> 1), reason: `${n}` }));
      const own = entry({ atMs: AT_MS + 9, request, kind: 'declined', from: 'water' as AgencyId, to: null });
      await writeAudit(scratch.store, REGION, [...entries, own]);
      await writeAudit(scratch.store, REGION, []);
      const all = await listAudit(scratch.store, REGION, ANY, null, 100);
      const { before: _before, ...shown } = own;
      expect(all.entries[0]).toMatchObject({ ...shown, undoneBy: null, isUndoable: true });
      expect(all.entries.slice(1).map(({ reason }) => reason)).toEqual(['4', '3', '2', '1', '0']);
      const paged: string[] = [];
      let page = await listAudit(scratch.store, REGION, ANY, null, 2);
      for (paged.push(...page.entries.map(({ id }) => id)); page.next; paged.push(...page.entries.map(({ id }) => id)))
        page = await listAudit(scratch.store, REGION, ANY, page.next, 2);
      expect(paged).toEqual(all.entries.map(({ id }) => id));
      const count = async (filter: Partial<AuditFilter>) =>
        (await listAudit(scratch.store, REGION, { ...ANY, ...filter }, null, 100)).entries.length;
      expect(await count({ kind: 'declined' })).toBe(1);
      expect(await count({ agency: 'water' })).toBe(1);
      expect(await count({ request })).toBe(1);
      expect(await count({ fromMs: AT_MS + 1, toMs: AT_MS + 3 })).toBe(3);
      expect((await listAudit(scratch.store, 'elsewhere', ANY, null, 100)).entries).toEqual([]);
    });

    it('knows the last decision that can be undone, and lets it be undone once', async () => {
      const request = uuidv7() as RequestId;
      expect(await lastDecision(scratch.store, REGION, request)).toBeNull();
      const [first, second] = [entry({ request }), entry({ request, atMs: AT_MS + 1 })];
      await writeAudit(scratch.store, REGION, [first, second]);
      expect(await lastDecision(scratch.store, REGION, request)).toEqual(second);
      const undoing = entry({ request, atMs: AT_MS + 2, kind: 'undone', before: null, undoes: second.id });
      await writeAudit(scratch.store, REGION, [undoing]);
      expect(await lastDecision(scratch.store, REGION, request)).toEqual(first);
      await expect(writeAudit(scratch.store, REGION, [{ ...undoing, id: uuidv7() }])).rejects.toThrow();
      const { entries } = await listAudit(scratch.store, REGION, { ...ANY, request }, null, 100);
      expect(entries.map(({ undoneBy, isUndoable }) => [undoneBy, isUndoable])).toEqual([
        [null, false],
        [undoing.id, false],
        [null, true],
      ]);
    });
  });
}

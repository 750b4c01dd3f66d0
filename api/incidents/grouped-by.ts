/** What has the same key, together; groups and what is in them in the order in which they first come. */
export function groupedBy<Each, Key>(
  all: readonly Each[],
  keyOf: (each: Each, position: number) => Key,
): ReadonlyMap<Key, readonly Each[]> {
  const groups = new Map<Key, Each[]>();
  all.forEach((each, position) => {
    const key = keyOf(each, position);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  });
  return groups;
}

/**
 * Deals tickets into batches of about one size that don't split groups.
 *
 * @param groups Group of each ticket, shape `(n,)`; each ticket is one of its own, when absent.
 * @returns Batches of groups of ticket numbers.
 */
export function batchesOfGroups(n: number, groups: Int32Array | undefined, size: number): number[][][] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const group = groups ? groups[i] : i;
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  }
  const batches: number[][][] = [];
  let room = 0;
  for (const list of members.values()) {
    if (list.length > room) {
      batches.push([]);
      room = size;
    }
    batches[batches.length - 1].push(list);
    room -= list.length;
  }
  return batches;
}

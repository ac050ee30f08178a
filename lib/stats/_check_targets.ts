/** Number of classes of class indices; refuses what is not an index. */
export function countClasses(action: string, targets: ArrayLike<number>): number {
  let highest = -1;
  for (let i = 0; i < targets.length; i++) {
    const target = targets[i];
    if (!Number.isInteger(target) || target < 0) {
      throw new RangeError(`Cannot ${action}: targets must be class indices >= 0: target ${i} is ${target}`);
    }
    if (target > highest) highest = target;
  }
  return highest + 1;
}

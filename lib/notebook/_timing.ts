/** Whether a promise settles within so many milliseconds; why it failed is for others to say. No timer is left behind. */
export function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise: answer, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  const settled = () => {
    clearTimeout(timer);
    resolve(true);
  };
  promise.then(settled, settled);
  return answer;
}

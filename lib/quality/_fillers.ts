/** Words that say that a field is empty; `none` and `unknown` are not among them, as they can be labels. */
const FILLER = /^(?:#?n\/?a\.?|null|nil|nan|undefined|\(?(?:empty|blank)\)?|[-–—._?\s]+)$/i;

/** Whether a value only says that there is none, such as `N/A`. */
export function isFiller(value: string): boolean {
  return value.length <= 12 && FILLER.test(value.trim());
}

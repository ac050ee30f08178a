import type { PiiKind } from "./pii_span.ts";

/** A kind as it stands in place of a value, such as `NATIONAL_ID`. */
export function labelOf(kind: PiiKind): string {
  return kind.toUpperCase().replaceAll("-", "_");
}

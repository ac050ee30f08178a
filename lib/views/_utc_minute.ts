/** A time to the minute: `2026-03-01T09:30:12.000Z` is `2026-03-01 09:30 UTC`. */
export function utcMinute(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}

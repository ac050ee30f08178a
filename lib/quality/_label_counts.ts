import type { QualityInput } from "./check.ts";

/** Tickets by label, most frequent first: of the whole file where the profile tells. */
export function labelCounts({ labels = [], profile }: QualityInput): [label: string, tickets: number][] {
  if (profile && !profile.tooManyLabels) return Object.entries(profile.labels);
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

import type { Sample } from "./generate_sample.ts";

/** The text that goes with a sample: what is in it and how it was made. */
export function sampleReadme({ truth }: Sample): string {
  return `# Sample tickets (${truth.n}, seed ${truth.seed})\n`;
}

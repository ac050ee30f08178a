import { stringify } from "csv-stringify/sync";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { InputError, type Ticket } from "../../core/mod.ts";
import { writeFileAtomic } from "../../storage/mod.ts";
import { generateSample, type GenerateSampleOptions, type Sample } from "./generate_sample.ts";
import { sampleReadme } from "./sample_readme.ts";
import type { SampleTruth } from "./truth.ts";

/** Columns of the sample's `tickets.csv`. */
export const SAMPLE_COLUMNS = [
  "ticket_id",
  "timestamp",
  "channel",
  "language",
  "priority",
  "customer_id",
  "subject",
  "customer_message",
  "category",
] as const satisfies readonly (keyof Ticket)[];

/** What {@linkcode writeSample} wrote. */
export interface WrittenSample {
  readonly folder: string;
  /** File names, and their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
  readonly tickets: number;
  readonly seed: number;
}

/**
 * Generates a sample and writes `tickets.csv`, `truth.json` and `README.md` into a folder, each whole or not at all.
 *
 * @param folder Made where it is missing; files of these names are replaced.
 */
export async function writeSample(folder: string, options: GenerateSampleOptions = {}): Promise<WrittenSample> {
  await makeFolder(folder); // before the work: a place that cannot be written to is found at once
  const sample = generateSample(options);
  const texts = sampleFiles(sample);
  const files: Record<string, number> = {};
  for (const [name, text] of Object.entries(texts)) {
    options.signal?.throwIfAborted();
    await writeFileAtomic(join(folder, name), text);
    files[name] = new TextEncoder().encode(text).length;
  }
  return { folder, files, tickets: sample.truth.n, seed: sample.truth.seed };
}

/**
 * Makes a folder where it is missing.
 *
 * @throws {InputError} If it cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new InputError("this folder cannot be made", {
      place: { file: folder },
      hint: "choose another place",
      cause,
    });
  }
}

/** The texts of a sample's files, by name. */
export function sampleFiles(sample: Sample): Record<string, string> {
  return {
    "tickets.csv": stringify([...sample.tickets], { header: true, columns: [...SAMPLE_COLUMNS] }),
    "truth.json": truthJson(sample.truth),
    "README.md": sampleReadme(sample),
  };
}

/** JSON with one record a line, so that a change shows as a change of its lines only. */
function truthJson(truth: SampleTruth): string {
  const lines = (value: unknown): string => {
    if (Array.isArray(value) && value.length > 0) {
      return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
    }
    return JSON.stringify(value);
  };
  const fields = Object.entries(truth).map(([key, value]) => {
    if (key !== "pii" && key !== "languageBias") return `  ${JSON.stringify(key)}: ${lines(value)}`;
    const entries = Object.entries(value as Record<string, unknown>).map(([k, v]) =>
      `    ${JSON.stringify(k)}: ${JSON.stringify(v)}`
    );
    return `  ${JSON.stringify(key)}: {\n${entries.join(",\n")}\n  }`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

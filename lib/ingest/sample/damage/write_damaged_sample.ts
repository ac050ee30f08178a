import { join } from "node:path";
import { writeFileAtomic } from "../../../storage/mod.ts";
import { generateSample, type GenerateSampleOptions } from "../generate_sample.ts";
import { makeFolder, sampleFiles, type WrittenSample } from "../write_sample.ts";
import { damageSample, type DamageSampleOptions } from "./damage_sample.ts";
import type { DamageTruth } from "./damage_truth.ts";

/** Options of {@linkcode writeDamagedSample}. */
export interface WriteDamagedSampleOptions extends GenerateSampleOptions, DamageSampleOptions {}

/**
 * Generates a sample, damages it, and writes `tickets.csv`, `truth.json`, `damage.json` (what was damaged) and `README.md`
 * into a folder, each whole or not at all.
 *
 * @param folder Made where it is missing; files of these names are replaced.
 */
export async function writeDamagedSample(
  folder: string,
  options: WriteDamagedSampleOptions = {},
): Promise<WrittenSample> {
  await makeFolder(folder);
  const sample = damageSample(generateSample(options), options);
  const { "README.md": readme, ...rest } = sampleFiles(sample);
  const texts = {
    ...rest,
    "damage.json": `${JSON.stringify(sample.damage, null, 1)}\n`,
    "README.md": readme + damageReadme(sample.damage),
  };
  const files: Record<string, number> = {};
  for (const [name, text] of Object.entries(texts)) {
    options.signal?.throwIfAborted();
    await writeFileAtomic(join(folder, name), text);
    files[name] = new TextEncoder().encode(text).length;
  }
  return { folder, files, tickets: sample.tickets.length, seed: sample.truth.seed };
}

function damageReadme(damage: DamageTruth): string {
  return `
## Damage

This sample was damaged on purpose (\`--damaged\`); \`damage.json\` says where, by \`ticket_id\`. Its texts are not those of the
counts above where they were replaced.

- **Encoding** (\`encoding\`): ${damage.encoding.length} messages with misread, lost or escaped letters, with the message before.
- **Mails that no customer wrote**: ${damage.autoReplies.length} auto-replies (\`autoReplies\`), ${damage.spam.length} spam
  (\`spam\`), ${damage.forms.flat().length} in ${damage.forms.length} groups filled in by a form (\`forms\`), ${damage.unfilled.length}
  with fields never filled in (\`unfilled\`).
- **Missing** (\`missing\`): ${damage.missing.length} empty messages, labels or times. **Label typos** (\`labelTypos\`):
  ${damage.labelTypos.length}. **Cut off** (\`truncated\`): ${damage.truncated.length} messages.
- **Days without tickets** (\`gap\`): ${damage.gap.from} to ${damage.gap.to}. **Burst** (\`burst\`): ${damage.burst.tickets.length}
  tickets from ${damage.burst.from} to ${damage.burst.to}.
- **Look-alikes** (\`hardNegatives\`): ${damage.hardNegatives.length} tickets of customers that are none of these.
`;
}

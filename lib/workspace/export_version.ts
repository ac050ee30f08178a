import { dirname, join } from "node:path";
import { InputError, type WorkOptions } from "../core/mod.ts";
import { exportModel, type Parity } from "../models/export/mod.ts";
import { loadClassifier, type ModelVersion, PROBE_TEXTS, type Registry } from "../registry/mod.ts";
import { writeFolderAtomic } from "../storage/atomic_folder.ts";
import { statIfThere } from "../storage/stat_if_there.ts";

/** A version in the formats of other programs. */
export interface ExportedVersion {
  readonly version: ModelVersion;
  readonly folder: string;
  /** Bytes by path. */
  readonly files: Readonly<Record<string, number>>;
  /** How its files answer beside the version itself. */
  readonly parity: readonly Parity[];
}

/**
 * Writes a version as a folder that other programs load: whole, or not at all. Calibration, label sets and policy stay with the
 * version.
 *
 * @param ref Alias, name, or name and digits of the digest.
 * @param folder A new one.
 * @throws {InputError} If there is something at the place already, the model has no such form, or the files don't answer as the
 * version does.
 */
export async function exportVersion(
  registry: Registry,
  ref: string,
  folder: string,
  { signal }: WorkOptions = {},
): Promise<ExportedVersion> {
  if (await statIfThere(folder)) {
    throw new InputError("there is something already", { place: { file: folder }, hint: "name a new folder" });
  }
  const { version, classifier } = await loadClassifier(registry, ref);
  const { files, parity } = exportModel(classifier, PROBE_TEXTS);
  const sizes: Record<string, number> = {};
  await writeFolderAtomic(folder, async (temporary) => {
    for (const path of Object.keys(files)) {
      const bytes = files[path]; // one after the other, as some are made when they are read
      sizes[path] = bytes.length;
      await Deno.mkdir(join(temporary, dirname(path)), { recursive: true });
      await Deno.writeFile(join(temporary, path), bytes, { signal });
    }
  }, { signal });
  await registry.store.trail.record({
    action: "model.export",
    subject: version.id,
    details: { digest: version.digest, folder },
  });
  return { version, folder, files: sizes, parity };
}

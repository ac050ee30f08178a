/**
 * Files that outlast the process that wrote them: whole files and folders, tables in every format, and tensors.
 *
 * @example
 * ```ts
 * import { writeFileAtomic } from "./mod.ts";
 *
 * const path = await Deno.makeTempFile();
 * await writeFileAtomic(path, "whole, or not at all\n");
 * await Deno.remove(path);
 * ```
 *
 * @module
 */
export { AtomicFile, type AtomicFileOptions, openAtomicFile, writeFileAtomic } from "./atomic_file.ts";
export { writeFolderAtomic } from "./atomic_folder.ts";
export { withFileLock } from "./file_lock.ts";
export { decodeSafetensors, encodeSafetensors, type Safetensors } from "./safetensors.ts";

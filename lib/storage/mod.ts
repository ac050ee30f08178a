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
export { digestFile, type FileDigest } from "./digest_file.ts";
export { escapeFormula, unescapeFormula } from "./escape_formula.ts";
export { withFileLock } from "./file_lock.ts";
export { removeIfThere } from "./remove_if_there.ts";
export { decodeSafetensors, encodeSafetensors, type Safetensors, safetensorsParts } from "./safetensors.ts";
export { openSafetensors, SafetensorsFile, type TensorInfo, type TensorType } from "./safetensors_file.ts";
export { statIfThere } from "./stat_if_there.ts";
export { TABLE_FORMATS, type TableFormat, tableFormatOf } from "./table_format.ts";
export {
  type Column,
  type ColumnType,
  openTableWriter,
  type TableSummary,
  TableWriter,
  type TableWriterOptions,
} from "./table_writer.ts";
export { writeAll } from "./write_all.ts";

import { removeIfThere } from "../../storage/remove_if_there.ts";

/** Where a first training, which leaves tickets out, keeps its state: beside that of the training on all, until both are done. */
export function firstState(file: string | undefined): string | undefined {
  return file === undefined ? undefined : `${file}.held-out`;
}

/** Removes the state of a training that is done; one that ended before its first epoch did never wrote it. */
export function removeState(file: string | undefined): void {
  if (file !== undefined) removeIfThere(file);
}

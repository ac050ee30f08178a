import { statIfThere } from "../storage/stat_if_there.ts";
import { InputError } from "../core/errors.ts";
import type { Workspace } from "../workspace.ts";

/** What neural models start from, where there is something. */
export interface NeuralStart {
  /** Pretrained encoder, as it was named. */
  readonly base?: string;
  /** Where it lies on this machine. */
  readonly baseFolder?: string;
  /** Vectors of words. */
  readonly vectors?: string;
}

/**
 * Finds what neural models are to start from; "" says that there is none.
 *
 * @param given `base`: folder of a pretrained encoder, or its id on the hub; `vectors`: a file or folder with vectors of words.
 * @throws {InputError} If what is named is not there; says how to get it.
 */
export async function neuralStart(
  workspace: Workspace,
  { base = "", vectors = "" }: { readonly base?: string; readonly vectors?: string },
): Promise<NeuralStart> {
  if (vectors !== "" && !await statIfThere(vectors)) {
    throw new InputError("there are no word vectors", {
      place: { file: vectors },
      hint: "name a file or folder of them as seen from the working folder, or none",
    });
  }
  return {
    ...(base !== "" && { base, baseFolder: await workspace.baseFolder(base) }),
    ...(vectors !== "" && { vectors }),
  };
}

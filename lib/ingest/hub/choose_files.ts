import { InputError } from "../../core/mod.ts";

/** What a model needs to be read, and what says where it comes from: everything but weights. */
const SMALL =
  /^((0_Transformer|\d_[A-Za-z]+)\/)?[\w.-]+\.(json|txt|model)$|^(README\.md|LICEN[CS]E[\w.-]*|NOTICE[\w.-]*)$/;
const WEIGHTS = /^(0_Transformer\/)?(model\.safetensors|model-\d{5}-of-\d{5}\.safetensors)$/;

/** Whether a file is wanted of every model. */
export function isUsual(path: string): boolean {
  return SMALL.test(path) || WEIGHTS.test(path);
}

/**
 * The files of a model that are wanted: its configuration, tokeniser, model card, weights as safetensors, and what is named besides.
 * The same weights in other formats, which a hub often holds too, are left where they are.
 *
 * @param also Names or patterns with `*`, such as `onnx/*`.
 * @throws {InputError} If there is nothing for one of `also`, or no weights and nothing named.
 *
 * @example
 * ```ts
 * import { chooseFiles } from "./choose_files.ts";
 * import assert from "node:assert/strict";
 *
 * const paths = ["config.json", "model.safetensors", "pytorch_model.bin", "onnx/model.onnx", "1_Pooling/config.json"];
 * const files = paths.map((path) => ({ path }));
 * const chosen = chooseFiles(files, ["onnx/*"]).map(({ path }) => path);
 * assert.deepEqual(chosen, ["config.json", "model.safetensors", "onnx/model.onnx", "1_Pooling/config.json"]);
 * ```
 */
export function chooseFiles<F extends { readonly path: string }>(
  files: readonly F[],
  also: readonly string[] = [],
): F[] {
  const patterns = also.map((text) => new RegExp(`^${text.split("*").map(escapeRegExp).join(".*")}$`));
  const unmet = patterns.findIndex((pattern) => !files.some(({ path }) => pattern.test(path)));
  if (unmet >= 0) {
    throw new InputError(`there is no file "${also[unmet]}"`, {
      hint: `there are ${files.slice(0, 30).map(({ path }) => path).join(", ")}${files.length > 30 ? " and more" : ""}`,
    });
  }
  if (patterns.length === 0 && !files.some(({ path }) => WEIGHTS.test(path))) {
    const other = files.filter(({ path }) => /\.(bin|h5|msgpack|onnx|gguf|ckpt|pt)$/.test(path)).map(({ path }) =>
      path
    );
    throw new InputError("there is no model.safetensors", {
      hint: other.length === 0
        ? "this is not a model that can be read"
        : `there are ${other.slice(0, 8).join(", ")}: take another revision, or name what you want with --also`,
    });
  }
  return files.filter(({ path }) => isUsual(path) || patterns.some((pattern) => pattern.test(path)));
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

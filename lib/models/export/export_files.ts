/** Where the model lies in an export, as Hugging Face's programs look for it. */
export const ONNX_FILE = "onnx/model.onnx";

/** The model with 8-bit weights. */
export const QUANTISED_FILE = "onnx/model_quantized.onnx";

/** The labels in the order of the model's columns. */
export const LABELS_FILE = "labels.json";

/** What the model is, and how to use it. */
export const CONFIG_FILE = "config.json";

/** The bytes of a JSON file. */
export function jsonFile(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

/** Labels in the words of Hugging Face's Transformers. */
export function labelMaps(classes: readonly string[]) {
  return {
    id2label: Object.fromEntries(classes.map((label, c) => [c, label])),
    label2id: Object.fromEntries(classes.map((label, c) => [label, c])),
  };
}

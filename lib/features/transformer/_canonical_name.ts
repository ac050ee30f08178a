/** What trainers put before the names of the encoder itself. */
const PREFIX = /^(?:module\.|0\.auto_model\.|auto_model\.|bert\.|distilbert\.|roberta\.)+/;

/** DistilBERT's names for parts of a layer. */
const DISTILBERT: readonly (readonly [RegExp, string])[] = [
  [/^transformer\.layer\./, "encoder.layer."],
  [/\.attention\.q_lin\./, ".attention.self.query."],
  [/\.attention\.k_lin\./, ".attention.self.key."],
  [/\.attention\.v_lin\./, ".attention.self.value."],
  [/\.attention\.out_lin\./, ".attention.output.dense."],
  [/\.sa_layer_norm\./, ".attention.output.LayerNorm."],
  [/\.ffn\.lin1\./, ".intermediate.dense."],
  [/\.ffn\.lin2\./, ".output.dense."],
  [/\.output_layer_norm\./, ".output.LayerNorm."],
];

/**
 * The name that {@linkcode encoderTensors} has for a tensor of a file: without the prefix of a task's model, BERT's own for
 * DistilBERT's parts, and today's for checkpoints that were converted from TensorFlow.
 */
export function canonicalName(name: string): string {
  let out = name.replace(PREFIX, "");
  for (const [pattern, replacement] of DISTILBERT) out = out.replace(pattern, replacement);
  return out.replace(/\.LayerNorm\.gamma$/, ".LayerNorm.weight").replace(/\.LayerNorm\.beta$/, ".LayerNorm.bias");
}

import { count, InputError } from "../core/mod.ts";
import { inspectPretrained } from "../features/transformer/read_pretrained.ts";
import { SubwordTokenizer } from "../features/transformer/subword_tokenizer.ts";
import { hubCache, listCachedModels, resolveBase } from "../ingest/hub/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task models list`: which models of the hub are here. */
export const modelsList = command({
  summary: "List the models in the Hugging Face hub's cache, and which of them can be trained on.",
  examples: [["deno task models list", "what is here"]],
}, async () => {
  const { config } = await openWorkspace();
  const cache = hubCache(config);
  const models = [];
  for (const model of await listCachedModels(cache)) models.push({ ...model, base: await useAsBase(model.folder) });
  const rows = models.map(({ id, revision, commit, bytes, base }) => [
    id,
    revision,
    commit.slice(0, 12),
    (bytes / 1e6).toFixed(1),
    base,
  ]);
  return {
    text: rows.length > 0
      ? textTable(["model", "revision", "commit", "MB", "as --base"], rows)
      : `there is no model in ${cache}; fetch one: deno task models pull sentence-transformers/all-MiniLM-L6-v2`,
    json: { cache, models },
  };
});

/** `deno task models show`: everything about a pretrained model. */
export const modelsShow = command({
  summary: "Tell everything about a pretrained encoder, and check that it can be read.",
  positionals: { model: { help: "id of a model that was pulled, or a folder", required: true } },
  examples: [["deno task models show sentence-transformers/all-MiniLM-L6-v2", "sizes, pooling, licence"]],
}, async ({ model }) => {
  const { config } = await openWorkspace();
  const folder = await resolveBase(model, config);
  const { tokenizer, config: sizes, ...info } = await inspectPretrained(folder);
  const tokens = new SubwordTokenizer(tokenizer, { maxLength: info.maxLength });
  const kind = String((tokenizer.tokenizer.model as { type?: unknown }).type ?? "unknown");
  const rows: [string, string][] = [
    ["model", info.source.id ?? model],
    ["commit", info.source.revision ?? ""],
    ["licence", info.licence ?? "not stated"],
    ["architecture", sizes.architecture],
    ["layers", `${sizes.layers} of ${sizes.hiddenSize} numbers, ${sizes.heads} heads, ${sizes.activation}`],
    ["parameters", `${count(info.parameters)}, kept as ${info.types.join(" and ")}`],
    ["vocabulary", `${count(sizes.vocabularySize)}, ${kind}`],
    ["longest text", `${info.maxLength} tokens, among them ${tokens.tokensOf(tokens.encode("")).join(" ")}`],
    ["pooling", info.poolingStated ? info.pooling : `${info.pooling}: the folder does not say`],
    ["normalised", info.normalize ? "to length 1" : "no"],
    ["left out", info.notes.join("; ")],
    ["folder", folder],
  ];
  return {
    text: textTable(["", ""], rows.filter(([, value]) => value !== "")).trimStart(),
    json: { ...info, config: sizes, tokenizer: kind },
  };
});

/** What a model is as a base to train on, or why it can't be one. */
export async function useAsBase(folder: string): Promise<string> {
  try {
    const { config: { architecture, layers, hiddenSize }, pooling } = await inspectPretrained(folder);
    return `${architecture}, ${layers} layers, ${hiddenSize} wide, ${pooling} pooling`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `no: ${error.message.replace(`${folder}/`, "").replace(`${folder}: `, "").split(";")[0]}`;
  }
}

/** `deno task models list|pull|show`: pretrained models, fetched from the Hugging Face hub or taken from a folder. */
import { modelsList, modelsShow } from "../lib/cli/models_list.ts";
import { modelsPull } from "../lib/cli/models_pull.ts";
import { runCommands } from "../lib/cli/mod.ts";

await runCommands({
  name: "models",
  summary: "Fetch pretrained models from the Hugging Face hub, and look at those that are here.",
  commands: { list: modelsList, pull: modelsPull, show: modelsShow },
});

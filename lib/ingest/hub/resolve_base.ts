import { join } from "node:path";
import { InputError } from "../../core/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { findCachedModel } from "./cached_models.ts";
import { parseHubId } from "./hub_id.ts";
import { hubCache, type HubConfig } from "./hub_settings.ts";

/**
 * Folder of a pretrained model: the folder itself, or a model of the hub that was fetched before. Nothing is asked of the network.
 *
 * A model of the hub is looked for in the hub's cache, and as `OWNER/NAME` in the folder `HF_HOME`.
 *
 * @param base A folder, or an id such as `sentence-transformers/all-MiniLM-L6-v2` with or without `@REVISION`.
 * @throws {InputError} Saying how to get the model, if it is not there.
 */
export async function resolveBase(base: string, config: Partial<HubConfig>): Promise<string> {
  if ((await statIfThere(base))?.isDirectory) return base;
  if (/^[./~\\]|^\w:|[\\]|\/.*\/|\/$/.test(base.split("@")[0])) {
    throw new InputError("there is no such folder", {
      place: { file: base },
      hint:
        "name a folder that holds config.json, tokenizer.json and model.safetensors, or a model of the hub by its id",
    });
  }
  const hub = parseHubId(base);
  const cache = hubCache(config);
  const found = await findCachedModel(hub, cache);
  if (found) return found;
  if (config.HF_HOME !== undefined && hub.revision === "main") {
    const folder = join(config.HF_HOME, hub.id);
    if (await statIfThere(join(folder, "config.json"))) return folder;
  }
  throw new InputError(`${base} is neither a folder nor in ${cache}`, {
    hint: `fetch it once: deno task models pull ${base}`,
  });
}

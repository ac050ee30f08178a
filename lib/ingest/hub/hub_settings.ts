import { join } from "node:path";
import type { Config } from "../../core/config.ts";

/** The settings that say where the hub and its cache are. */
export type HubConfig = Pick<Config, "HF_HOME" | "HF_HUB_CACHE" | "HF_ENDPOINT" | "HF_TOKEN" | "HF_HUB_OFFLINE">;

/**
 * Folder of the hub's cache: that of Python's huggingface_hub, so that a model is fetched once for both.
 *
 * @param environment Tells the user's folders, where no setting names one.
 *
 * @example
 * ```ts
 * import { hubCache } from "./hub_settings.ts";
 * import assert from "node:assert/strict";
 *
 * const config = { HF_ENDPOINT: "https://huggingface.co", HF_HUB_OFFLINE: false } as const;
 * assert.equal(hubCache({ ...config, HF_HOME: "models" }), "models/hub");
 * assert.equal(hubCache({ ...config, HF_HUB_CACHE: "cache", HF_HOME: "models" }), "cache");
 * ```
 */
export function hubCache(
  { HF_HUB_CACHE: cache, HF_HOME: home }: Partial<HubConfig>,
  environment: (name: string) => string | undefined = (name) => Deno.env.get(name),
): string {
  if (cache !== undefined) return cache;
  if (home !== undefined) return join(home, "hub");
  const user = environment("HOME") ?? environment("USERPROFILE") ?? ".";
  return join(environment("XDG_CACHE_HOME") || join(user, ".cache"), "huggingface", "hub");
}

/**
 * Models of the Hugging Face hub: fetched once into the cache that Python shares, and found there without the network.
 *
 * @example
 * ```ts
 * import { parseHubId } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parseHubId("BAAI/bge-small-en-v1.5@main").id, "BAAI/bge-small-en-v1.5");
 * ```
 *
 * @module
 */
export { type CachedModel, listCachedModels } from "./cached_models.ts";
export { type HubId, parseHubId } from "./hub_id.ts";
export { hubCache, type HubConfig } from "./hub_settings.ts";
export type { ModelFile, ModelListing } from "./model_listing.ts";
export {
  planPull,
  type PulledFile,
  type PulledModel,
  pullModel,
  type PullModelOptions,
  type PullPlan,
} from "./pull_model.ts";
export { resolveBase } from "./resolve_base.ts";

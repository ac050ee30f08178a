import { join } from "node:path";
import { searchTrail } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import { history, loadVersion, readAliases, type Registry, showVersion } from "../registry/mod.ts";
import type { ChampionFacts } from "../views/compliance_facts.ts";

/** Changes of the alias that are told of. */
const CHANGES = 50;

/** Which version decides, whether its files are sound, who put it there, and on what it was trained; undefined if none decides. */
export async function championFacts(registry: Registry): Promise<ChampionFacts | undefined> {
  const { champion } = await readAliases(registry);
  if (!champion) return undefined;
  const version = await showVersion(registry, "champion");
  const { changes } = await history(registry, { alias: "champion", limit: CHANGES });
  const problem = await problemOf(registry, version.id);
  const card = await cardOf(version.path);
  const { db } = registry.store.database;
  const query = { action: "data.ingest", subject: version.dataFingerprint, newestFirst: true, limit: 1 };
  const [ingest] = await Array.fromAsync(searchTrail(db, query));
  return { version, ...(problem && { problem }), changes, ...(card && { card }), ...(ingest && { ingest }) };
}

/** Reading a version holds every file against its digest. */
async function problemOf(registry: Registry, id: string): Promise<string | undefined> {
  try {
    await loadVersion(registry, id);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

async function cardOf(path: string): Promise<ChampionFacts["card"]> {
  let text;
  try {
    text = await Deno.readTextFile(join(path, "model_card.md"));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  const limits = sectionOf(text, "Limits").split("\n").filter((line) => line.startsWith("- "));
  return { intendedUse: plain(sectionOf(text, "Intended use")), limits: limits.map((line) => plain(line.slice(2))) };
}

/** What stands below a heading of the second level. */
function sectionOf(markdown: string, title: string): string {
  return markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`))?.slice(title.length).trim() ?? "";
}

/** Markdown of a card as plain text. */
function plain(markdown: string): string {
  return markdown.replaceAll("**", "").replace(/\\([\\`*_{}[\]<>|#~])/g, "$1");
}

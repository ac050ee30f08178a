import { sha256 } from "../core/digest.ts";

/** Folder in the workspace that the files lie in. */
const FOLDER = "data";

/** What files of a PostgreSQL store begin with. */
const PREFIX = `${FOLDER}/audit`;

/** Where the checkpoints of all PostgreSQL stores of a workspace were kept before each had a file of its own. */
export const SHARED_CHECKPOINTS: string = `${PREFIX}.checkpoints.jsonl`;

/**
 * One list for all PostgreSQL stores of a workspace: pseudonyms of persons are random, and an erased version stays erased whichever
 * store asks, since they share the folder of models.
 */
export const SHARED_ERASURES: string = `${PREFIX}.erasures.jsonl`;

/** Letters of a name that people read. */
const MOST_LETTERS = 60;

/**
 * Names the file of checkpoints of a PostgreSQL store after its host, port, database and `search_path`, as far as the address says them;
 * who asks and with which password is left out. A part of their SHA-256 tells apart what the letters of a file name can't.
 *
 * A `search_path` that only the server knows, such as one of a role, is not seen: such stores need a `TICKETLAB_CHECKPOINTS` each.
 *
 * @param env Settings of PostgreSQL's clients, which stand in for what the address leaves out.
 *
 * @example
 * ```ts
 * import { postgresCheckpoints } from "./_checkpoint_path.ts";
 * import assert from "node:assert/strict";
 *
 * const path = postgresCheckpoints("postgres://ann:secret@db.example/tickets?options=-csearch_path%3Dlab", () => undefined);
 * assert.match(path, /^data\/audit\.db\.example-5432-tickets-lab-[0-9a-f]{8}\.checkpoints\.jsonl$/);
 * ```
 */
export function postgresCheckpoints(url: string, env: (name: string) => string | undefined): string {
  const parts = storeOf(url, env);
  const letters = parts.filter((part) => part !== "").join("-").toLowerCase().replace(/[^a-z0-9._-]+/g, "_");
  return `${PREFIX}.${letters.slice(0, MOST_LETTERS)}-${sha256(JSON.stringify(parts)).slice(0, 8)}.checkpoints.jsonl`;
}

/** Host, port, database and search path. */
function storeOf(url: string, env: (name: string) => string | undefined): string[] {
  if (!URL.canParse(url)) return ["no address"]; // opening it says what is wrong
  const { hostname, port, pathname, username, searchParams } = new URL(url);
  const given = (name: string) => searchParams.get(name) || undefined;
  const user = given("user") ?? (decoded(username) || env("PGUSER") || "");
  const host = (given("host") ?? (decoded(hostname) || env("PGHOST") || "localhost")).replace(/^\[(.*)\]$/, "$1");
  return [
    /^(127\.0\.0\.1|::1)$/.test(host) ? "localhost" : host.toLowerCase(),
    given("port") ?? (port || env("PGPORT") || "5432"),
    decoded(pathname.slice(1)) || env("PGDATABASE") || user,
    searchPath(given("options") ?? env("PGOPTIONS") ?? ""),
  ];
}

/** `search_path` among a session's options, the last if it stands there twice: `-csearch_path=a`, `-c search_path=a`, `--search-path=a`. */
function searchPath(options: string): string {
  const found = [...options.matchAll(/(?:^|\s)(?:-c\s*|--)search[_-]path=((?:\\.|\S)*)/g)].at(-1);
  return (found?.[1] ?? "").replace(/\\(.)/g, "$1").replace(/\s+/g, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

import { statfs } from "node:fs/promises";
import { type Config, SETTINGS } from "../core/config.ts";
import { counted, InputError } from "../core/mod.ts";
import { hubCache, listCachedModels } from "../ingest/hub/mod.ts";
import { findJupyterLab, HOW_TO_GET } from "../notebook/lab/find_jupyter_lab.ts";
import { scanVersions } from "../registry/mod.ts";
import type { StoreStatus } from "../storage/db/mod.ts";
import { shownAddress } from "../storage/db/shown_address.ts";
import { statIfThere } from "../storage/stat_if_there.ts";

/** One thing that was looked for. */
export interface Finding {
  readonly name: string;
  /** `ok`: there. `missing`: not there, and only some tasks need it. `wrong`: nothing works well until it is put right. */
  readonly status: "ok" | "missing" | "wrong";
  /** What was found. */
  readonly found: string;
  /** What needs it, and how to get it; absent when it is there. */
  readonly get?: string;
}

const LEAST_DENO = [2, 9, 0];
const GIB = 2 ** 30;

/**
 * Looks for everything that ticketlab uses, and says how to get what is missing.
 *
 * @param config The validated settings, or the error that validating them gave.
 * @param root Folder of the workspace.
 */
export async function examine(config: Config | InputError, root: string): Promise<Finding[]> {
  const settings = config instanceof InputError ? undefined : config;
  const [store, status] = await database(settings?.DATABASE_URL ?? SETTINGS.DATABASE_URL.schema.parse(undefined));
  return [
    deno(),
    memory(),
    await disk(root),
    await packages(),
    settingsFinding(config),
    await sample(root),
    await models(settings?.TICKETLAB_MODELS ?? "models"),
    store,
    auditTrail(settings?.ENABLE_AUDIT_LOGGING ?? true, status),
    key(settings ?? {}),
    await jupyterLab(settings?.TICKETLAB_JUPYTER, root),
    await firstFile(
      "Chromium",
      chromiumPlaces(),
      "checks of pages as pictures: apt install chromium, or brew install chromium",
    ),
    await firstFile("Kafka library", kafkaPlaces(), "tests of streams without a broker: apt install librdkafka1"),
    await program(
      "Python with scikit-learn",
      [peerPython(root), "-c", "import sklearn; print(sklearn.__version__)"],
      "comparisons in deno task bench only: deno task bench --install-peers",
    ),
    await pretrained(settings ?? {}),
  ];
}

/** Name, value and meaning of every setting; what is secret is not shown, nor a password in an address. */
export function settingRows(config: Partial<Config>): string[][] {
  return Object.entries(SETTINGS).map(([name, { help, ...rest }]) => {
    const value = config[name as keyof Config];
    const text = typeof value === "object" ? Object.values(value).join(",") : String(value ?? "");
    const shown = value !== undefined && "secret" in rest ? "hidden" : text;
    return [name, shownAddress(shown), help];
  });
}

function deno(): Finding {
  const have = Deno.version.deno.split(/[.-]/).map(Number);
  const older = LEAST_DENO.findIndex((least, i) => have[i] !== least);
  const ok = older < 0 || have[older] > LEAST_DENO[older];
  return {
    name: "Deno",
    status: ok ? "ok" : "wrong",
    found: Deno.version.deno,
    get: ok ? undefined : "npm install -g deno@2.9.6, or deno upgrade",
  };
}

function memory(): Finding {
  const { total, available } = Deno.systemMemoryInfo();
  const ok = available > 1.5 * GIB;
  return {
    name: "memory",
    status: ok ? "ok" : "missing",
    found: `${(available / GIB).toFixed(1)} of ${
      (total / GIB).toFixed(1)
    } GiB free, ${navigator.hardwareConcurrency} cores`,
    get: ok ? undefined : "a million tickets need up to 1.5 GiB: close something",
  };
}

async function disk(root: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(root);
  const free = (bavail * bsize) / GIB;
  const ok = free > 1;
  return {
    name: "disk",
    status: ok ? "ok" : "missing",
    found: `${free.toFixed(1)} GiB free`,
    get: ok ? undefined : "models and reports need about 1 GiB: make room",
  };
}

async function packages(): Promise<Finding> {
  try {
    const [{ version }] = await Promise.all([import("@duckdb/node-api"), import("@resvg/resvg-js")]);
    return { name: "native packages", status: "ok", found: `DuckDB ${version()}, resvg` };
  } catch (error) {
    return {
      name: "native packages",
      status: "wrong",
      found: (error as Error).message.split("\n")[0],
      get: "deno install",
    };
  }
}

function settingsFinding(config: Config | InputError): Finding {
  if (config instanceof InputError) {
    return {
      name: "settings",
      status: "wrong",
      found: config.message,
      get: "put the setting right in the environment or .env",
    };
  }
  return { name: "settings", status: "ok", found: `${Object.keys(SETTINGS).length} known, all valid` };
}

async function sample(root: string): Promise<Finding> {
  const path = `${root}/data/sample/tickets.csv`;
  const size = (await statIfThere(path))?.size;
  if (size === undefined) {
    return {
      name: "sample tickets",
      status: "wrong",
      found: "data/sample/tickets.csv is not there",
      get: "deno task sample",
    };
  }
  return { name: "sample tickets", status: "ok", found: `data/sample/tickets.csv, ${(size / 1e6).toFixed(1)} MB` };
}

async function models(folder: string): Promise<Finding> {
  const name = "model versions";
  if ((await statIfThere(folder))?.isFile) {
    const found = `${folder} is a file, not a folder`;
    return { name, status: "wrong", found, get: "set TICKETLAB_MODELS to a folder" };
  }
  const { versions, damaged } = await scanVersions(folder);
  if (damaged.length > 0) {
    return { name, status: "wrong", found: damaged.join(", "), get: "remove it, or bring its files back" };
  }
  if (versions.length === 0) {
    const found = `none in ${folder}/versions`;
    return { name, status: "missing", found, get: "deno task pipeline trains the first one" };
  }
  const names = [...new Set(versions.map(({ name }) => name))].sort();
  const listed = `${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""}`;
  return { name, status: "ok", found: `${versions.length} in ${folder}/versions: ${listed}` };
}

/** What the store of record is, without making one. */
async function database(address: string): Promise<[Finding, StoreStatus | undefined]> {
  const name = "database";
  try {
    const { lookAtStore } = await import("../workspace/look_at_store.ts");
    const status = await lookAtStore(address);
    if (!status) {
      return [{ name, status: "ok", found: `${address.slice("sqlite:".length)} will be made on first use` }, undefined];
    }
    const { kind, where, version, schema: { done, pending, unknown } } = status;
    const found = `${kind === "sqlite" ? "SQLite" : "PostgreSQL"} ${version}, ${where}`;
    if (unknown.length > 0) {
      const newer = `${found}: made by a newer version of ticketlab, which took ${unknown.join(", ")}`;
      return [{ name, status: "wrong", found: newer, get: "update ticketlab" }, undefined];
    }
    const schema = pending.length === 0
      ? `schema up to date, ${done.length} steps`
      : `${pending.length} of ${done.length + pending.length} steps of the schema will be taken on next use`;
    return [{ name, status: "ok", found: `${found}: ${schema}` }, status];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const get = address.startsWith("sqlite:")
      ? "put it right, or set DATABASE_URL to another file"
      : "start PostgreSQL, or unset DATABASE_URL to use SQLite";
    return [{ name, status: "wrong", found: error.message, get }, undefined];
  }
}

function auditTrail(on: boolean, status: StoreStatus | undefined): Finding {
  const name = "audit trail";
  if (!on) {
    const get = "nothing of what is done is recorded: unset ENABLE_AUDIT_LOGGING";
    return { name, status: "missing", found: "OFF (ENABLE_AUDIT_LOGGING=false)", get };
  }
  const found = status ? `on, ${counted(status.tables.audit_entry ?? 0, "entry", "entries")}` : "on";
  return { name, status: "ok", found };
}

function key({ TICKETLAB_KEY: set, ENABLE_GDPR: needed }: Partial<Config>): Finding {
  const name = "key";
  if (set !== undefined) return { name, status: "ok", found: "TICKETLAB_KEY is set" };
  const get =
    "personal data (ENABLE_GDPR) and signed checkpoints of the audit trail: set TICKETLAB_KEY to a long random text";
  const found = `TICKETLAB_KEY is not set${needed ? ", but ENABLE_GDPR is true" : ""}`;
  return { name, status: needed ? "wrong" : "missing", found, get };
}

async function jupyterLab(named: string | undefined, root: string): Promise<Finding> {
  const name = "JupyterLab";
  try {
    const jupyter = await findJupyterLab({ root, named });
    return jupyter
      ? { name, status: "ok", found: `${jupyter.version}, ${jupyter.command.join(" ")}` }
      : { name, status: "missing", found: "not found", get: `deno task lab only: ${HOW_TO_GET}` };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      name,
      status: "missing",
      found: error.message,
      get: `deno task lab only: ${HOW_TO_GET}`,
    };
  }
}

async function program(name: string, command: readonly string[], get: string): Promise<Finding> {
  const output = await run(command);
  return output === undefined
    ? { name, status: "missing", found: "not found", get }
    : { name, status: "ok", found: output.trim().split("\n")[0] };
}

async function firstFile(name: string, places: readonly string[], get: string): Promise<Finding> {
  for (const path of places) if (await statIfThere(path)) return { name, status: "ok", found: path };
  return { name, status: "missing", found: "not found", get };
}

async function pretrained(settings: Partial<Config>): Promise<Finding> {
  const name = "pretrained models";
  const cache = hubCache(settings);
  const { length } = await listCachedModels(cache);
  if (length > 0) return { name, status: "ok", found: `${counted(length, "model")} in ${cache}` };
  const home = settings.HF_HOME;
  if (home !== undefined && await statIfThere(home)) return { name, status: "ok", found: home };
  const get = "training on a pretrained encoder: deno task models pull sentence-transformers/all-MiniLM-L6-v2";
  return { name, status: "missing", found: `none in ${cache}`, get };
}

function chromiumPlaces(): string[] {
  return [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app",
    "/Applications/Chromium.app",
  ];
}

function kafkaPlaces(): string[] {
  return [
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib64",
    "/usr/lib",
    "/usr/local/lib",
    "/opt/homebrew/lib",
  ]
    .flatMap((folder) => [`${folder}/librdkafka.so.1`, `${folder}/librdkafka.dylib`]);
}

function peerPython(root: string): string {
  return Deno.build.os === "windows" ? `${root}/.peers/Scripts/python.exe` : `${root}/.peers/bin/python`;
}

async function run([program, ...args]: readonly string[]): Promise<string | undefined> {
  try {
    const { success, stdout } = await new Deno.Command(program, { args, stderr: "null" }).output();
    return success ? new TextDecoder().decode(stdout) : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

import { z } from "zod";
import { InputError } from "./errors.ts";

const flag = z.enum(["true", "false", "1", "0"], { error: "must be true or false" }).transform((v) =>
  v === "true" || v === "1"
);
const positive = z.coerce.number({ error: "must be a number" }).positive("must be > 0");
const text = z.string().min(1, "must not be empty");
/** Texts parted by commas, each of which must fit. */
const list = (each: RegExp, problem: string) =>
  z.string().transform((texts) => texts.split(",").map((part) => part.trim()))
    .refine((texts) => texts.every((part) => each.test(part)), problem);

/** Every setting that ticketlab reads from the environment or `.env`, with its meaning and default. */
export const SETTINGS = {
  TICKETLAB_MODELS: { schema: text.default("models"), help: "folder that holds versions/" },
  DATABASE_URL: {
    schema: z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, "must be sqlite:PATH or postgres://…")
      .default("sqlite:data/ticketlab.db"),
    help: "place where shared state is kept",
  },
  TICKETLAB_ACTOR: {
    schema: text.optional(),
    help: "who acts, for the audit trail; the name of the system's user if not set",
  },
  TICKETLAB_HOSTS: {
    schema: list(
      /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?)(:\d{1,5})?$/i,
      "must be names of hosts, each with or without a port",
    )
      .default(["localhost", "127.0.0.1", "[::1]"]),
    help: "names under which what listens answers, such as localhost,tickets.example.com",
  },
  TICKETLAB_ORIGINS: {
    schema: list(/^https?:\/\/[^\s/,?#@]+$/i, "must be origins such as https://desk.example.com, without a path")
      .default([]),
    help: "other sites whose pages may ask what listens",
  },
  TICKETLAB_RATE: {
    schema: z.string().regex(/^\d+(\.\d+)?,\d+$/, "must be REQUESTS_A_SECOND,REQUESTS_AT_ONCE such as 10,50").default(
      "10,50",
    )
      .transform((text) => text.split(",").map(Number)).refine(
        ([perSecond, burst]) => perSecond > 0 && burst >= 1,
        "must be above 0 a second, and at least 1 at once",
      )
      .transform(([perSecond, burst]) => ({ perSecond, burst })),
    help: "requests a second and at once, for each token, and for each address without one",
  },
  ENABLE_AUDIT_LOGGING: { schema: flag.default(true), help: "write the audit trail" },
  TICKETLAB_CHECKPOINTS: {
    schema: text.optional(),
    help:
      "file of the audit trail's checkpoints; best on another disk. If not set DATABASE.checkpoints.jsonl beside an SQLite file, " +
      "and data/audit.HOST-PORT-DATABASE-HASH.checkpoints.jsonl for PostgreSQL",
  },
  ENABLE_GDPR: { schema: flag.default(false), help: "encrypt personal data with a key a person" },
  ENABLE_DRIFT_DETECTION: { schema: flag.default(true), help: "watch predictions for drift" },
  ENABLE_ONLINE_LEARNING: { schema: flag.default(false), help: "learn from corrections as they come" },
  ENABLE_BIAS_MONITORING: { schema: flag.default(true), help: "watch groups for unequal quality" },
  AUDIT_RETENTION_DAYS: {
    schema: positive.int("must be a whole number of days").default(365),
    help: "days the audit trail is kept",
  },
  DRIFT_THRESHOLD: { schema: positive.default(0.25), help: "population stability index that raises an alert" },
  LEARNING_RATE: {
    schema: positive.max(1, "must be <= 1").default(0.01),
    help: "step size of online models, in (0, 1]",
  },
  KAFKA_BROKERS: {
    schema: z.string().regex(/^[^,:\s]+:\d+(,[^,:\s]+:\d+)*$/, "must be host:port,host:port").optional(),
    help: "brokers of the ticket stream",
  },
  HF_HOME: {
    schema: text.optional(),
    help: "folder of downloaded Hugging Face models; huggingface/ in the user's cache folder if not set",
  },
  HF_HUB_CACHE: {
    schema: text.optional(),
    help: "folder of the Hugging Face hub's cache; hub/ in HF_HOME if not set",
  },
  HF_ENDPOINT: {
    schema: z.string().regex(/^https?:\/\/[^\s?#]+$/, "must be an address such as https://huggingface.co")
      .default("https://huggingface.co").transform((address) => address.replace(/\/+$/, "")),
    help: "address of the Hugging Face hub, or of a mirror",
  },
  HF_TOKEN: { schema: text.optional(), help: "Hugging Face access token", secret: true },
  HF_HUB_OFFLINE: { schema: flag.default(false), help: "never ask the Hugging Face hub" },
  LLM_BASE_URL: {
    schema: z.url({ error: "must be an address such as http://localhost:11434/v1" }).optional(),
    help: "server of a language model",
  },
  TICKETLAB_JUPYTER: { schema: text.optional(), help: "program that starts JupyterLab: a jupyter or a jupyter-lab" },
  TICKETLAB_PNG: {
    schema: flag.default(false),
    help: "put a PNG beside each chart of a notebook; set by report --png in the kernel's environment, not in .env",
  },
  TICKETLAB_KEY: {
    schema: z.string().min(16, "must have at least 16 characters").optional(),
    help: "key that wraps all other keys",
    secret: true,
  },
  TICKETLAB_OLD_KEY: {
    schema: text.optional(),
    help: "key until now, for deno task gdpr rotate-key, which puts persons under TICKETLAB_KEY",
    secret: true,
  },
} as const satisfies Record<string, { schema: z.ZodType; help: string; secret?: boolean }>;

/** Settings that are read by the tests and by continuous integration, not by the product. */
const TEST_SETTINGS = ["TICKETLAB_SHARED", "TICKETLAB_SHOTS", "TICKETLAB_UPDATE_GOLDEN", "TICKETLAB_POSTGRES"];

/** The validated settings. */
export type Config = { readonly [K in keyof typeof SETTINGS]: z.infer<(typeof SETTINGS)[K]["schema"]> };

/**
 * Validates the settings found in an environment and in the text of a `.env` file; the environment wins.
 *
 * @param environment All environment variables; those that are not ours are ignored, unless they begin with `TICKETLAB_`.
 * @param dotenv Variables of the `.env` file; all must be ours.
 * @throws {InputError} Naming the setting, if one is unknown or has a wrong value.
 *
 * @example
 * ```ts
 * import { readConfig } from "./config.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(readConfig({ DRIFT_THRESHOLD: "0.1" }).DRIFT_THRESHOLD, 0.1);
 * assert.throws(() => readConfig({ DRIFT_THRESHOLD: "high" }), /DRIFT_THRESHOLD must be a number: current value is "high"/);
 * ```
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  dotenv: Readonly<Record<string, string | undefined>> = {},
): Config {
  for (
    const [source, names] of [["the environment", Object.keys(environment).filter(isOurs)], [
      ".env",
      Object.keys(dotenv),
    ]] as const
  ) {
    const unknown = names.find((name) => !(name in SETTINGS) && !TEST_SETTINGS.includes(name));
    if (unknown) {
      throw new InputError(`${source} holds an unknown setting ${unknown}`, {
        hint: "deno task doctor --settings lists those there are",
      });
    }
  }
  const config: Record<string, unknown> = {};
  for (const [name, { schema, ...rest }] of Object.entries(SETTINGS)) {
    const value = environment[name] ?? dotenv[name];
    const result = (schema as z.ZodType).safeParse(value === "" ? undefined : value);
    if (!result.success) {
      // An address may hold a password.
      const shown = "secret" in rest || value?.includes("@") ? "hidden" : JSON.stringify(value);
      throw new InputError(`${name} ${result.error.issues[0].message}: current value is ${shown}`, {
        hint: `what it sets: ${rest.help}`,
      });
    }
    config[name] = result.data;
  }
  return config as Config;
}

function isOurs(name: string): boolean {
  return name.startsWith("TICKETLAB_");
}

import { z } from "zod";
import { InputError } from "../core/mod.ts";

/** Something that personal data is used for. */
export interface Purpose {
  /** A plain name, such as `model-training`. */
  readonly name: string;
  readonly description: string;
  /** On what it rests (Art. 6 GDPR), such as `legitimate interest`; empty until the controller has said. */
  readonly legalBasis: string;
}

/** Who answers for the data. */
export interface Controller {
  readonly name: string;
  /** Address by which the controller can be reached. */
  readonly contact: string;
  /** Address of the data protection officer, if there is one. */
  readonly dataProtectionOfficer: string;
  /** Representative in the Union, if there is one. */
  readonly representative: string;
}

/** What only the controller knows, and for how long things are kept. */
export interface GdprPolicy {
  readonly controller: Controller;
  readonly purposes: readonly Purpose[];
  /** To whom data is handed. */
  readonly recipients: readonly string[];
  /** Countries outside the Union that data goes to, each with the safeguard. */
  readonly transfers: readonly string[];
  /** Security measures besides those that ticketlab knows of itself. */
  readonly security: readonly string[];
  /** Days that things of a kind are kept; null keeps them until they are erased. */
  readonly retentionDays: Readonly<Record<string, number | null>>;
}

/** What holds where the controller has said nothing. */
export const DEFAULT_POLICY: GdprPolicy = {
  controller: { name: "", contact: "", dataProtectionOfficer: "", representative: "" },
  purposes: [
    {
      name: "ticket-routing",
      description: "Tell what a support ticket is about, and send it to the people who can answer it",
      legalBasis: "",
    },
    {
      name: "model-training",
      description: "Learn from past tickets and from corrections how tickets are labelled",
      legalBasis: "",
    },
    { name: "reply-drafting", description: "Suggest a reply, which a human reads and sends", legalBasis: "" },
    {
      name: "quality-control",
      description: "Measure how well tickets are labelled, and whether any group is served worse",
      legalBasis: "",
    },
  ],
  recipients: [],
  transfers: [],
  security: [],
  retentionDays: { ticket: 365, feedback: 365, draft: 90, answer: 365, export: 30, person: 365 },
};

const text = z.string({ error: "must be a text" });
const texts = z.array(text, { error: "must be a list of texts" });
const policySchema = z.strictObject({
  controller: z.strictObject({
    name: text,
    contact: text,
    dataProtectionOfficer: text,
    representative: text,
  }).partial(),
  purposes: z.array(z.strictObject({ name: text.min(1), description: text, legalBasis: text.default("") })),
  recipients: texts,
  transfers: texts,
  security: texts,
  retentionDays: z.record(
    text,
    z.number({ error: "must be a number of days, or null" }).int("must be whole days").positive("must be > 0")
      .nullable(),
  ),
}).partial();

/**
 * Reads what the controller says; what is not said there is as in {@linkcode DEFAULT_POLICY}.
 *
 * @param json Text of the file.
 * @param file Its path, for messages.
 * @throws {InputError} If it is no JSON, or something in it is unknown or wrong.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "./policy.ts";
 * import assert from "node:assert/strict";
 *
 * const policy = parsePolicy('{ "controller": { "name": "Parcels Ltd" }, "retentionDays": { "draft": 7 } }', "gdpr.json");
 * assert.equal(policy.controller.name, "Parcels Ltd");
 * assert.deepEqual([policy.retentionDays.draft, policy.retentionDays.ticket], [7, 365]);
 * ```
 */
export function parsePolicy(json: string, file: string): GdprPolicy {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new InputError("this is not JSON", { place: { file }, cause });
  }
  const result = policySchema.safeParse(value);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(`${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`, {
      place: { file },
      hint: "deno task gdpr register --init FILE writes one to start from",
    });
  }
  const { controller, retentionDays, ...lists } = result.data;
  return {
    ...DEFAULT_POLICY,
    ...lists,
    controller: { ...DEFAULT_POLICY.controller, ...controller },
    retentionDays: { ...DEFAULT_POLICY.retentionDays, ...retentionDays },
  };
}

/** Reads the policy of a workspace; where there is no such file, the defaults hold. */
export async function readPolicy(path: string): Promise<GdprPolicy> {
  let json;
  try {
    json = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return DEFAULT_POLICY;
    throw new InputError(`it cannot be read: ${(error as Error).message}`, { place: { file: path }, cause: error });
  }
  return parsePolicy(json, path);
}

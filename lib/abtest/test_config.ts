import { z } from "zod";
import { InputError } from "../core/mod.ts";
import type { Arm } from "./assign_arm.ts";
import type { Guardrail } from "./guardrail.ts";
import type { Metric, TestMethod } from "./sequential.ts";

/** A guardrail of a test in the store. */
export interface TestGuardrail extends Guardrail {
  /** Rate of the control to be expected; proportions only, 0.5 if not given. */
  readonly baseline?: number;
}

/** What a test compares, on whom and by what. */
export interface TestConfig {
  /** `live`: each unit is answered by its arm. `shadow`: all are answered by the control, and the treatment is only recorded. */
  readonly mode: "live" | "shadow";
  /** What is assigned to an arm. */
  readonly unit: "ticket" | "customer";
  /** Versions, as `NAME@DIGEST`. */
  readonly versions: { readonly control: string; readonly treatment: string };
  /** Share of the units that each arm has; they sum to 1, and stay as they are while the test runs. */
  readonly shares: { readonly control: number; readonly treatment: number };
  readonly metric: Metric;
  /** Difference worth finding, in the metric's unit. */
  readonly minimumEffect: number;
  /** Rate of the control to be expected; proportions only. */
  readonly baseline?: number;
  readonly alpha: number;
  readonly method?: TestMethod;
  readonly guardrails: readonly TestGuardrail[];
}

const NAME = /^[a-z0-9][a-z0-9._-]{0,62}$/;

const name = z.string().regex(NAME, "must be up to 63 lower-case letters, digits, '.', '_' or '-'");
const share = z.number().gt(0, "must be > 0").lt(1, "must be < 1");
const positive = z.number().gt(0, "must be > 0");
const metric = z.strictObject({ name, kind: z.enum(["proportion", "mean"]), better: z.enum(["higher", "lower"]) });

const CONFIG = z.strictObject({
  mode: z.enum(["live", "shadow"]),
  unit: z.enum(["ticket", "customer"]),
  versions: z.strictObject({ control: z.string().min(1), treatment: z.string().min(1) }),
  shares: z.strictObject({ control: share, treatment: share })
    .refine(({ control, treatment }) => Math.abs(control + treatment - 1) < 1e-9, "must sum to 1"),
  metric,
  minimumEffect: positive,
  baseline: share.optional(),
  alpha: z.number().gt(0, "must be > 0").max(0.5, "must be <= 0.5"),
  method: z.enum(["e-value", "msprt"]).optional(),
  guardrails: z.array(z.strictObject({ metric, margin: positive, baseline: share.optional() })).max(20),
});

/**
 * Checks the name of a test.
 *
 * @throws {InputError} If it is not allowed.
 */
export function checkTestName(text: string): string {
  if (NAME.test(text)) return text;
  throw new InputError(`the test name ${JSON.stringify(text.slice(0, 60))} is not allowed`, {
    hint: "use up to 63 lower-case letters, digits, '.', '_' or '-', beginning with a letter or digit",
  });
}

/**
 * Checks what a test is to be made of.
 *
 * @throws {InputError} If something is missing or out of range; names it.
 *
 * @example
 * ```ts
 * import { checkTestConfig } from "./test_config.ts";
 * import assert from "node:assert/strict";
 *
 * const metric = { name: "accepted", kind: "proportion", better: "higher" };
 * const config = {
 *   mode: "live",
 *   unit: "customer",
 *   versions: { control: "tickets@0a1b2c3d4e5f", treatment: "tickets@5f4e3d2c1b0a" },
 *   shares: { control: 0.5, treatment: 0.5 },
 *   metric,
 *   minimumEffect: 0.05,
 *   alpha: 0.05,
 *   guardrails: [],
 * };
 * assert.equal(checkTestConfig(config).metric.name, "accepted");
 * assert.throws(() => checkTestConfig({ ...config, alpha: 0 }), /the test's alpha must be > 0/);
 * ```
 */
export function checkTestConfig(config: unknown): TestConfig {
  const { success, data, error } = CONFIG.safeParse(config);
  if (!success) {
    const { path, message } = error.issues[0];
    throw new InputError(`the test's ${path.join(".") || "configuration"} ${message}`);
  }
  const names = [data.metric, ...data.guardrails.map(({ metric }) => metric)].map(({ name }) => name);
  const twice = names.find((one, i) => names.indexOf(one) !== i);
  if (twice !== undefined) throw new InputError(`the test's metric ${twice} is there twice`);
  if (data.versions.control === data.versions.treatment) {
    throw new InputError(`both arms of the test are ${data.versions.control}`, { hint: "compare two versions" });
  }
  if (data.metric.kind === "mean" && data.method === "e-value") {
    throw new InputError(`the test's metric ${data.metric.name} is a mean, and e-values are for proportions`);
  }
  return data;
}

/** Every metric of a test: its own, and those of the guardrails. */
export function metricsOf({ metric, guardrails }: TestConfig): readonly Metric[] {
  return [metric, ...guardrails.map((guardrail) => guardrail.metric)];
}

/** The arms as {@linkcode assignArm} takes them. */
export function armsOf({ shares }: TestConfig): readonly Arm[] {
  return [{ name: "control", weight: shares.control }, { name: "treatment", weight: shares.treatment }];
}

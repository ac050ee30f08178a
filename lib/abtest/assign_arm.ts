import { createHash } from "node:crypto";

/** An arm of a test and its share of the units. */
export interface Arm {
  readonly name: string;
  /** Weight >= 0; the share of the units is this over the sum of all. */
  readonly weight: number;
}

/** Which test a unit is assigned in. */
export interface Assignment {
  /** Name of the test. */
  readonly test: string;
  /** What makes the assignments of one test independent of those of another; the same salt and name give the same arms. */
  readonly salt: string;
  readonly arms: readonly Arm[];
}

/**
 * The arm that a ticket or a customer belongs to: always the same one, without anything being stored.
 *
 * Weighted rendezvous hashing: every arm a draws u_a, uniform in (0, 1), from SHA-256 of test, salt, arm and unit, and the arm with the
 * smallest −ln(u_a) / w_a, an exponential number of rate w_a, has the unit (Thaler and Ravishankar,
 * https://doi.org/10.1109/90.663936; weights: Schindelhauer and Schomaker, https://doi.org/10.1145/1073970.1074008). So the order of the
 * arms does not matter, and a rising weight only moves units to its arm: ramping a treatment up never moves anyone back.
 *
 * @param unit Id of a ticket or a customer.
 * @returns The name of the arm.
 * @throws {RangeError} If there are no arms, names repeat, or a weight is negative or all are 0.
 *
 * @example
 * ```ts
 * import { assignArm } from "./assign_arm.ts";
 * import assert from "node:assert/strict";
 *
 * const arms = (treatment: number) => [{ name: "control", weight: 1 - treatment }, { name: "treatment", weight: treatment }];
 * const units = Array.from({ length: 2000 }, (_, i) => `T-${i}`);
 * const inTreatment = (share: number) =>
 *   units.filter((unit) => assignArm(unit, { test: "replies", salt: "s1", arms: arms(share) }) === "treatment");
 * const tenth = inTreatment(0.1);
 * const half = new Set(inTreatment(0.5));
 * assert.ok(Math.abs(tenth.length - 200) < 50);
 * assert.ok(tenth.every((unit) => half.has(unit))); // nobody moves back when the share goes up
 * ```
 */
export function assignArm(unit: string, { test, salt, arms }: Assignment): string {
  checkArms(arms);
  let best = arms[0].name;
  let least = Infinity;
  for (const { name, weight } of arms) {
    if (weight === 0) continue;
    const score = -Math.log(uniform([test, salt, name, unit])) / weight;
    if (score < least) [best, least] = [name, score];
  }
  return best;
}

/** A number in (0, 1) from texts, uniform to 2⁻⁵³; JSON keeps them apart, so that ("a", "bc") is not ("ab", "c"). */
function uniform(texts: readonly string[]): number {
  const digest = createHash("sha256").update(JSON.stringify(texts)).digest();
  return (digest.readUInt32BE(0) * 2 ** 21 + (digest.readUInt32BE(4) >>> 11) + 0.5) / 2 ** 53;
}

function checkArms(arms: readonly Arm[]): void {
  if (arms.length === 0) throw new RangeError("Cannot assign an arm: there are no arms");
  let sum = 0;
  for (let i = 0; i < arms.length; i++) {
    const { name, weight } = arms[i];
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`Cannot assign an arm: the weight of ${name} must be >= 0: current value is ${weight}`);
    }
    for (let j = 0; j < i; j++) {
      if (arms[j].name === name) throw new RangeError(`Cannot assign an arm: there are two arms of the name ${name}`);
    }
    sum += weight;
  }
  if (sum === 0) throw new RangeError("Cannot assign an arm: all weights are 0");
}

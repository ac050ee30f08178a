import assert from "node:assert/strict";
import { assertNear, figures } from "../testdata/optimiser_cases.ts";
import { schedule, type ScheduleName } from "./schedule.ts";

Deno.test("schedules are those of Transformers, step by step and past the end", () => {
  for (const name of ["constant", "linear", "cosine"] satisfies ScheduleName[]) {
    const factors = figures.schedules[name].map((_, step) => schedule(name, { steps: 10, warmup: 4 })(step));
    // Transformers' cosine rises again past the last step, where nobody trains; ours stays at 0.
    const last = name === "cosine" ? 11 : 13;
    assertNear(factors.slice(0, last), figures.schedules[name].slice(0, last), 1e-12, name);
  }
  const factors = figures.schedules.cosineFromFirst.slice(0, 11).map((_, step) =>
    schedule("cosine", { steps: 10 })(step)
  );
  assertNear(factors, figures.schedules.cosineFromFirst.slice(0, 11), 1e-12, "no warm-up");
  assert.equal(schedule("cosine", { steps: 10 })(12), 0);
});

Deno.test("schedule() says which rule a bad warm-up breaks", () => {
  assert.throws(() => schedule("linear", { steps: 3, warmup: 4 }), {
    name: "RangeError",
    message: "Cannot make a schedule: warmup must be in [0, steps = 3]: current value is 4",
  });
  assert.throws(() => schedule("constant", { steps: 3, warmup: -1 }), RangeError);
});

import assert from "node:assert/strict";
import { answerInShadow, compareShadow } from "./mod.ts";

Deno.test("answerInShadow() shows the answers before the challenger has begun, and records both afterwards", async () => {
  const order: string[] = [];
  const { answers, recorded } = await answerInShadow(["a", "b"], {
    shown: (inputs) => inputs.map((text) => ({ label: `shown ${text}` })),
    shadow: (inputs) => {
      order.push("shadow");
      return inputs.map((text) => ({ label: `shadow ${text}` }));
    },
    record: (_inputs, shown, shadow) => void order.push(`${shown[0].label}, ${shadow[1].label}`),
    onError: (error) => order.push(String(error)),
  });
  order.push("answered");
  answers[0].label = "changed by the page";
  await recorded;
  assert.deepEqual(order, ["answered", "shadow", "shown a, shadow b"]);
});

Deno.test("answerInShadow() tells of a challenger that throws or cannot be recorded, and fails only with the shown version", async () => {
  const errors: string[] = [];
  const parts = {
    shown: () => ["x"],
    shadow: () => ["y"],
    record: () => {},
    onError: (error: unknown) => void errors.push((error as Error).message),
  };
  const fail = (message: string) => () => {
    throw new Error(message);
  };
  for (const bad of [{ shadow: fail("challenger") }, { record: fail("disk") }]) {
    const { answers, recorded } = await answerInShadow(["a"], { ...parts, ...bad });
    assert.deepEqual(answers, ["x"]);
    await recorded;
  }
  assert.deepEqual(errors, ["challenger", "disk"]);
  await assert.rejects(answerInShadow(["a"], { ...parts, shown: fail("champion") }), /champion/);
});

Deno.test("compareShadow() lists flips by their number and compares where labels have come", () => {
  const answers = Array.from({ length: 100 }, (_, i) => ({
    shown: i < 30 ? "refund" : "login",
    shadow: i < 20 ? "billing" : i < 30 ? "refund" : i < 33 ? "refund" : "login",
    label: i < 20 ? "billing" : undefined,
  }));
  const { n, agreement, flips, labelled, comparison } = compareShadow(answers);
  assert.deepEqual([n, agreement.value, labelled], [100, 0.77, 20]);
  assert.deepEqual(flips, [{ shown: "refund", shadow: "billing", n: 20 }, { shown: "login", shadow: "refund", n: 3 }]);
  assert.deepEqual(comparison!.accuracy, [1, 0]);
  assert.equal(compareShadow([{ shown: "a", shadow: "a" }]).comparison, undefined);
  assert.throws(() => compareShadow([]), /there are no answers/);
});

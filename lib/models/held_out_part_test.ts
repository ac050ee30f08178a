import assert from "node:assert/strict";
import fc from "fast-check";
import { heldOutPart } from "./held_out_part.ts";

Deno.test("heldOutPart() parts all tickets, leaves every class to learn from, and keeps equal texts together", () => {
  const data = fc.array(fc.record({ text: fc.integer({ min: 0, max: 20 }), target: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 10,
    maxLength: 60,
  });
  fc.assert(fc.property(data, fc.integer(), (tickets, seed) => {
    const texts = tickets.map(({ text, target }) => `${text} of ${target}`);
    const known = [...new Set(tickets.map(({ target }) => target))].sort();
    const targets = Int32Array.from(tickets, ({ target }) => known.indexOf(target));
    fc.pre(new Set(texts).size > 2);
    const { inside, outside } = heldOutPart(texts, targets, { share: 0.2, seed });
    assert.deepEqual([...inside, ...outside].sort((a, b) => a - b), [...texts.keys()]);
    assert.equal(new Set(inside.map((i) => targets[i])).size, known.length);
    // Of a class that has one text only, some copies must be learnt from.
    const varied = known.map((_, c) => new Set(texts.filter((_, i) => targets[i] === c)).size > 1);
    const learnt = new Set(inside.map((i) => texts[i]));
    for (const i of outside) assert.ok(!varied[targets[i]] || !learnt.has(texts[i]), texts[i]);
    assert.deepEqual(heldOutPart(texts, targets, { share: 0.2, seed }), { inside, outside });
  }));
});

Deno.test("heldOutPart() holds out the share that is asked for", () => {
  const texts = Array.from({ length: 1000 }, (_, i) => `ticket ${i}`);
  const { outside } = heldOutPart(texts, Int32Array.from(texts, (_, i) => i % 7), { share: 0.1, seed: 3 });
  assert.equal(outside.length, 100);
  assert.throws(() => heldOutPart(texts, new Int32Array(1000), { share: 0.9, seed: 3 }), /share must be in \(0, 0.5\]/);
});

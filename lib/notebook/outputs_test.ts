import assert from "node:assert/strict";
import { OutputCollector } from "./outputs.ts";
import type { JsonObject } from "./nbformat.ts";

function collector(options: { maxBytes?: number } = {}) {
  const collected = new OutputCollector({ cell: 3, displays: new Map(), maxBytes: 1e6, ...options });
  const add = (type: string, content: JsonObject, bytes = 100) => collected.add({ type, content, bytes });
  return { collected, add };
}

Deno.test("OutputCollector joins what is printed to one stream, also where escape sequences are cut", () => {
  const { collected, add } = collector();
  add("stream", { name: "stdout", text: "10 %\r" });
  add("stream", { name: "stdout", text: "20 %\x1b[" });
  add("stream", { name: "stdout", text: "0m\n" });
  add("stream", { name: "stderr", text: "oh" });
  add("stream", { name: "stdout", text: "end" });
  assert.equal(collected.printed(4), "hend");
  assert.deepEqual(collected.settled(), [
    { output_type: "stream", name: "stdout", text: "20 %\n" },
    { output_type: "stream", name: "stderr", text: "oh" },
    { output_type: "stream", name: "stdout", text: "end" },
  ]);
});

Deno.test("OutputCollector updates every display of an id, also those of earlier cells", () => {
  const displays = new Map();
  const [first, second] = [1, 2].map((cell) => new OutputCollector({ cell, displays, maxBytes: 1e6 }));
  const show = (type: string, text: string) => ({
    type,
    content: { data: { "text/plain": text }, metadata: {}, transient: { display_id: "bar" } },
    bytes: 10,
  });
  first.add(show("display_data", "0 %"));
  first.add({ type: "display_data", content: { data: { "text/plain": "other" }, metadata: {} }, bytes: 10 });
  second.add(show("execute_result", "10 %"));
  second.add(show("update_display_data", "100 %"));
  const texts = [first, second].map((each) =>
    each.settled().map((output) => (output as { data: Record<string, string> }).data["text/plain"])
  );
  assert.deepEqual(texts, [["100 %", "other"], ["100 %"]]);
  assert.deepEqual(second.outputs[0], {
    output_type: "execute_result",
    data: { "text/plain": "100 %" },
    metadata: {},
    execution_count: 2,
  });
});

Deno.test("OutputCollector clears at once, or when the next output comes", () => {
  const { collected, add } = collector();
  add("stream", { name: "stdout", text: "1" });
  add("clear_output", { wait: true });
  assert.equal(collected.outputs.length, 1);
  add("stream", { name: "stdout", text: "2" });
  assert.deepEqual(collected.outputs, [{ output_type: "stream", name: "stdout", text: "2" }]);
  add("clear_output", {});
  assert.deepEqual(collected.outputs, []);
});

Deno.test("OutputCollector keeps nothing beyond its limit", () => {
  const { collected, add } = collector({ maxBytes: 250 });
  for (let i = 0; i < 5; i++) add("stream", { name: "stdout", text: String(i) });
  assert(collected.overflowed);
  assert.deepEqual(collected.outputs, [{ output_type: "stream", name: "stdout", text: "01" }]);
});

Deno.test("OutputCollector puts an error behind what was printed before it, in whichever order they come", () => {
  const { collected, add } = collector();
  add("stream", { name: "stdout", text: "1" });
  add("error", { ename: "Error", evalue: "no", traceback: [] });
  add("stream", { name: "stdout", text: "2" });
  assert.deepEqual(collected.settled(), [
    { output_type: "stream", name: "stdout", text: "12" },
    { output_type: "error", ename: "Error", evalue: "no", traceback: [] },
  ]);
});

import assert from "node:assert/strict";
import { guessMapping } from "./guess_mapping.ts";

Deno.test("guessMapping() takes columns by their usual names, whatever their case and joints", () => {
  const { mapping } = guessMapping(["ticketId", "Customer_Message", "CATEGORY", "created-at", "Lang"], "csv");
  assert.deepEqual(mapping, {
    text: "Customer_Message",
    label: "CATEGORY",
    id: "ticketId",
    timestamp: "created-at",
    language: "Lang",
  });
});

Deno.test("guessMapping() gives names as they stand in the header, white space and all", () => {
  assert.deepEqual(guessMapping([" id", "text "], "csv", { text: "text" }).mapping, { text: "text ", id: " id" });
});

Deno.test("guessMapping() prefers the user's word, and adds no subject to a text that the user names", () => {
  const columns = ["subject", "body", "answer", "queue", "type"];
  assert.deepEqual(guessMapping(columns, "csv").mapping, { text: "body", label: "queue", subject: "subject" });
  assert.deepEqual(guessMapping(columns, "csv", { text: "answer", label: "TYPE" }).mapping, {
    text: "answer",
    label: "type",
  });
  assert.deepEqual(guessMapping(columns, "csv", { text: "body", subject: "subject", label: null }).mapping, {
    text: "body",
    subject: "subject",
  });
});

Deno.test("guessMapping() takes the one column of a file as its text, and says so", () => {
  assert.deepEqual(guessMapping(["whatever"], "csv"), {
    mapping: { text: "whatever" },
    notes: ['Columns taken by their names: text from "whatever".'],
  });
});

Deno.test("guessMapping() names the columns there are, and the one that may be meant", () => {
  assert.throws(() => guessMapping(["id", "message", "queue"], "csv", { text: "mesage" }), {
    name: "InputError",
    message: 'there is no column "mesage" (--text); the columns are id, message, queue; did you mean message?',
  });
  assert.throws(() => guessMapping(["a", "b"], "csv", { label: "category" }), {
    message: 'there is no column "category" (--label); the columns are a, b',
  });
  assert.throws(() => guessMapping(["a\nb", "", "c".repeat(70)], "csv"), {
    message: `no column looks like the text among a b, "", ${"c".repeat(59)}…; name it with --text`,
  });
  assert.throws(() => guessMapping(["a", "b"], "csv"), {
    message: "no column looks like the text among a, b; name it with --text",
  });
});

Deno.test("guessMapping() does not give one column two roles", () => {
  const { mapping } = guessMapping(["text", "type", "source"], "csv", { label: "source" });
  assert.deepEqual(mapping, { text: "text", label: "source" });
});

import assert from "node:assert/strict";
import { type Clock, fixedClock } from "../core/mod.ts";
import { endProgress, notebookProgress } from "./progress.ts";
import { show } from "./show.ts";

interface Sent {
  type: string;
  data: Record<string, string>;
  id?: string;
}

/** A notebook that writes down what it is sent, and a clock that is set by hand. */
function notebook() {
  const sent: Sent[] = [];
  let now = 0;
  const clock: Clock = { ...fixedClock("2026-01-01"), monotonic: () => now };
  const to = {
    broadcast: (type: string, content: { [key: string]: unknown }) => {
      const { display_id: id } = content.transient as { display_id?: string };
      sent.push({ type, data: content.data as Record<string, string>, id });
      return Promise.resolve();
    },
  };
  return { sent, clock, to, wait: (ms: number) => (now += ms) };
}

Deno.test("notebookProgress() is one output, drawn anew not too often, and goes at the end", async () => {
  const { sent, clock, to, wait } = notebook();
  const progress = notebookProgress({ clock, to, every: 200 });
  for (let done = 0; done <= 20; done++) {
    progress({ stage: "fit <b>", done, total: 20, note: "loss 0.3" });
    wait(100);
  }
  await endProgress();
  assert.deepEqual(sent.map(({ type }) => type), ["display_data", ...Array(11).fill("update_display_data")]);
  assert.equal(new Set(sent.map(({ id }) => id)).size, 1);
  const last = sent.at(-2)!.data;
  assert.equal(last["text/plain"], "fit <b> · 20 of 20 · loss 0.3");
  assert.ok(last["text/html"].includes("fit &lt;b&gt;") && last["text/html"].includes('value="20" max="20"'));
  assert.deepEqual(sent.at(-1)!.data, {});
});

Deno.test("notebookProgress() says how long it will take, a new stage from its own start", async () => {
  const { sent, clock, to, wait } = notebook();
  const progress = notebookProgress({ clock, to });
  progress({ stage: "read", done: 0 });
  wait(60_000);
  progress({ stage: "fit", done: 0, total: 10 });
  wait(4000);
  progress({ stage: "fit", done: 2, total: 10 });
  await endProgress();
  assert.deepEqual(sent.map(({ data }) => data["text/plain"]), [
    "read",
    "fit · 0 of 10",
    "fit · 2 of 10 · 16 s left",
    undefined,
  ]);
});

Deno.test("notebookProgress() that was never told of anything shows nothing, and two have outputs of their own", async () => {
  const { sent, clock, to } = notebook();
  notebookProgress({ clock, to });
  await endProgress();
  assert.equal(sent.length, 0);
  for (const stage of ["a", "b"]) notebookProgress({ clock, to })({ stage, done: 1 });
  await endProgress();
  assert.equal(new Set(sent.map(({ id }) => id)).size, 2);
});

Deno.test("a notebook that cannot be reached fails at the end, not on the way", async () => {
  const to = { broadcast: () => Promise.reject(new Error("the socket is closed")) };
  const progress = notebookProgress({ to, clock: fixedClock("2026-01-01") });
  progress({ stage: "fit", done: 1 });
  await assert.rejects(endProgress(), /the socket is closed/);
});

Deno.test("outside of a notebook progress is silent and show() prints text", async () => {
  notebookProgress()({ stage: "fit", done: 1 });
  const printed: string[] = [];
  const log = console.log;
  console.log = (line: string) => printed.push(line);
  try {
    await show("4 tickets", [{ label: "Bug", tickets: 4 }]);
  } finally {
    console.log = log;
  }
  assert.deepEqual(printed, ["4 tickets\n\nlabel  tickets\nBug          4"]);
});

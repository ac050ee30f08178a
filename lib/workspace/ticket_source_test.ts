import assert from "node:assert/strict";
import { scratchFolder } from "../testing/task_process.ts";
import { openTickets } from "./ticket_source.ts";

Deno.test("openTickets() takes markup and quoted mail off, unless the text is wanted as it stands", async () => {
  await using scratch = await scratchFolder();
  const text = "<p>Where is my parcel?</p>\n> We have sent it.";
  const path = await scratch.file("tickets.csv", `text\n"${text}"\n`);
  const messageOf = async (raw: boolean) => {
    const { rows } = await openTickets({ path, raw });
    return (await Array.fromAsync(rows))[0].ticket?.customer_message;
  };
  assert.equal(await messageOf(false), "Where is my parcel?");
  assert.equal(await messageOf(true), text);
});

Deno.test("openTickets() reads ambiguous dates in the order that is asked for", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("tickets.csv", "text,created\nHello there,03/04/2026\n");
  const timeOf = async (dateOrder: "day-first" | "month-first") => {
    const { rows } = await openTickets({ path, dateOrder });
    return (await Array.fromAsync(rows))[0].ticket?.timestamp;
  };
  assert.equal(await timeOf("day-first"), "2026-04-03T00:00:00.000Z");
  assert.equal(await timeOf("month-first"), "2026-03-04T00:00:00.000Z");
});

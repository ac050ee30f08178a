import assert from "node:assert/strict";
import type { Ticket } from "../../core/mod.ts";
import { type GivenColumns, guessMapping, openTable, readTickets } from "../mod.ts";

/** Tickets of a fixture, read as without any flag. */
async function ticketsOf(file: string, given: GivenColumns = {}) {
  const table = await openTable(new URL(`../testdata/${file}`, import.meta.url).pathname);
  const { mapping, notes } = guessMapping(table.columns, table.format, given);
  const tickets: (Ticket | undefined)[] = [];
  for await (const row of readTickets(table, { mapping })) tickets.push(row.ticket);
  return { table, tickets, notes: [...table.notes, ...notes].join("\n") };
}

Deno.test("a Zendesk cursor export gives tickets, and says that it is not the last page", async () => {
  const { table, tickets, notes } = await ticketsOf("zendesk_cursor.json", { label: "custom_fields.27642" });
  assert.equal(table.format, "zendesk");
  assert.deepEqual(tickets.map((ticket) => [ticket?.ticket_id, ticket?.category, ticket?.priority, ticket?.channel]), [
    ["35436", "payments", "high", "email"],
    ["35437", "mobile", undefined, "web"],
  ]);
  assert.equal(
    tickets[1]?.customer_message,
    'App closes on start\n\nSince the update {v2, build [17]} it says "out of memory" and closes.',
  );
  assert.equal(tickets[0]?.timestamp, "2026-03-02T08:14:51.000Z");
  assert.match(notes, /Recognised by its columns as an export of Zendesk/);
  assert.match(notes, /more follow: fetch the rest/);
});

Deno.test("a Zendesk export with a page a line gives the tickets of all pages", async () => {
  const { tickets, notes } = await ticketsOf("zendesk_pages.jsonl");
  assert.deepEqual(tickets.map((ticket) => ticket?.ticket_id), ["1", "2", "3"]);
  assert.deepEqual(tickets.map((ticket) => ticket?.category), ["question", "task", "problem"]);
  assert.doesNotMatch(notes, /more follow/); // the first page says so, the last does not
});

Deno.test("a Zendesk CSV has no message: the subject is taken, and that is said", async () => {
  const { table, tickets, notes } = await ticketsOf("zendesk_export.csv");
  assert.equal(table.format, "zendesk");
  assert.equal(tickets[2]?.customer_message, 'Do you offer a "family" plan?');
  assert.equal(tickets[2]?.subject, undefined);
  assert.match(notes, /Zendesk's CSV holds no message, only its subject.*\/api\/v2\/incremental\/tickets\/cursor.json/);
});

Deno.test("a Freshdesk API export gives plain text, and its codes in words", async () => {
  const { table, tickets } = await ticketsOf("freshdesk_api.json");
  assert.equal(table.format, "freshdesk");
  assert.deepEqual(tickets[0], {
    ticket_id: "20",
    customer_message: "Parcel not here\n\nMy parcel A-1009 should have come on Friday.",
    category: "Delivery",
    timestamp: "2026-02-08T07:52:09.000Z",
    priority: "Low",
    channel: "Portal",
    subject: "Parcel not here",
    customer_id: "4701",
    attachments: ["label.pdf"],
  });
  assert.deepEqual([tickets[1]?.priority, tickets[1]?.channel], ["Urgent", "Outbound Email"]);
  const status = table.columns.indexOf("status");
  const reread = await openTable(new URL("../testdata/freshdesk_api.json", import.meta.url).pathname);
  assert.deepEqual((await Array.fromAsync(reread.rows)).map((row) => row.values[status]), ["Open", "Closed"]);
});

Deno.test("a Freshdesk CSV is refused with the way to one that has messages, or read by its subject on request", async () => {
  await assert.rejects(ticketsOf("freshdesk_export.csv"), {
    name: "InputError",
    message:
      "Freshdesk's CSV holds no message: take the API export (GET /api/v2/tickets?include=description) as JSON, " +
      "or the subject alone with --text Subject",
  });
  const { tickets } = await ticketsOf("freshdesk_export.csv", { text: "Subject" });
  assert.deepEqual(tickets.map((ticket) => [ticket?.ticket_id, ticket?.customer_message, ticket?.category]), [
    ["20", "Parcel not here", "Delivery"],
    ["21", "Double charge", "Billing"],
  ]);
});

Deno.test("a Zammad export gives the customer's article, not the system's, and the priority as a word", async () => {
  const { table, tickets } = await ticketsOf("zammad_tickets.json");
  assert.equal(table.format, "zammad");
  assert.deepEqual(tickets[0], {
    ticket_id: "17",
    customer_message: "Rechnung fehlt\n\nGuten Tag,\nich habe keine Rechnung für März bekommen.",
    original_message: "<div>Guten Tag,<br>ich habe keine Rechnung für März bekommen.</div>",
    category: "Buchhaltung",
    timestamp: "2026-04-01T06:30:12.345Z",
    priority: "normal",
    channel: "email",
    subject: "Rechnung fehlt",
    customer_id: "5",
    attachments: ["bestellung.pdf"],
  });
  assert.equal(tickets[1]?.priority, "high");
});

Deno.test("a Jira Service Management CSV is read with its repeated headers and its dates", async () => {
  const { table, tickets } = await ticketsOf("jira_service_management.csv");
  assert.equal(table.format, "jira");
  assert.equal(table.columns.filter((column) => column === "Comment").length, 3);
  assert.deepEqual(tickets[0], {
    ticket_id: "HELP-12",
    customer_message: 'Printer on floor 3\n\nThe printer says "paper jam",\nbut there is no paper in it.',
    category: "Get IT help (hd)",
    timestamp: "2026-03-15T09:30:00.000Z",
    priority: "Medium",
    language: "en",
    subject: "Printer on floor 3",
    customer_id: "jdoe",
    attachments: ["photo.jpg"],
  });
  assert.equal(tickets[1]?.timestamp, "2026-04-01T12:05:00.000Z");
});

Deno.test("Jira Service Management requests are read by their field values and epoch milliseconds", async () => {
  const { table, tickets } = await ticketsOf("jira_requests.json");
  assert.equal(table.format, "jira");
  assert.deepEqual(
    tickets.map((ticket) => [ticket?.ticket_id, ticket?.category, ticket?.priority, ticket?.timestamp]),
    [
      ["HELPDESK-1", "25", "Medium", "2026-10-08T07:42:00.000Z"],
      ["HELPDESK-2", "26", "High", "2026-10-08T08:00:00.000Z"],
    ],
  );
  assert.equal(tickets[1]?.customer_message, "Wifi\n\nThe guest wifi is down.\nRoom 4.");
});

Deno.test("Intercom conversations are read with Unix seconds and without HTML", async () => {
  const { table, tickets } = await ticketsOf("intercom_conversations.json");
  assert.equal(table.format, "intercom");
  assert.deepEqual(tickets[1], {
    ticket_id: "516",
    customer_message: "I want my money back.",
    original_message: "<p>I want my money back.</p>",
    category: "Refund & Return",
    timestamp: "2026-01-02T00:00:00.000Z",
    priority: "not_priority",
    channel: "conversation",
    customer_id: "5bc8f7ae2d96695c18b",
    attachments: ["receipt.png"],
  });
  assert.equal(tickets[0]?.customer_message, "Export\n\nHow do I export my data?");
});

Deno.test("Zammad tickets without articles are refused with what to add", () => {
  assert.throws(
    () => guessMapping(["id", "number", "title", "article_ids", "article_count"], "zammad"),
    { name: "InputError", message: /Zammad keeps the message in articles.*\/api\/v1\/ticket_articles\/by_ticket\/ID/ },
  );
});

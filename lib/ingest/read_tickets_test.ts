import assert from "node:assert/strict";
import { tableOf } from "./_test_bytes.ts";
import { type IngestedRow, readTickets, type ReadTicketsOptions } from "./read_tickets.ts";
import { RULES } from "./rules.ts";

async function read(text: string, options: ReadTicketsOptions, format?: "csv" | "jsonl"): Promise<IngestedRow[]> {
  return await Array.fromAsync(readTickets(await tableOf(text, { format }), options));
}

/** The message of each ticket, or the codes of the rules that its row breaks. */
function outcome(rows: IngestedRow[]): unknown[] {
  return rows.map(({ ticket, problems }) => ticket?.customer_message ?? problems?.map(({ code }) => code));
}

Deno.test("readTickets() gives each row once and in order, as a ticket or with every rule that it breaks", async () => {
  const rows = await read(
    'id,text,label,at\n1,fine,A,2026-01-01\n,,,soon\n2,"too\n',
    { mapping: { text: "text", id: "id", label: "label", timestamp: "at" }, requireLabel: true },
  );
  assert.deepEqual(outcome(rows), ["fine", ["TL110", "TL130", "TL140", "TL121"], ["TL102"]]);
  assert.deepEqual(rows[1].problems?.map(({ column, reason }) => `${column}: ${reason}`), [
    "text: there is no text",
    'at: "soon" cannot be read as a time',
    "label: there is no label",
    "id: there is no ticket id",
  ]);
});

Deno.test("readTickets() numbers the tickets of a table without ids", async () => {
  const rows = await read("text\na\nb\n", { mapping: { text: "text" } });
  assert.deepEqual(rows.map(({ ticket }) => ticket?.ticket_id), ["row-1", "row-2"]);
});

Deno.test("readTickets() refuses the second ticket with an id, and keeps the id free while its row is refused", async () => {
  const rows = await read("id,text\n7,\n7,a\n8,b\n 7,c\n", { mapping: { text: "text", id: "id" } });
  assert.deepEqual(outcome(rows), [["TL110"], "a", "b", ["TL120"]]);
  assert.equal(rows[3].problems?.[0].reason, 'the ticket id "7" stands in row 2 too');
});

Deno.test("readTickets() puts the subject first, unless told not to, and takes it where there is no text", async () => {
  const text = "s,t\nHelp,please\nHelp,\n,please\n,\n";
  const mapping = { text: "t", subject: "s" };
  assert.deepEqual(outcome(await read(text, { mapping })), ["Help\n\nplease", "Help", "please", ["TL110"]]);
  assert.deepEqual(outcome(await read(text, { mapping, joinSubject: false })), ["please", ["TL110"], "please", [
    "TL110",
  ]]);
});

Deno.test("readTickets() takes the text down to the customer's words and keeps the original where it differs", async () => {
  const rows = await read(
    'text\nshort\n"<p>Where is my <b>parcel</b>?</p>"\n"<p> </p>"\n',
    { mapping: { text: "text" }, clean: (raw) => ({ text: raw.replace(/<[^>]*>/g, "").trim() }) },
  );
  assert.deepEqual(outcome(rows), ["short", "Where is my parcel?", ["TL111"]]);
  assert.equal(rows[0].ticket?.original_message, undefined);
  assert.equal(rows[1].ticket?.original_message, "<p>Where is my <b>parcel</b>?</p>");
});

Deno.test("readTickets() cleans by lib/text unless it is given something else", async () => {
  const rows = await read(
    'text\n"Still broken.\n\nOn Mon, 2 Mar 2026 at 10:12, Help <h@example.com> wrote:\n> Try again."\n',
    {
      mapping: { text: "text" },
    },
  );
  assert.deepEqual(outcome(rows), ["Still broken."]);
});

Deno.test("readTickets() refuses control characters and texts beyond the limit, and lets escape codes pass", async () => {
  const rows = await read("text\na\0b\nred \x1b[31m\n" + "x".repeat(11) + "\nbell \x07\n", {
    mapping: { text: "text" },
    maxTextLength: 10,
  });
  assert.deepEqual(outcome(rows), [["TL106"], "red \x1b[31m", ["TL112"], ["TL106"]]);
  assert.match(rows[0].problems![0].reason, /U\+0000/);
});

Deno.test("readTickets() refuses control characters in label and id too, and takes blank times and labels for none", async () => {
  const rows = await read("id,text,label,at\n1,a,b\0,\n2\0,a,b,\n3,a, , \n", {
    mapping: { id: "id", text: "text", label: "label", timestamp: "at" },
  });
  assert.deepEqual(
    rows.map(({ ticket, problems }) => ticket ?? problems?.map(({ code, column }) => `${code} ${column}`)),
    [
      ["TL106 label"],
      ["TL106 id"],
      { ticket_id: "3", customer_message: "a" },
    ],
  );
});

Deno.test("readTickets() refuses a label that is not in the list, and offers the one that may be meant", async () => {
  const rows = await read("text,label\na,Biling\nb,Billing\nc,Weather\nd,\n", {
    mapping: { text: "text", label: "label" },
    labels: ["Billing", "Refund"],
  });
  assert.deepEqual(outcome(rows), [["TL141"], "b", ["TL141"], "d"]);
  assert.equal(
    rows[0].problems?.[0].reason,
    'the label "Biling" is not one of the known ones; did you mean "Billing"?',
  );
  assert.equal(rows[2].problems?.[0].reason, 'the label "Weather" is not one of the known ones');
});

Deno.test("readTickets() learns the order of day and month from the first date that tells, also for the rows before", async () => {
  const notes: string[] = [];
  const options = { mapping: { text: "text", timestamp: "at" }, onNote: (note: string) => notes.push(note) };
  const rows = await read("at,text\n2026-01-05,a\n03/04/2026,b\n,c\n03/25/2026,d\n25/03/2026,e\n", options);
  assert.deepEqual(rows.map(({ ticket, problems }) => ticket?.timestamp?.slice(0, 10) ?? problems?.[0].code), [
    "2026-01-05",
    "2026-03-04",
    undefined,
    "2026-03-25",
    "TL130",
  ]);
  assert.deepEqual(notes, ['Dates are taken as month-first, as "03/25/2026" in row 4 shows.']);
});

Deno.test("readTickets() says that dates are ambiguous where none of them tells, and takes the order it is given", async () => {
  const text = "at,text\n" + "03/04/2026 10:00,a\n".repeat(1500);
  const notes: string[] = [];
  const mapping = { text: "text", timestamp: "at" };
  const rows = await read(text, { mapping, onNote: (note) => notes.push(note) });
  assert.equal(rows.length, 1500);
  assert.ok(rows.every(({ ticket }) => ticket?.timestamp === "2026-04-03T10:00:00.000Z"));
  assert.deepEqual(notes, [
    'Dates such as "03/04/2026 10:00" in row 1 are ambiguous and taken as day-first: month-first has to be asked for.',
    'Times such as "03/04/2026 10:00" name no zone and are taken as UTC.',
  ]);
  const [first] = await read(text, { mapping, dateOrder: "month-first" });
  assert.equal(first.ticket?.timestamp, "2026-03-04T10:00:00.000Z");
});

Deno.test("readTickets() takes the first of repeated columns that has a value", async () => {
  const rows = await read("Comment,Comment\n,second\nfirst,second\n", { mapping: { text: "Comment" } });
  assert.deepEqual(outcome(rows), ["second", "first"]);
});

Deno.test("readTickets() turns numbers and lists of JSON into text, and languages into their codes", async () => {
  const lines =
    '{"id": 12, "text": ["a", "b"], "lang": "de-AT", "label": 3}\n{"id": "x", "text": "c", "lang": "Deutsch", "label": true}';
  const mapping = { id: "id", text: "text", language: "lang", label: "label" };
  assert.deepEqual((await read(lines, { mapping }, "jsonl")).map(({ ticket }) => ticket), [
    { ticket_id: "12", customer_message: "a, b", category: "3", language: "de" },
    { ticket_id: "x", customer_message: "c", category: "true", language: "deutsch" },
  ]);
});

Deno.test("readTickets() stops with the signal's reason", async () => {
  const table = await tableOf("text\na\nb\nc\n");
  const controller = new AbortController();
  await assert.rejects(async () => {
    for await (const _ of readTickets(table, { mapping: { text: "text" }, signal: controller.signal })) {
      controller.abort(new Error("enough"));
    }
  }, { message: "enough" });
});

Deno.test("readTickets() refuses a mapping to a column that is not in the table", async () => {
  const table = await tableOf("text\na\n");
  await assert.rejects(readTickets(table, { mapping: { text: "body" } }).next(), {
    name: "RangeError",
    message: 'Cannot read tickets: the text column must be in the table: there is no "body"',
  });
});

Deno.test("every rule says what is wrong and what to do", () => {
  for (const [code, rule] of Object.entries(RULES)) {
    assert.equal(rule.code, code);
    assert.match(rule.meaning, /^[A-Z].+\.$/);
    assert.match(rule.remedy, /^[A-Z].+\.$/);
  }
});

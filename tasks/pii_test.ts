import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

const KEY = { TICKETLAB_KEY: "correct horse battery staple" };
const CSV = `id,customer_name,phone,body
1,Zdenka Novotna,07700900123,"Call me on 07700 900123. Order 4711-0815.
Regards
Anna Lee"
2,,,"=1+1 [EMAIL~0123456789abcdef] mail ann@example.com, nothing else"
`;

Deno.test("deno task pii scan counts by column and kind, and shows no value", async () => {
  await using scratch = await scratchFolder();
  const file = await scratch.file("t.csv", CSV);
  const run = await runTaskProcess("pii", ["scan", file, "--json"]);
  const { rows, columns } = run.json<{ rows: number; columns: { column: string; kinds: Record<string, number> }[] }>();
  assert.equal(rows, 2);
  assert.deepEqual(Object.fromEntries(columns.map(({ column, kinds }) => [column, kinds])), {
    customer_name: { person: 1 },
    phone: { phone: 1 },
    body: { phone: 1, person: 1, email: 1 },
  });
  const text = await runTaskProcess("pii", ["scan", file]);
  for (const value of ["Novotna", "900123", "ann@example.com"]) assert.ok(!text.stdout.includes(value));
});

Deno.test("deno task pii scan --text leaves order numbers out unless asked", async () => {
  const text = "Order 4711-0815: mail ann@example.com";
  assert.equal((await runTaskProcess("pii", ["scan", "--text", text])).stdout, "email  22–37  a…@…\n");
  const asked = await runTaskProcess("pii", ["scan", "--text", text, "--kinds", "order-number"]);
  assert.equal(asked.stdout, "order-number  6–15  …815\n");
});

Deno.test("deno task pii redact leaves no value in any column, and order numbers where they are", async () => {
  await using scratch = await scratchFolder();
  const file = await scratch.file("t.csv", CSV);
  for (const mode of ["redact", "mask", "hash"]) {
    const out = `${scratch.path}/${mode}.jsonl`;
    const run = await runTaskProcess("pii", ["redact", file, "--mode", mode, "--out", out, "--json"], { env: KEY });
    assert.equal(run.code, 0, run.stderr);
    const copy = await Deno.readTextFile(out);
    for (const value of ["Novotna", "Zdenka", "07700", "ann@", "Lee"]) {
      assert.ok(!copy.includes(value), `${mode} ${value}`);
    }
    assert.ok(copy.includes("Order 4711-0815"));
  }
});

Deno.test("deno task pii restore gives back every cell that redact tokenised, through Parquet and CSV", async () => {
  await using scratch = await scratchFolder();
  const file = await scratch.file("t.csv", CSV);
  const vault = `${scratch.path}/t.vault`;
  const env = { env: KEY };
  const original = await runTaskProcess("pii", ["restore", file, "--vault", vault, "--out", "-"], env);
  assert.equal(original.code, 1);
  assert.match(original.stderr, /there is no such vault/);
  for (const ending of ["csv", "parquet", "jsonl"]) {
    const clean = `${scratch.path}/clean.${ending}`;
    const back = `${scratch.path}/back.csv`;
    const redacted = await runTaskProcess(
      "pii",
      ["redact", file, "--mode", "tokenise", "--vault", vault, "--out", clean],
      env,
    );
    assert.equal(redacted.code, 0, redacted.stderr);
    const restored = await runTaskProcess("pii", ["restore", clean, "--vault", vault, "--out", back], env);
    assert.equal(restored.code, 0, restored.stderr);
    // Cells are the same; quotes around a cell without a comma are not needed.
    assert.equal(await Deno.readTextFile(back), CSV, ending);
  }
  const wrong = await runTaskProcess("pii", ["restore", `${scratch.path}/clean.csv`, "--vault", vault, "--out", "-"], {
    env: { TICKETLAB_KEY: "another key of some length" },
  });
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /key is not the one/);
});

Deno.test("deno task pii says what is missing or does not fit, and writes nothing", async () => {
  await using scratch = await scratchFolder();
  const file = await scratch.file("t.csv", CSV);
  const out = `${scratch.path}/out.csv`;
  const fails = async (code: number, message: RegExp, ...args: string[]) => {
    const run = await runTaskProcess("pii", args, { env: { TICKETLAB_KEY: "" } });
    assert.equal(run.code, code, run.stderr);
    assert.match(run.stderr, message);
  };
  await fails(2, /give FILE or --text/, "scan");
  await fails(2, /needs --vault FILE/, "redact", file, "--mode", "tokenise", "--out", out);
  await fails(2, /--vault needs --mode tokenise/, "redact", file, "--vault", "v", "--out", out);
  await fails(2, /--out is the file itself/, "redact", file, "--out", file);
  await fails(2, /--kinds must be one of/, "scan", file, "--kinds", "shoe");
  await fails(1, /TICKETLAB_KEY is not set/, "redact", file, "--mode", "hash", "--out", out);
  await fails(1, /there is no column "bdy"/, "redact", file, "--columns", "bdy", "--out", out);
  await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
});

Deno.test("deno task pii evaluate prints a table for each part", async () => {
  const run = await runTaskProcess("pii", ["evaluate"]);
  assert.equal(run.code, 0);
  assert.match(run.stdout, /^tuned: \d+ sentences\n\nkind +lang +labelled +found +precision/);
  assert.match(run.stdout, /\nheld-out: \d+ sentences\n/);
  assert.match(run.stdout, /\nnational-id +all +\d+/);
});

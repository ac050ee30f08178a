import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import { qualityText } from "../cli/quality_summary.ts";
import { validationJson } from "../cli/validation_summary.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { writeQualityReport } from "./quality_report.ts";
import { validateTickets } from "./validate_tickets.ts";

const HOSTILE = `</style><script>document.title = "owned"</script>\u001b[31m`;

async function csv() {
  const scratch = await scratchFolder();
  const lines = Array.from(
    { length: 60 },
    (_, i) =>
      `${i},"${["Where is my order", "The app crashes"][i % 2]} ${i}? ${["please", "now"][i % 2]}",${
        ["Delivery", "Bug"][i % 2]
      },${i < 50 ? "train" : "test"}`,
  );
  // The same hostile text under two labels, once in each part.
  lines[3] = `3,"${HOSTILE.replaceAll('"', '""').replace("\u001b", "")}",Delivery,train`;
  lines[55] = lines[3].replace("3,", "55,").replace("Delivery,train", "Bug,test");
  return { scratch, path: await scratch.file("tickets.csv", `id,text,label,split\n${lines.join("\n")}\n`) };
}

Deno.test("validateTickets() makes the quality checks only where they are asked for", async () => {
  const { scratch, path } = await csv();
  await using _ = scratch;
  assert.equal((await validateTickets({ path }, { seed: 0 })).quality, undefined);
  const report = await validateTickets({ path }, { seed: 0, quality: {} });
  assert.equal(validationJson(report).quality, report.quality);
  const leakage = report.quality!.findings.find(({ check }) => check === "leakage")!;
  assert.deepEqual([leakage.details.split, leakage.rows], ["given", [56]], "by the file's column split");
});

Deno.test("validateTickets() looks at an even sample of a larger file, and at the whole where that is cheap", async () => {
  const { scratch, path } = await csv();
  await using _ = scratch;
  const { quality } = await validateTickets({ path }, { seed: 0, quality: { maxTickets: 20 } });
  assert.deepEqual([quality!.n, quality!.total], [20, 60]);
  const finding = (check: string) => quality!.findings.find((one) => one.check === check)!;
  assert.match(finding("near-duplicates").summary, /the 20 tickets looked at, of 60/);
  assert.deepEqual([finding("duplicates").count, finding("duplicates").n], [1, 60]);
});

Deno.test("the findings show hostile texts as text, on the terminal and on the page", async () => {
  const { scratch, path } = await csv();
  await using _ = scratch;
  const report = await validateTickets({ path, raw: true }, { seed: 0, quality: {} });
  assert.match(qualityText(report.quality!), /WARNING|FAIL/);
  const page = `${path}.html`;
  await writeQualityReport(page, report);
  const html = await Deno.readTextFile(page);
  assert.ok(!html.includes("<script>"));
  assert.ok(html.includes("&lt;script&gt;document.title"));
  for (const status of ["FAIL", "WARNING", "SUCCESS", "SKIPPED"]) {
    assert.ok(html.includes(`</svg>${status}</span>`), status);
  }
});

Deno.test("a report that cannot be written is refused before the work", async () => {
  const { scratch, path } = await csv();
  await using _ = scratch;
  await assert.rejects(validateTickets({ path }, { seed: 0, quality: { report: path } }), /would be lost/);
  const folder = path.replace(/[^/]+$/, "");
  await assert.rejects(validateTickets({ path }, { seed: 0, quality: { report: folder } }), InputError);
});

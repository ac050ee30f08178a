import assert from "node:assert/strict";
import fc from "fast-check";
import { DOMParser } from "linkedom";
import { DEFAULT_CATEGORIES } from "../core/mod.ts";
import { escapeHtml, metricTable, type PipelineReportInput, renderPipelineReport, showControls } from "./mod.ts";
import { simulatedEvaluation } from "./testdata/simulated_evaluation.ts";

const evaluation = simulatedEvaluation(DEFAULT_CATEGORIES);

const input: PipelineReportInput = {
  title: "Model sample",
  evaluation,
  version: "sample@0123456789ab",
  provenance: {
    data: "data/sample/tickets.csv",
    dataFingerprint: "f".repeat(64),
    nTrain: 2400,
    split: "stratified, 20% held out",
    seed: 7,
    config: { model: "linear-svm" },
    created: "2026-03-01T09:30:00.000Z",
    durationSeconds: 3.21,
  },
  validation: {
    rowsRead: 3010,
    accepted: 3000,
    quarantined: 10,
    rules: { TL101: 7, TL202: 3 },
    ruleNames: { TL101: "the text is empty" },
    labels: { "Refund & Return": 2000, "Technical Issue": 1000 },
    duplicates: 4,
    conflicts: 1,
    signal: true,
    pValue: 0.0005,
  },
  leakage: { nTest: 600, exact: 1, near: 5 },
};

Deno.test("renderPipelineReport() says in one sentence how good the model is, beside guessing", async () => {
  const html = await renderPipelineReport(input);
  const { accuracy, majority } = evaluation;
  const words = text(html, ".tl-headline");
  assert.ok(words.includes(`${(100 * accuracy.value).toFixed(1)}% of 600 test tickets`), words);
  assert.ok(words.includes(`would be right on ${(100 * majority.accuracy.value).toFixed(1)}%`), words);
});

Deno.test("renderPipelineReport() has every part that it was given, and a contents that leads there", async () => {
  const document = parse(await renderPipelineReport(input));
  const ids = [...document.querySelectorAll("main section")].map((section) => section.id);
  assert.deepEqual(ids, ["data", "leakage", "scores", "decisions", "confusion", "classes", "mistakes", "provenance"]);
  assert.deepEqual(
    [...document.querySelectorAll("nav a")].map((a) => a.getAttribute("href")),
    ids.map((id) => `#${id}`),
  );
  assert.equal(document.querySelectorAll("svg[role=img]").length, 5);
  const without = parse(await renderPipelineReport({ ...input, validation: undefined, leakage: undefined }));
  assert.equal(without.querySelector("#data"), null);
});

Deno.test("renderPipelineReport() counts rows, refused ones, repetitions and leaked ones", async () => {
  const html = await renderPipelineReport(input);
  assert.match(text(html, "#data"), /3,010 rows read = 3,000 accepted \+ 10 quarantined/);
  assert.match(text(html, "#data"), /TL101the text is empty7/);
  assert.match(text(html, "#data"), /4 tickets repeat an earlier text; 1 text carries more than one label/);
  assert.match(
    text(html, "#leakage"),
    /6 test tickets of 600 \(1\.0%\) also stand in the training part: 1 word for word, 5 nearly so/,
  );
});

Deno.test("renderPipelineReport() does not dress up labels that do not depend on the texts", async () => {
  const validation = { ...input.validation!, signal: false, pValue: 0.41 };
  const html = await renderPipelineReport({ ...input, validation });
  assert.match(text(html, "header .tl-warn"), /The labels do not depend on the texts \(permutation test, p = 0\.410\)/);
  assert.match(text(html, "#data .tl-warn"), /There is no signal/);
});

Deno.test("renderPipelineReport() says when the model is not clearly better than always giving one answer", async () => {
  const estimate = { value: 0.3, low: 0.2, high: 0.4 };
  const majority = { ...evaluation.majority, accuracy: { value: 0.25, low: 0.18, high: 0.3 } };
  const html = await renderPipelineReport({ ...input, evaluation: { ...evaluation, accuracy: estimate, majority } });
  assert.match(text(html, "header .tl-warn"), /not clearly better than always answering/);
  assert.equal(parse(await renderPipelineReport(input)).querySelector("header .tl-warn"), null);
});

Deno.test("renderPipelineReport() carries where its numbers come from", async () => {
  const facts = text(await renderPipelineReport(input), "#provenance");
  for (
    const fact of [
      "sample@0123456789ab",
      "f".repeat(64),
      "stratified, 20% held out",
      "7 for training",
      "linear-svm",
      "2026-03-01",
      "3.2 s",
    ]
  ) {
    assert.ok(facts.includes(fact), fact);
  }
});

Deno.test("renderPipelineReport() folds long tickets and shows them whole on request", async () => {
  const long = "I have waited for my parcel. ".repeat(40);
  const some = simulatedEvaluation(["bug", "refund"], { n: 100, texts: [long] });
  const document = parse(await renderPipelineReport({ ...input, evaluation: some, maxMistakes: 3 }));
  const items = [...document.querySelectorAll(".tl-mistakes li")];
  assert.equal(items.length, 3);
  assert.equal(items[0].querySelector("details .tl-text")?.textContent, long);
  assert.ok((items[0].querySelector(".tl-text")?.textContent?.length ?? 0) < 330);
});

Deno.test("renderPipelineReport() makes hostile texts and names inert, and needs nothing from outside", async () => {
  const hostile = [
    `<script>alert(1)</script>`,
    `"><img src=https://evil.example/x onerror=alert(1)>`,
    `</style><style>@import url(https://evil.example)</style>`,
    `\u001b]0;owned\u0007 \u202Etxt.exe`,
  ];
  const some = simulatedEvaluation(hostile, { n: 300, texts: hostile });
  const html = await renderPipelineReport({
    ...input,
    title: hostile[0],
    version: hostile[1],
    evaluation: some,
    validation: { ...input.validation!, labels: { [hostile[0]]: 2, [hostile[2]]: 1 }, rules: { [hostile[1]]: 2 } },
    provenance: { ...input.provenance, data: hostile[2], split: hostile[1], config: { [hostile[0]]: hostile[2] } },
  });
  const document = parse(html);
  assert.equal(document.querySelectorAll("script, img, link, iframe, object, embed, base, form").length, 0);
  assert.ok(
    [...document.querySelectorAll("*")].every((element) =>
      [...element.attributes].every(({ name }) => !name.startsWith("on"))
    ),
  );
  assert.ok(
    [...document.querySelectorAll("[href], [src]")].every((element) => element.getAttribute("href")?.startsWith("#")),
  );
  assert.ok([...document.querySelectorAll("style")].every((style) => !/@import|url\(/.test(style.textContent ?? "")));
  // deno-lint-ignore no-control-regex
  assert.ok(!/[\u0000-\u0008\u001b\u202e]/.test(html));
  assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/);
});

Deno.test("renderPipelineReport() gives the same bytes for the same input", async () => {
  assert.equal(await renderPipelineReport(input), await renderPipelineReport(input));
});

Deno.test("metricTable() puts value, interval and the majority beside each other", () => {
  const rows = [...parse(`<body>${metricTable(evaluation).html}</body>`).querySelectorAll("tbody tr")];
  const cells = [...rows[0].querySelectorAll("td")].map((cell) => cell.textContent);
  const { accuracy, majority } = evaluation;
  const share = (x: number) => (100 * x).toFixed(1);
  assert.deepEqual(cells, [
    `${share(accuracy.value)}%`,
    `${share(accuracy.low)}–${share(accuracy.high)}%`,
    `${share(majority.accuracy.value)}%`,
  ]);
});

Deno.test("escapeHtml() leaves nothing that acts, and its result reads back as the text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (raw) => {
    const escaped = escapeHtml(raw);
    assert.ok(!/[<>"']/.test(escaped));
    const back = escaped.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]!,
    );
    assert.equal(back, showControls(raw));
  }));
});

function parse(html: string) {
  return new DOMParser().parseFromString(html, "text/html");
}

function text(html: string, selector: string): string {
  return parse(html).querySelector(selector)?.textContent ?? "";
}

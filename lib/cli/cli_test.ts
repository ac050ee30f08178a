import assert from "node:assert/strict";
import { helpOf, parseFlags, progressReporter, sanitise, textTable, UsageError } from "./mod.ts";
import { fixedClock } from "../core/mod.ts";

const SPEC = {
  name: "train",
  summary: "Train a model.",
  positionals: { file: { help: "file of tickets", required: true } },
  options: {
    label: { type: "string", help: "column of the label", value: "COLUMN" },
    model: { type: "string", help: "kind of model", choices: ["linear-svm", "majority"], default: "linear-svm" },
    seed: { type: "integer", help: "seed", default: 0, min: 0 },
    coverage: { type: "number", help: "stated coverage", default: 0.9, min: 0, max: 1 },
    by: { type: "list", help: "columns" },
    fast: { type: "boolean", help: "be quick" },
  },
} as const;

const usage = (args: string[], message: RegExp) =>
  assert.throws(() => parseFlags(SPEC, args), (e: Error) => e instanceof UsageError && message.test(e.message));

Deno.test("parseFlags() reads values, lists, defaults and positionals with their types", () => {
  const flags = parseFlags(SPEC, ["t.csv", "--by", "a,b", "--by=c", "--fast", "--seed", "3"]);
  assert.deepEqual({ ...flags }, {
    file: "t.csv",
    label: undefined,
    model: "linear-svm",
    seed: 3,
    coverage: 0.9,
    by: ["a", "b", "c"],
    fast: true,
  });
});

Deno.test("parseFlags() takes a value that begins with a dash after an equals sign, and everything after --", () => {
  assert.equal(parseFlags(SPEC, ["t.csv", "--label=-x"]).label, "-x");
  assert.equal(parseFlags(SPEC, ["--", "--odd.csv"]).file, "--odd.csv");
});

Deno.test("parseFlags() gathers a flag that may be given several times, commas and equals signs kept", () => {
  const spec = {
    name: "report",
    summary: "Report.",
    options: { param: { type: "string", help: "NAME=VALUE", multiple: true } },
  } as const;
  const param: readonly string[] = parseFlags(spec, ["--param", "a=1,2", "--param=b=x=y"]).param;
  assert.deepEqual(param, ["a=1,2", "b=x=y"]);
  assert.deepEqual(parseFlags(spec, []).param, []);
  assert.throws(() => parseFlags(spec, ["--param", "a=1", "--param="]), /--param is empty/);
});

Deno.test("parseFlags() says which rule a bad command line breaks, and what was meant", () => {
  usage([], /FILE is missing: file of tickets/);
  usage(["a", "b"], /an argument too many: "b"/);
  usage(["a", "--modle", "x"], /unknown flag --modle; did you mean --model\?/);
  usage(
    ["a", "--model", "linear-swm"],
    /--model must be one of linear-svm, majority: current value is "linear-swm"; did you mean "linear-svm"\?/,
  );
  usage(["a", "--seed", "1.5"], /--seed must be a whole number/);
  usage(["a", "--seed", "x"], /--seed must be a number: current value is "x"/);
  usage(["a", "--coverage", "1.2"], /--coverage must be <= 1/);
  usage(["a", "--label", ""], /--label is empty/);
  usage(["a", "--label"], /^--label needs a value$/);
  usage(["a", "--label", "--fast"], /^--label needs a value; one that begins with a dash goes as --label=-x$/);
  usage(["a", "--fast=1"], /^--fast takes no value$/);
  usage(["a", "-x"], /^unknown flag -x$/);
});

Deno.test("parseFlags() says how a file is named where a task takes it by flag", () => {
  const spec = { name: "train", summary: "Train.", options: { data: { type: "string", help: "file" } } } as const;
  assert.throws(() => parseFlags(spec, ["t.csv"]), /an argument too many: "t\.csv"; a file is named with --data/);
});

Deno.test("helpOf() shows usage, every flag, its choices and its default", () => {
  const help = helpOf(SPEC);
  assert.match(help, /Usage: deno task train FILE \[flags\]/);
  assert.match(help, /--label COLUMN +column of the label/);
  assert.match(help, /one of linear-svm, majority; default linear-svm/);
});

Deno.test("progressReporter() writes a line now and then in a log, and says what is left", () => {
  let now = 0;
  const lines: string[] = [];
  const clock = { ...fixedClock("2026-01-01"), monotonic: () => now };
  const { report } = progressReporter({ write: (text) => lines.push(text), terminal: false, clock });
  for (now = 0; now <= 12_000; now += 1000) report({ stage: "fit", done: now / 1000, total: 20 });
  assert.equal(lines.length, 2);
  assert.match(lines[1], /^fit {2}50% {2}10 of 20 {2}10 s left\n$/);
});

Deno.test("progressReporter() draws over one line on a terminal and clears it at the end", () => {
  const out: string[] = [];
  const reporter = progressReporter({
    write: (text) => out.push(text),
    terminal: true,
    clock: fixedClock("2026-01-01"),
  });
  reporter.report({ stage: "read", done: 0, total: 2 });
  reporter.report({ stage: "read", done: 2, total: 2 });
  reporter.finish();
  assert.ok(out.every((text) => text.startsWith("\r\x1b[2K") && !text.includes("\n")));
  assert.match(out[1], /100%/);
});

Deno.test("sanitise() keeps text from driving the terminal", () => {
  assert.equal(sanitise("a\x1b[31mred\nb\x00"), "a [31mred b ");
});

Deno.test("textTable() puts numbers to the right and text to the left", () => {
  assert.equal(
    textTable(["model", "f1"], [["svm", "0.91"], ["majority", "0.1"]]),
    "model       f1\nsvm       0.91\nmajority   0.1",
  );
});

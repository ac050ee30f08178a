import { escapeHtml } from "../../views/mod.ts";
import type { NotebookStamp } from "../stamp.ts";
import { bytesText, momentText, secondsText } from "./words.ts";

/** Where the numbers come from, as a section with a list of facts. */
export function provenanceSection(stamp: NotebookStamp): string {
  const { notebook, created, commit, uncommitted, lockHash, inputs, seed, parameters, seconds, deno } = stamp;
  const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
  const list = (items: readonly string[]) =>
    items.length === 0 ? "none" : `<ul class="nb-plain">${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
  const facts: readonly (readonly [string, string])[] = [
    ["Notebook", code(notebook)],
    ["Run on", `${momentText(created)}, in ${secondsText(seconds)}, with Deno ${escapeHtml(deno)}`],
    ["Commit", commit ? code(commit) + (uncommitted ? " with uncommitted changes" : "") : "unknown"],
    ["Lock file", lockHash ? `${code(lockHash.slice(0, 16))} (SHA-256)` : "unknown"],
    [
      "Data",
      list(
        inputs.map(({ parameter, path, sha256, bytes }) =>
          `${code(parameter)} ${code(path)} · ${bytesText(bytes)} · SHA-256 ${code(sha256.slice(0, 16))}`
        ),
      ),
    ],
    ["Seed", seed === undefined ? "none" : code(String(seed))],
    [
      "Parameters",
      list(
        Object.entries(parameters).map(([name, { value, given }]) =>
          `${code(`${name} = ${JSON.stringify(value)}`)} <span class="tl-muted">${given ? "given" : "default"}</span>`
        ),
      ),
    ],
  ];
  return `<section id="provenance" aria-labelledby="provenance-title"><h2 id="provenance-title">How this was made</h2>` +
    `<dl class="tl-facts">${facts.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join("")}</dl></section>`;
}

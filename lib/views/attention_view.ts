import { wordTokens } from "../features/words/mod.ts";
import { findPii } from "../text/pii/mod.ts";
import { escapeHtml, showControls } from "./escape_html.ts";
import { percent } from "./format.ts";
import { HtmlView } from "./html_view.ts";
import { colour } from "./theme.ts";

/** A text as a model with attention read it. */
export interface AttendedText {
  readonly text: string;
  /** Those that the model read of it. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  /** What the model answered. */
  readonly answer: string;
  /** The label that people gave, where it is known. */
  readonly label?: string;
}

/** Words with at least so many times the weight that all would have if they were equal stand out. */
const STRONG = 2;
/** Where no word has so many times an even weight, none gets the darkest ground. */
const DARK = 4;
/** Share of the colour behind the heaviest word: the text on it stays readable. */
const DARKEST = 55;
/** Words named below a text. */
const NAMED = 3;

/**
 * Texts with their words on grounds as dark as the attention that the model paid them; those that got much stand bold and are named
 * with their share, so that nothing depends on colour alone. Words of personal data are left out, wherever they stand in the text.
 */
export function attentionView(texts: readonly AttendedText[], { title }: { readonly title: string }): HtmlView {
  const parts = texts.map(({ text, words, answer, label }) => {
    const personal = personalWords(text);
    const shown = words.map(({ word, weight }) => ({ word: personal.has(word) ? "…" : word, weight }));
    const even = 1 / Math.max(1, shown.length);
    // Where all words have about the same weight, none is dark.
    const most = Math.max(...shown.map(({ weight }) => weight), DARK * even);
    const heaviest = [...shown].sort((a, b) => b.weight - a.weight).slice(0, NAMED)
      .map(({ word, weight }) => `“${word}” ${percent(weight, 0)}`).join(", ");
    const verdict = label === undefined || label === answer
      ? `${answer}${label === undefined ? "" : ", as people said"}`
      : `${answer}, where people said ${label}`;
    const spans = shown.map(({ word, weight }) => {
      const share = Math.round(DARKEST * weight / most);
      const ground = `background: color-mix(in srgb, ${colour("--tl-good")} ${share}%, transparent)`;
      const bold = weight >= STRONG * even ? "; font-weight: 700" : "";
      return `<span style="${ground}; border-radius: 3px; padding: 1px 3px${bold}" title="${percent(weight)}">${
        escapeHtml(word)
      }</span>`;
    });
    return {
      html: `<div style="margin: 0 0 1rem; max-width: 46rem"><p style="margin: 0; line-height: 1.9">${
        spans.join(" ") || "no words"
      }</p><p style="margin: 0; color: ${colour("--tl-muted")}; font-size: 0.9em">→ ${escapeHtml(verdict)}${
        heaviest === "" ? "" : ` · ${escapeHtml(heaviest)}`
      }</p></div>`,
      text: `${shown.map(({ word }) => showControls(word)).join(" ")}\n→ ${showControls(verdict)} · ${
        showControls(heaviest)
      }`,
    };
  });
  return new HtmlView({
    label: title,
    html: `<div role="group" aria-label="${escapeHtml(title)}"><p style="font-weight: 600">${escapeHtml(title)}</p>${
      parts.map(({ html }) => html).join("")
    }</div>`,
    text: [title, ...parts.map(({ text }) => text)].join("\n"),
  });
}

/** Words that stand in personal data somewhere in a text; signs between them tell nothing. */
function personalWords(text: string): Set<string> {
  const spans = findPii(text).map(({ start, end }) => text.slice(start, end));
  return new Set(spans.flatMap((span) => wordTokens(span, Infinity)).filter((word) => /[\p{L}\p{N}]/u.test(word)));
}

import MarkdownIt from "markdown-it";
import { escapeHtml, showControls } from "../../views/mod.ts";
import { highlight } from "./_highlight.ts";
import { isPicture, isSafeLink } from "./sanitise_html.ts";

/** A heading that the table of contents lists. */
export interface Heading {
  /** 2 or 3. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** Turns the Markdown cells of one notebook into HTML, and remembers its headings. */
export interface MarkdownPage {
  /** Headings so far, in order. */
  readonly headings: readonly Heading[];
  /** HTML of one cell. */
  cell(source: string): string;
  /** HTML of an output of a cell; its headings are not listed. */
  output(source: string): string;
}

/** The parts of markdown-it's tokens that are read or set here. */
interface Token {
  type: string;
  tag: string;
  content: string;
  info: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

interface Env {
  listed: boolean;
}

/**
 * Markdown (CommonMark and tables) without raw HTML. Links lead to the web, to a mailbox, to a heading of this page, or to the
 * report of a notebook beside this one; any other link, and a picture that would have to be fetched, stays visible as text.
 *
 * @param siblings Names of notebooks whose reports stand beside this one, such as `01_eda.ipynb`.
 *
 * @example
 * ```ts
 * import { markdownPage } from "./_markdown.ts";
 * import assert from "node:assert/strict";
 *
 * const page = markdownPage();
 * assert.equal(page.cell("## What <b>bold</b> claims"), '<h2 id="what-b-bold-b-claims">What &lt;b&gt;bold&lt;/b&gt; claims</h2>\n');
 * assert.equal(page.cell("[x](javascript:alert(1))"), "<p>[x](javascript:alert(1))</p>\n");
 * ```
 */
export function markdownPage(siblings: readonly string[] = []): MarkdownPage {
  const headings: Heading[] = [];
  // Names that the page uses itself.
  const taken = new Set(["provenance", "contents"]);
  const md = new MarkdownIt({ html: false, typographer: false });

  md.validateLink = (href: string) => isSafeLink(href) || href.startsWith("#") || isPicture(href) || isSibling(href);
  const isSibling = (href: string) => siblings.includes(href.replace(/^\.\//, "").replace(/#.*$/, ""));
  const { rules } = md.renderer;

  rules.heading_open = (tokens: Token[], i: number, _: unknown, env: Env) => {
    const text = plainText(tokens[i + 1]);
    const level = Math.max(2, Number(tokens[i].tag.slice(1)));
    const id = unique(slug(text), taken);
    if (env.listed && level <= 3) headings.push({ level, id, text });
    return `<h${level} id="${id}">`;
  };
  rules.heading_close = (tokens: Token[], i: number) => `</h${Math.max(2, Number(tokens[i].tag.slice(1)))}>\n`;
  rules.table_open = () =>
    `<div class="tl-scroll" tabindex="0" role="group" aria-label="Table"><table class="tl-table">`;
  rules.table_close = () => "</table></div>\n";
  rules.fence = (tokens: Token[], i: number) =>
    `<pre class="nb-code" tabindex="0"><code>${
      highlight(tokens[i].content, tokens[i].info.trim().split(/\s+/)[0] || "text")
    }</code></pre>\n`;
  rules.image = (tokens: Token[], i: number) => {
    const src = tokens[i].attrGet("src") ?? "";
    const alt = escapeHtml(tokens[i].content);
    if (isPicture(src)) return `<img src="${escapeHtml(src)}" alt="${alt}">`;
    return isSafeLink(src)
      ? `<a href="${escapeHtml(src)}" rel="noopener noreferrer nofollow">${alt || "picture"}</a>`
      : alt;
  };
  rules.link_open = (tokens: Token[], i: number) => {
    const href = tokens[i].attrGet("href") ?? "";
    // A picture of its own is fine to show, but no place to go to.
    if (isPicture(href)) return "<a>";
    if (href.startsWith("#")) return `<a href="#${escapeHtml(slug(decode(href.slice(1))))}">`;
    if (isSibling(href)) return `<a href="${escapeHtml(href.replace(".ipynb", ".html"))}">`;
    return `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">`;
  };

  const render = (source: string, listed: boolean): string => md.render(showControls(source), { listed });
  return { headings, cell: (source) => render(source, true), output: (source) => render(source, false) };
}

/** Text of a heading without its marks. */
function plainText(inline: Token): string {
  return (inline.children ?? []).map((t) =>
    t.type === "softbreak" ? " " : t.type === "image" || !t.children ? t.content : ""
  )
    .join("");
}

/** The anchor of a heading, as GitHub forms it: lower case, words joined by hyphens. */
export function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "part";
}

function unique(id: string, taken: Set<string>): string {
  let candidate = /^cell-\d+/.test(id) ? `${id}-part` : id;
  for (let n = 2; taken.has(candidate); n++) candidate = `${id}-${n}`;
  taken.add(candidate);
  return candidate;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

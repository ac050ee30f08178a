import { Parser } from "htmlparser2";
import { escapeHtml } from "../../views/mod.ts";
import {
  DROPPED_WITH_CONTENT,
  GLOBAL_ATTRIBUTES,
  HTML_ATTRIBUTES,
  HTML_ELEMENTS,
  SVG_ATTRIBUTES,
  SVG_ELEMENTS,
  VOID_ELEMENTS,
} from "./_allow_list.ts";
import { safeStyle } from "./_safe_style.ts";

/** Deeper trees say nothing to a reader, and browsers flatten them from 512 on. */
const DEEPEST = 200;

/** Options of {@linkcode sanitiseHtml}. */
export interface SanitiseOptions {
  /**
   * Put before every id, and before every mention of one, so that two outputs on a page don't share names.
   *
   * @default {""}
   */
  readonly prefix?: string;
  /** Names on the page that links may lead to, besides those in the output itself; any if not given. */
  readonly anchors?: ReadonlySet<string>;
  /** Keeps nothing but the first picture that is at least this high, in pixels. */
  readonly firstSvgOfHeight?: number;
}

/** A link to a part of the same output, or of the page: which of them is known at the end. */
interface Anchor {
  readonly anchor: string;
}

/**
 * HTML or SVG that shows and does nothing else: elements, attributes and styles by allow-list, every tag closed, so that it
 * cannot reach out of the element it is put in. Scripts, style sheets, forms, frames and everything that loads go; links stay
 * where they lead to the web, by mail, or to a part of the page; pictures stay where they are within the text itself.
 *
 * @param html What a cell put out; hostile, for all we know.
 *
 * @example
 * ```ts
 * import { sanitiseHtml } from "./sanitise_html.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sanitiseHtml(`<td onclick="x()">1 < 2<script>alert(1)</script>`), "<td>1 &lt; 2</td>");
 * assert.equal(sanitiseHtml(`<a href="javascript:x()">a</a>`), "<a>a</a>");
 * ```
 */
export function sanitiseHtml(html: string, options: SanitiseOptions = {}): string {
  const { prefix = "", anchors, firstSvgOfHeight } = options;
  const parts: (string | Anchor)[] = [];
  const ids = new Set<string>();
  /** What was written for each open element; undefined for one that was left out. */
  const open: (string | undefined)[] = [];
  let svgDepth = 0;
  let dropping = 0;
  /** Whether an element was left out and what was in it kept. */
  let unwrapped = false;
  const wanted = () => firstSvgOfHeight === undefined || svgDepth > 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= DEEPEST) throw new Enough();
      // A title within a picture is its tooltip, anywhere else the name of a page.
      const drop = DROPPED_WITH_CONTENT.has(name) && !(name === "title" && svgDepth > 0);
      if (dropping > 0 || drop) {
        dropping++;
        open.push(undefined);
        return;
      }
      const svg = svgDepth > 0 || name === "svg";
      const allowed = (svg ? SVG_ELEMENTS : HTML_ELEMENTS).has(name);
      const starts = firstSvgOfHeight === undefined || svgDepth > 0 ||
        (name === "svg" && heightOf(attributes) >= firstSvgOfHeight);
      if (!allowed || !starts) {
        unwrapped ||= !allowed;
        open.push(undefined);
        return;
      }
      if (name === "svg") svgDepth++;
      open.push(name);
      parts.push(`<${name}`);
      for (const [key, value] of Object.entries(attributes)) {
        const safe = safeAttribute(name, key, value, { svg, prefix });
        if (safe === undefined) continue;
        if (key === "id") ids.add(value);
        parts.push(typeof safe === "string" ? ` ${key}="${escapeHtml(safe)}"` : safe);
        if (name === "a" && key === "href" && typeof safe === "string") {
          parts.push(` rel="noopener noreferrer nofollow"`);
        }
      }
      parts.push(">");
    },
    onclosetag() {
      const name = open.pop();
      if (dropping > 0) dropping--;
      if (name === undefined) return;
      if (svgDepth > 0 || !VOID_ELEMENTS.has(name)) parts.push(`</${name}>`);
      if (name === "svg" && --svgDepth === 0 && firstSvgOfHeight !== undefined) throw new Enough();
    },
    ontext(text) {
      if (dropping === 0 && wanted()) parts.push(escapeHtml(text));
    },
  });
  let cut = false;
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    cut = firstSvgOfHeight === undefined;
    for (const name of open.reverse()) if (name !== undefined) parts.push(`</${name}>`);
  }
  if (cut) parts.push(`<p class="tl-muted">What follows is nested too deeply to be shown.</p>`);
  const clean = parts.map((part) => {
    if (typeof part === "string") return part;
    if (ids.has(part.anchor)) return ` href="#${escapeHtml(prefix + part.anchor)}"`;
    return anchors === undefined || anchors.has(part.anchor) ? ` href="#${escapeHtml(part.anchor)}"` : "";
  }).join("");
  // A paragraph ends where the next begins, but not where something stood between them that is gone now: then once more.
  return unwrapped ? sanitiseHtml(clean) : clean;
}

/** Ends the parser early. */
class Enough extends Error {}

interface Where {
  readonly svg: boolean;
  readonly prefix: string;
}

/** The value an attribute may keep, or undefined if it must go. */
function safeAttribute(
  element: string,
  key: string,
  value: string,
  { svg, prefix }: Where,
): string | Anchor | undefined {
  const known = GLOBAL_ATTRIBUTES.has(key) || /^aria-[a-z]+$/.test(key) ||
    (svg ? SVG_ATTRIBUTES.has(key) : HTML_ATTRIBUTES[element]?.includes(key));
  if (!known) return undefined;
  switch (key) {
    case "class":
      return value.split(/\s+/).filter((name) => /^(tl|plot)-[\w-]+$/.test(name)).join(" ") || undefined;
    case "style":
      return safeStyle(value) || undefined;
    case "tabindex":
      return value === "0" ? value : undefined;
    case "id":
      return /\s/.test(value) ? undefined : prefix + value;
    case "aria-labelledby":
    case "aria-describedby":
    case "aria-controls":
    case "headers":
      return value.split(/\s+/).filter(Boolean).map((id) => prefix + id).join(" ");
    case "src":
      return isPicture(value) ? value : undefined;
    case "href":
    case "xlink:href":
      if (element === "a") {
        return value.startsWith("#") ? { anchor: value.slice(1) } : isSafeLink(value) ? value : undefined;
      }
      if (element === "image") return isPicture(value) ? value : undefined;
      return value.startsWith("#") ? `#${prefix}${value.slice(1)}` : undefined;
  }
  return svg && SVG_ATTRIBUTES.has(key) ? safePaint(value, prefix) : value;
}

/** A colour or a number of a picture; `url()` may only name a part of the same picture. */
function safePaint(value: string, prefix: string): string | undefined {
  const rest = value.replace(/^\s*url\(\s*["']?#([\w.:-]+)["']?\s*\)/, "");
  if (/[\\]|url|image|src|element|expression|\/\*/i.test(rest)) return undefined;
  return value.replace(/^\s*url\(\s*["']?#([\w.:-]+)["']?\s*\)/, (_, id) => `url(#${prefix}${id})`);
}

/** Whether a link leads to the web or to a mailbox, and nowhere else. */
export function isSafeLink(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href.trim());
}

/** Whether an address holds a picture itself; scripts in an SVG that is shown as a picture don't run. */
export function isPicture(src: string): boolean {
  return /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(src);
}

/** Height of a picture in pixels, from its box where it says no other. */
function heightOf({ height, viewbox }: { [name: string]: string }): number {
  const own = parseFloat(height ?? "");
  return Number.isFinite(own) ? own : parseFloat(viewbox?.trim().split(/[\s,]+/)[3] ?? "0") || 0;
}

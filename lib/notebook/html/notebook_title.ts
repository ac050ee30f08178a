import type { Notebook } from "../nbformat.ts";

/** A heading of the first level. */
export interface NotebookTitle {
  readonly text: string;
  /** 0-based number of its cell. */
  readonly cell: number;
}

const TITLE = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/;

/** The title of a notebook: the heading of the first level that its first cell of prose begins with. */
export function notebookTitle({ cells }: Notebook): NotebookTitle | undefined {
  const cell = cells.findIndex(({ cell_type }) => cell_type === "markdown");
  const text = cell < 0 ? undefined : TITLE.exec(cells[cell].source)?.[1];
  return text === undefined ? undefined : { text: withoutMarks(text), cell };
}

/** A cell of prose without the title it begins with. */
export function withoutTitle(source: string): string {
  return source.replace(TITLE, "");
}

/** What a notebook asks: the first paragraph of its prose after the title, without marks, cut to a length. */
export function notebookQuestion(notebook: Notebook, length = 220): string {
  const prose = notebook.cells.filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => withoutTitle(source)).join("\n\n");
  const paragraph = prose.split(/\n\s*\n/).map((part) => part.trim())
    .find((part) => part !== "" && !/^(#|```|\||[-*+] |\d+\. |>|!\[)/.test(part)) ?? "";
  const text = withoutMarks(paragraph.replace(/\s+/g, " "));
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const sentences = /^.*[.?!…](?=\s)/.exec(head)?.[0] ?? "";
  return sentences.length > length / 3
    ? sentences
    : `${head.slice(0, head.lastIndexOf(" ") + 1 || length).trimEnd()} …`;
}

/** Markdown of one line without its marks: links by their words, code and stress bare. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/(\*\*|__|`)/g, "").replace(
    /(^|\W)[*_](\S[^*_]*)[*_](?=\W|$)/g,
    "$1$2",
  );
}

/** A table or a list ready to be shown: as HTML in which all that came from outside is escaped, and as text. */
export class HtmlView {
  /** What it holds, for readers who cannot see it. */
  readonly label: string;
  /** Safe to stand in a page. */
  readonly html: string;
  readonly text: string;

  /** @param parts `html`: escaped by the caller. */
  constructor({ label, html, text }: { label: string; html: string; text: string }) {
    this.label = label;
    this.html = html;
    this.text = text;
  }
}

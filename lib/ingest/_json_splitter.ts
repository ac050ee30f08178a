import { LIST_FIELDS, mayBePage } from "./_json_pages.ts";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Cuts a JSON text that comes in parts into the texts of its records: the elements of a list, or of the list that a page
 * such as `{"tickets": […], "end_of_stream": true}` holds, or an object that is no page. Several such may follow each other.
 *
 * Only quotes and brackets are followed, and `JSON.parse` does the rest: an element that is not valid JSON costs that
 * element, where a tokeniser would have to stop.
 */
export class JsonSplitter {
  /** Short values that stand beside the list of the last page, such as `end_of_stream`. */
  beside = new Map<string, unknown>();
  #depth = 0;
  #quoted = false;
  #escaped = false;
  /** Depth of the elements of the list; 0 while none was found in this document. */
  #level = 0;
  #listEnded = false;
  /** Set between the bracket of what may be the list of a page and its first element. */
  #listMayBegin = false;
  /** Name of the member of the page that is being read. */
  #key: string | undefined;
  /** Earlier chunks since the last cut. */
  readonly #sinceCut = new Pieces();
  /** Earlier chunks of a document that may turn out to be one record. */
  readonly #document = new Pieces();

  /** Characters kept because what they belong to has not ended. */
  get pendingLength(): number {
    return this.#level > 0 ? this.#sinceCut.length : this.#document.length;
  }

  /** Texts of the records that end in this chunk. */
  push(chunk: string): string[] {
    const records: string[] = [];
    this.#sinceCut.begin(chunk);
    this.#document.begin(chunk);
    for (let i = 0; i < chunk.length; i++) {
      if (this.#quoted) {
        i = this.#skipString(chunk, i);
        continue;
      }
      const c = chunk.charCodeAt(i);
      if (this.#listMayBegin && c > 32) {
        this.#listMayBegin = false;
        if (c === OPEN_OBJECT || c === CLOSE_LIST) this.#level = this.#depth;
      }
      if (c === QUOTE) this.#quoted = true;
      else if (c === OPEN_OBJECT || c === OPEN_LIST) this.#open(c, i);
      else if (c === CLOSE_OBJECT || c === CLOSE_LIST) this.#close(c, i, records);
      else if (c === COMMA) {
        if (this.#inList && this.#depth === this.#level) records.push(this.#sinceCut.cut(i));
        else if (this.#depth === 1) this.#endMember(i);
      } else if (c === COLON && this.#depth === 1 && !this.#inList) {
        this.#key = parsed(this.#sinceCut.cut(i)) as string | undefined;
      }
    }
    this.#sinceCut.end();
    if (this.#level > 0) this.#document.clear();
    else this.#document.end();
    return records;
  }

  /** What stands after the last whole record, and whether a list was not closed. */
  end(): { readonly rest: string; readonly cutOff: boolean } {
    const rest = this.#level > 0 ? this.#sinceCut : this.#document;
    return { rest: rest.text().trim(), cutOff: this.#inList };
  }

  get #inList(): boolean {
    return this.#level > 0 && !this.#listEnded;
  }

  /** Place of the quote that ends the string, or the end of the chunk. */
  #skipString(chunk: string, i: number): number {
    // Most of a file is inside strings: jumping from quote to quote is twice as fast as looking at each character.
    for (;;) {
      const quote = chunk.indexOf('"', i);
      const end = quote < 0 ? chunk.length : quote;
      let backslashes = 0;
      while (end - backslashes > i && chunk.charCodeAt(end - backslashes - 1) === BACKSLASH) backslashes++;
      const openingEscape = end - backslashes === i && this.#escaped ? 1 : 0;
      this.#escaped = (backslashes + openingEscape) % 2 === 1;
      if (quote < 0) return end;
      if (!this.#escaped) {
        this.#quoted = false;
        return end;
      }
      this.#escaped = false;
      i = end + 1;
    }
  }

  #open(c: number, i: number): void {
    this.#depth++;
    if (this.#level > 0) return;
    if (this.#depth === 1) {
      const before = this.#sinceCut.cut(i);
      this.beside = new Map();
      // What stands before a document spoils it: it stays in the document's text, to be refused with it.
      if (c === OPEN_LIST && before === "") this.#level = 1;
    } else if (c === OPEN_LIST && this.#depth === 2 && this.#keyNamesList()) {
      this.#sinceCut.cut(i);
      this.#listMayBegin = true;
    }
  }

  #close(c: number, i: number, records: string[]): void {
    if (this.#depth === 0) return;
    if (this.#inList && this.#depth === this.#level) {
      if (c === CLOSE_OBJECT) return; // one too many: it spoils the element that it stands in
      const last = this.#sinceCut.cut(i);
      if (last !== "") records.push(last);
      this.#listEnded = true;
    } else if (this.#depth === 1) this.#endMember(i);
    if (--this.#depth === 0) this.#endDocument(i, records);
  }

  #endDocument(i: number, records: string[]): void {
    const text = this.#document.cut(i + 1, i + 1);
    if (this.#level === 0) records.push(text);
    this.#sinceCut.cut(i + 1, i + 1);
    this.#level = 0;
    this.#listEnded = false;
  }

  #endMember(i: number): void {
    const text = this.#sinceCut.cut(i);
    if (this.#key !== undefined && text.length < 1000) this.beside.set(this.#key, parsed(text));
    this.#key = undefined;
  }

  #keyNamesList(): boolean {
    return (LIST_FIELDS as readonly (string | undefined)[]).includes(this.#key) && mayBePage(this.beside.keys());
  }
}

/** A text in pieces: what earlier chunks left, and the current chunk from some place on. */
class Pieces {
  #earlier: string[] = [];
  #chunk = "";
  #start = 0;
  length = 0;

  begin(chunk: string): void {
    this.#chunk = chunk;
    this.#start = 0;
  }

  /** The text up to `end` in the chunk, without white space around; what follows begins at `next`. */
  cut(end: number, next = end + 1): string {
    const text = this.#earlier.join("") + this.#chunk.slice(this.#start, end);
    this.clear();
    this.#start = next;
    return text.trim();
  }

  end(): void {
    if (this.#start < this.#chunk.length) this.#earlier.push(this.#chunk.slice(this.#start));
    this.length += this.#chunk.length - this.#start;
  }

  clear(): void {
    this.#earlier = [];
    this.length = 0;
  }

  text(): string {
    return this.#earlier.join("");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what stands beside the list is only used where it is whole
  }
}

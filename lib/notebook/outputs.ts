import { STRAY_ERROR } from "./_kernel_setup.ts";
import type { KernelMessage } from "./kernel_message.ts";
import type { JsonObject, MimeBundle, Output } from "./nbformat.ts";
import { settleText } from "./settle_text.ts";

/** An error that belongs to no cell: thrown in a timer, or a rejection that nobody handled. */
export interface StrayError {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
  readonly rejection: boolean;
}

/** Displays of all cells by their id, which a later cell may update. */
export type Displays = Map<string, { data: MimeBundle; metadata: JsonObject }[]>;

/** Puts the messages of one cell together as its outputs; takes no more than so many bytes of them. */
export class OutputCollector {
  readonly outputs: Output[] = [];
  readonly strayErrors: StrayError[] = [];
  /** Whether more came than is allowed; it was thrown away. */
  overflowed = false;
  readonly #displays: Displays;
  readonly #maxBytes: number;
  readonly #cell: number;
  #bytes = 0;
  #clearWaits = false;

  /** @param options `cell` is the number that results carry, `maxBytes` the most that is kept. */
  constructor(options: { cell: number; displays: Displays; maxBytes: number }) {
    this.#cell = options.cell;
    this.#displays = options.displays;
    this.#maxBytes = options.maxBytes;
  }

  /** Takes in one message, in the order the kernel sent them. */
  add({ type, content, bytes }: KernelMessage): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#maxBytes) this.overflowed = true;
    if (this.overflowed) return;
    switch (type) {
      case "stream":
        return this.#print(content.name === "stderr" ? "stderr" : "stdout", String(content.text));
      case "display_data":
      case "execute_result":
        return this.#display(type, content);
      case "update_display_data":
        return this.#update(content);
      case "clear_output":
        this.#clearWaits = content.wait === true;
        if (!this.#clearWaits) this.outputs.length = 0;
        return;
      case "error":
        return this.#push(errorOutput(content));
      case STRAY_ERROR:
        this.strayErrors.push(content as unknown as StrayError);
    }
  }

  /** The outputs as they are kept: an error last, texts as a terminal would have left them. */
  settled(): Output[] {
    // The kernel sends an error past the queue of what was printed before it; in a cell it is always the last.
    this.outputs.sort((a, b) => Number(a.output_type === "error") - Number(b.output_type === "error"));
    for (const output of this.outputs) {
      if (output.output_type === "stream") output.text = settleText(output.text);
      else if (output.output_type !== "error" && typeof output.data["text/plain"] === "string") {
        output.data = { ...output.data, "text/plain": settleText(output.data["text/plain"]) };
      }
    }
    return this.outputs;
  }

  /** End of what the cell printed, at most so many characters. */
  printed(length = 400): string {
    const text = this.outputs.map((output) => output.output_type === "stream" ? output.text : "").join("");
    return settleText(text.slice(-4 * length)).trimEnd().slice(-length);
  }

  #print(name: "stdout" | "stderr", text: string): void {
    const last = this.#clearWaits ? undefined : this.outputs.findLast((output) => output.output_type !== "error");
    if (last?.output_type === "stream" && last.name === name) last.text += text;
    else this.#push({ output_type: "stream", name, text });
  }

  #display(type: "display_data" | "execute_result", content: JsonObject): void {
    const data = (content.data ?? {}) as MimeBundle;
    const metadata = (content.metadata ?? {}) as JsonObject;
    const output = type === "execute_result"
      ? { output_type: type, data, metadata, execution_count: this.#cell }
      : { output_type: type, data, metadata };
    this.#push(output);
    const id = displayId(content);
    if (id !== undefined) this.#displays.set(id, [...(this.#displays.get(id) ?? []), output]);
  }

  #update(content: JsonObject): void {
    for (const output of this.#displays.get(displayId(content) ?? "") ?? []) {
      output.data = (content.data ?? {}) as MimeBundle;
      output.metadata = (content.metadata ?? {}) as JsonObject;
    }
  }

  #push(output: Output): void {
    if (this.#clearWaits) this.outputs.length = 0;
    this.#clearWaits = false;
    this.outputs.push(output);
  }
}

function errorOutput({ ename, evalue, traceback }: JsonObject): Output {
  return {
    output_type: "error",
    ename: settleText(String(ename)),
    evalue: settleText(String(evalue)),
    traceback: (traceback as string[]).map(settleText),
  };
}

function displayId(content: JsonObject): string | undefined {
  return (content.transient as { display_id?: string } | undefined)?.display_id;
}

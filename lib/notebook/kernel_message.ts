import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "../core/mod.ts";
import type { JsonObject } from "./nbformat.ts";

/** A message of the Jupyter protocol 5.3, https://jupyter-client.readthedocs.io/en/stable/messaging.html. */
export interface KernelMessage {
  /** Such as `stream` or `execute_reply`. */
  readonly type: string;
  /** `msg_id` of the request it answers or belongs to, if any. */
  readonly parentId?: string;
  readonly content: JsonObject;
  /** Its size on the wire, in bytes. */
  readonly bytes: number;
}

/** How a cell ended. */
export interface ExecuteReply {
  readonly status: "ok" | "error";
  /** Name of the error. */
  readonly ename?: string;
  /** Its message. */
  readonly evalue?: string;
  readonly traceback?: readonly string[];
}

const DELIMITER = "<IDS|MSG>";

/** Writes and reads signed messages of one session. */
export class MessageCodec {
  readonly #key: string;
  readonly #session: string;
  readonly #clock: Clock;

  constructor(options: { key: string; session: string; clock: Clock }) {
    this.#key = options.key;
    this.#session = options.session;
    this.#clock = options.clock;
  }

  /** Parts of a request on the wire: delimiter, signature, header, parent header, metadata, content. */
  encode(id: string, type: string, content: JsonObject): Uint8Array[] {
    const header = {
      msg_id: id,
      session: this.#session,
      username: "ticketlab",
      date: this.#clock.now().toISOString(),
      msg_type: type,
      version: "5.3",
    };
    const encoder = new TextEncoder();
    const body = [header, {}, {}, content].map((part) => encoder.encode(JSON.stringify(part)));
    return [encoder.encode(DELIMITER), encoder.encode(this.#sign(body).toString("hex")), ...body];
  }

  /**
   * Reads a message; what stands before the delimiter is routing and of no meaning here.
   *
   * @throws {SyntaxError} If it is no message, or one that was not signed with the session's key.
   */
  decode(parts: readonly Uint8Array[]): KernelMessage {
    const decoder = new TextDecoder();
    const at = parts.findIndex((part) => part.length === DELIMITER.length && decoder.decode(part) === DELIMITER);
    if (at < 0 || parts.length < at + 6) throw new SyntaxError("not a message of the Jupyter protocol");
    const body = parts.slice(at + 2, at + 6);
    const [given, own] = [Buffer.from(decoder.decode(parts[at + 1]), "hex"), this.#sign(body)];
    if (given.length !== own.length || !timingSafeEqual(given, own)) {
      throw new SyntaxError("a message of the kernel carries a wrong signature");
    }
    const [header, parent, , content] = body.map((part) => JSON.parse(decoder.decode(part)));
    return {
      type: header.msg_type,
      parentId: parent?.msg_id,
      content,
      bytes: body.reduce((n, part) => n + part.length, 0),
    };
  }

  #sign(body: readonly Uint8Array[]): Buffer {
    const hmac = createHmac("sha256", this.#key);
    for (const part of body) hmac.update(part);
    return hmac.digest();
  }
}

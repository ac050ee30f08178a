import { writeAll } from "../storage/write_all.ts";

/** A message whose size is over the limit; it was not read. */
export class MessageTooLarge extends Error {
  override readonly name = "MessageTooLarge";

  constructor(readonly bytes: number, readonly limit: number) {
    super(`a message of ${bytes} bytes is over the limit of ${limit}`);
  }
}

/** Most bytes of one frame that are read if nothing else is said. */
const DEFAULT_LIMIT = 64 * 2 ** 20;

const BUFFER_BYTES = 2 ** 16;

const MORE = 1;
const LONG = 2;
const COMMAND = 4;

/**
 * One end of a ZeroMQ connection over TCP on this machine: ZMTP 3.0 with the NULL mechanism,
 * https://rfc.zeromq.org/spec/23/, as much of it as a Jupyter client needs.
 */
export class ZmtpSocket implements Disposable {
  /** Most bytes of one frame; a longer one is a {@linkcode MessageTooLarge}, and the connection is of no more use. */
  maxFrameBytes = DEFAULT_LIMIT;
  readonly #connection: Deno.Conn;
  readonly #reader: FrameReader;
  #lastWrite: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(connection: Deno.Conn) {
    this.#connection = connection;
    this.#reader = new FrameReader(connection);
  }

  /**
   * Connects and shakes hands; a `SUB` socket subscribes to everything.
   *
   * @throws {Deno.errors.ConnectionRefused} If nobody listens yet.
   */
  static async connect(port: number, type: "DEALER" | "SUB", identity = ""): Promise<ZmtpSocket> {
    const connection = await Deno.connect({ hostname: "127.0.0.1", port });
    try {
      connection.setNoDelay(true);
      const socket = new ZmtpSocket(connection);
      await socket.#shakeHands(type, identity);
      return socket;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  async #shakeHands(type: "DEALER" | "SUB", identity: string): Promise<void> {
    const properties: Record<string, string> = type === "DEALER"
      ? { "Socket-Type": type, Identity: identity }
      : { "Socket-Type": type };
    await writeAll(this.#connection, concat([greeting(), frame(COMMAND, readyCommand(properties))]));
    let peer: Uint8Array | undefined;
    while (!(peer = this.#reader.bytes(64))) await this.#reader.more();
    if (peer[0] !== 0xff || peer[10] < 3) throw new Error("the other end does not speak ZMTP 3");
    const { flags, body } = await this.#nextFrame();
    if (!(flags & COMMAND) || body[0] !== 5) throw new Error("the other end refused the ZMTP handshake");
    if (type === "SUB") await writeAll(this.#connection, frame(0, Uint8Array.of(1)));
  }

  /** Sends the parts of one message; messages keep the order of the calls. */
  send(parts: readonly Uint8Array[]): Promise<void> {
    const bytes = concat(parts.map((part, i) => frame(i < parts.length - 1 ? MORE : 0, part)));
    const write = this.#lastWrite.then(() => writeAll(this.#connection, bytes));
    this.#lastWrite = write.catch(() => {}); // its caller is told; the next write fails by itself
    return write;
  }

  /**
   * The parts of the next message; commands, such as a heartbeat's, are passed over.
   *
   * @throws {Deno.errors.UnexpectedEof} If the other end is gone.
   * @throws {MessageTooLarge} If a part is longer than `maxFrameBytes`.
   */
  async receive(): Promise<Uint8Array[]> {
    const parts: Uint8Array[] = [];
    while (true) {
      const { flags, body } = this.#reader.frame(this.maxFrameBytes) ?? await this.#nextFrame();
      if (flags & COMMAND) continue;
      parts.push(body);
      if (!(flags & MORE)) return parts;
    }
  }

  async #nextFrame(): Promise<Frame> {
    while (true) {
      const frame = this.#reader.frame(this.maxFrameBytes);
      if (frame) return frame;
      await this.#reader.more();
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#connection.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** Part of a message. */
interface Frame {
  readonly flags: number;
  readonly body: Uint8Array;
}

/** What was read from a connection and not yet taken; frames that are there are taken without waiting. */
class FrameReader {
  readonly #connection: Deno.Conn;
  #buffer = new Uint8Array(BUFFER_BYTES);
  #start = 0;
  #end = 0;
  /** Bytes that must be there before the next try makes sense. */
  #needed = 0;

  constructor(connection: Deno.Conn) {
    this.#connection = connection;
  }

  /** The next so many bytes, if they are there. */
  bytes(n: number): Uint8Array | undefined {
    if (this.#end - this.#start < n) {
      this.#needed = n;
      return undefined;
    }
    this.#start += n;
    return this.#buffer.slice(this.#start - n, this.#start);
  }

  /** The next frame, if the whole of it is there. */
  frame(maxBytes: number): Frame | undefined {
    const there = this.#end - this.#start;
    const flags = this.#buffer[this.#start];
    const head = there > 0 && flags & LONG ? 9 : 2;
    if (there < head) {
      this.#needed = head;
      return undefined;
    }
    const size = head === 2
      ? this.#buffer[this.#start + 1]
      : Number(new DataView(this.#buffer.buffer).getBigUint64(this.#start + 1));
    if (size > maxBytes) throw new MessageTooLarge(size, maxBytes);
    const whole = this.bytes(head + size);
    return whole && { flags, body: whole.subarray(head) };
  }

  /** Reads what comes next; the buffer grows to what a frame needs and shrinks again when it is empty. */
  async more(): Promise<void> {
    if (this.#start === this.#end && this.#buffer.length > BUFFER_BYTES) this.#buffer = new Uint8Array(BUFFER_BYTES);
    const room = this.#needed > this.#buffer.length ? new Uint8Array(this.#needed) : this.#buffer;
    room.set(this.#buffer.subarray(this.#start, this.#end));
    [this.#buffer, this.#start, this.#end] = [room, 0, this.#end - this.#start];
    const n = await this.#connection.read(this.#buffer.subarray(this.#end));
    if (n === null) throw new Deno.errors.UnexpectedEof("the other end closed the connection");
    this.#end += n;
  }
}

function greeting(): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes[0] = 0xff;
  bytes[9] = 0x7f;
  bytes[10] = 3;
  bytes.set(new TextEncoder().encode("NULL"), 12);
  return bytes;
}

function readyCommand(properties: Readonly<Record<string, string>>): Uint8Array {
  const parts = [new TextEncoder().encode("\x05READY")];
  for (const [name, value] of Object.entries(properties)) {
    const [key, text] = [new TextEncoder().encode(name), new TextEncoder().encode(value)];
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, text.length);
    parts.push(Uint8Array.of(key.length), key, size, text);
  }
  return concat(parts);
}

function frame(flags: number, body: Uint8Array): Uint8Array {
  if (body.length <= 255) return concat([Uint8Array.of(flags, body.length), body]);
  const head = new Uint8Array(9);
  head[0] = flags | LONG;
  new DataView(head.buffer).setBigUint64(1, BigInt(body.length));
  return concat([head, body]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

import assert from "node:assert/strict";
import fc from "fast-check";
import { ZmtpSocket } from "./_zmtp.ts";

/** A greeting and a READY command as https://rfc.zeromq.org/spec/23/ prescribes them, written out by hand. */
const GREETING = [0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0, 0x4e, 0x55, 0x4c, 0x4c, ...new Array<number>(48).fill(0)];
const READY = [0x04, 25, 5, ...text("READY"), 11, ...text("Socket-Type"), 0, 0, 0, 3, ...text("PUB")];

function text(value: string): number[] {
  return [...new TextEncoder().encode(value)];
}

/** A peer that shakes hands and then sends bytes in pieces of a size. */
async function receiveFrom(bytes: readonly number[], pieces: number, use: (socket: ZmtpSocket) => Promise<void>) {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const peer = (async () => {
    using connection = await listener.accept();
    const all = Uint8Array.from([...GREETING, ...READY, ...bytes]);
    for (let at = 0; at < all.length; at += pieces) await connection.write(all.subarray(at, at + pieces));
    const rest = new Uint8Array(1024);
    while (await connection.read(rest).catch(() => null) !== null);
  })();
  {
    using socket = await ZmtpSocket.connect(listener.addr.port, "SUB");
    await use(socket);
  }
  await peer;
}

function frameOf(more: boolean, body: readonly number[]): number[] {
  if (body.length < 256) return [more ? 1 : 0, body.length, ...body];
  return [more ? 3 : 2, 0, 0, 0, 0, 0, 0, body.length >> 8, body.length & 255, ...body];
}

Deno.test("ZmtpSocket reads messages however they are cut, short and long parts alike, and passes commands over", async () => {
  const part = fc.oneof(
    fc.array(fc.nat(255), { maxLength: 20 }),
    fc.constantFrom(255, 256, 300).map((n) => Array.from({ length: n }, (_, i) => i % 256)),
  );
  const messages = fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(messages, fc.integer({ min: 1, max: 400 }), async (wanted, pieces) => {
      const heartbeat = [0x04, 5, 4, ...text("PING")];
      const bytes = wanted.flatMap((parts) => [
        ...heartbeat,
        ...parts.flatMap((body, i) => frameOf(i < parts.length - 1, body)),
      ]);
      await receiveFrom(bytes, pieces, async (socket) => {
        for (const parts of wanted) assert.deepEqual((await socket.receive()).map((body) => [...body]), parts);
      });
    }),
    { numRuns: 20 },
  );
});

Deno.test("ZmtpSocket refuses a message over its limit before it reads it", async () => {
  const huge = [2, 0, 0, 0, 0, 0x3b, 0x9a, 0xca, 0]; // a frame of 1,000,000,000 bytes
  await receiveFrom(huge, 100, async (socket) => {
    socket.maxFrameBytes = 1e6;
    await assert.rejects(socket.receive(), {
      name: "MessageTooLarge",
      message: "a message of 1000000000 bytes is over the limit of 1000000",
    });
  });
});

Deno.test("ZmtpSocket.connect() refuses what is no ZMTP peer", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const peer = (async () => {
    using connection = await listener.accept();
    await connection.write(new TextEncoder().encode("HTTP/1.1 400 Bad Request\r\n".repeat(4)));
    while (await connection.read(new Uint8Array(1024)).catch(() => null) !== null);
  })();
  await assert.rejects(ZmtpSocket.connect(listener.addr.port, "DEALER"), {
    message: "the other end does not speak ZMTP 3",
  });
  await peer;
});

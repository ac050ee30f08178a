import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { MessageCodec } from "./kernel_message.ts";

const clock = fixedClock("2026-01-02T03:04:05Z");
const codec = new MessageCodec({ key: "secret", session: "s1", clock });

Deno.test("MessageCodec signs as Python's hmac does", () => {
  const [delimiter, signature, header] = codec.encode("m1", "kernel_info_request", {}).map((part) =>
    new TextDecoder().decode(part)
  );
  assert.equal(delimiter, "<IDS|MSG>");
  assert.equal(
    header,
    '{"msg_id":"m1","session":"s1","username":"ticketlab","date":"2026-01-02T03:04:05.000Z","msg_type":"kernel_info_request","version":"5.3"}',
  );
  // hmac.new(b"secret", header + b"{}{}{}", "sha256").hexdigest(), Python 3.11
  assert.equal(signature, "44dbe111fe459e9fc4d720b40fcf45f4198a7623d5452adbea277cf5242265ec");
});

Deno.test("MessageCodec reads what it has written, behind any routing parts", () => {
  const parts = codec.encode("m1", "execute_reply", { status: "ok", text: "ü" });
  const { type, content, bytes } = codec.decode([new Uint8Array([1, 2]), ...parts]);
  assert.deepEqual([type, content], ["execute_reply", { status: "ok", text: "ü" }]);
  assert.equal(bytes, parts.slice(2).reduce((n, part) => n + part.length, 0));
});

Deno.test("MessageCodec refuses a message that was changed, signed with another key, or cut short", () => {
  const parts = codec.encode("m1", "stream", { text: "pay 1" });
  const changed = [...parts.slice(0, 5), new TextEncoder().encode('{"text":"pay 9"}')];
  const wrong = { name: "SyntaxError", message: "a message of the kernel carries a wrong signature" };
  assert.throws(() => codec.decode(changed), wrong);
  assert.throws(() => new MessageCodec({ key: "other", session: "s1", clock }).decode(parts), wrong);
  assert.throws(() => codec.decode([parts[0], new Uint8Array(), ...parts.slice(2)]), wrong);
  assert.throws(() => codec.decode(parts.slice(0, 5)), { message: "not a message of the Jupyter protocol" });
});

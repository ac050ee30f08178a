import assert from "node:assert/strict";
import { keepingText } from "./keeping.ts";

const [A, B, C] = ["2026-01-02T03:04:05.000Z", "2026-02-03T04:05:06.000Z", "2026-03-04T05:06:07.000Z"];

Deno.test("keepingText() says what cannot be found: before, in between, and after", () => {
  assert.match(keepingText([]), /^No tickets were read with ENABLE_GDPR=true yet/);
  assert.equal(
    keepingText([{ from: A, until: B }, { from: C, until: null }]),
    "Persons are kept since 2026-01-02 03:04 UTC: what was read or learned from before is under nobody's name, nor is " +
      "what was read from 2026-02-03 04:05 to 2026-03-04 05:06.",
  );
  assert.match(keepingText([{ from: A, until: B }]), /were kept from .* to .* UTC, and are not now/);
  // Two that began at once are one.
  assert.ok(!keepingText([{ from: A, until: null }, { from: B, until: null }]).includes("nor"));
});

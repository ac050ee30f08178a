import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import iconv from "iconv-lite";
import { checkEncoding, sniffEncoding, toUtf8, wholeCharacters } from "./encoding.ts";

Deno.test("sniffEncoding() goes by the byte order mark, else says that it guessed", () => {
  assert.deepEqual(sniffEncoding(iconv.encode("a", "utf-16be", { addBOM: true })), {
    name: "utf-16be",
    guessed: false,
  });
  assert.deepEqual(sniffEncoding(iconv.encode("a", "utf-32le", { addBOM: true })), {
    name: "utf-32le",
    guessed: false,
  });
  assert.deepEqual(sniffEncoding(Buffer.from("plain")), { name: "utf-8", guessed: false });
  const letters: [encoding: string, text: string][] = [
    ["windows-1252", "Je n'ai pas reçu ma commande, c'est inadmissible. Merci de me répondre très vite"],
    ["windows-1252", "Kündigung für März"],
    ["windows-1252", "Não consigo aceder à minha conta, preciso de ajuda urgente por favor"],
    ["windows-1252", "it costs 5 €, that’s “too much”"],
    ["windows-1250", "Dzień dobry, nie otrzymałem zamówienia, proszę o zwrot pieniędzy. Żądam odpowiedzi dziś"],
    ["windows-1251", "Здравствуйте, где мой заказ? Я заплатил дважды и хочу вернуть деньги."],
    ["shift_jis", "注文した商品がまだ届いていません。返金してください。"],
  ];
  for (const [encoding, text] of letters) {
    assert.deepEqual(sniffEncoding(iconv.encode(text, encoding)), { name: encoding, guessed: true });
  }
});

Deno.test("sniffEncoding() takes any UTF-8 for UTF-8, wherever the sample is cut", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(3), (text, cut) => {
    const bytes = Buffer.from(text.replaceAll("\0", " ").replaceAll("\ufeff", " "));
    const head = bytes.subarray(0, Math.max(bytes.length - cut, 1));
    if (wholeCharacters(head).length > 0) assert.equal(sniffEncoding(head).name, "utf-8");
  }));
});

Deno.test("toUtf8() gives the same text whatever the chunks, and marks bytes that are not valid", async () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "é", "€", "😀", "\n"), maxLength: 20 });
  await fc.assert(fc.asyncProperty(
    texts,
    fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
    fc.integer({ min: 1, max: 5 }),
    async (text, encoding, size) => {
      const state = { damaged: false };
      const chunks = toUtf8(chunked(iconv.encode(text, encoding), size), encoding, state);
      assert.equal(Buffer.concat(await Array.fromAsync(chunks)).toString(), text);
      assert.equal(state.damaged, false);
    },
  ));
  for (const bytes of [[0x61, 0xff, 0x62], [0x61, 0xe2, 0x82], [0xc3, 0x28]]) {
    for (const size of [1, 9]) {
      const state = { damaged: false };
      await Array.fromAsync(toUtf8(chunked(Uint8Array.from(bytes), size), "utf-8", state));
      assert.equal(state.damaged, true, `${bytes} in chunks of ${size}`);
    }
  }
});

Deno.test("checkEncoding() knows many names of an encoding, and offers one for a slip", () => {
  assert.equal(checkEncoding(" Latin1 "), "latin1");
  assert.throws(() => checkEncoding("utf-16l"), {
    name: "InputError",
    message: /there is no encoding "utf-16l"; did you mean utf-16/,
  });
  assert.throws(() => checkEncoding(""), { name: "InputError" });
});

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

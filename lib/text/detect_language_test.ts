import assert from "node:assert/strict";
import { createLanguageDetector } from "./detect_language.ts";

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: ["My order has not arrived yet", "Where can I find my invoice?", "The app crashes when I open it"],
  de: ["Meine Bestellung ist noch nicht da", "Wo finde ich meine Rechnung?", "Die App stürzt beim Öffnen ab"],
  fr: ["Ma commande n'est pas encore arrivée", "Où est ma facture ?", "L'application plante à l'ouverture"],
  es: ["Mi pedido todavía no ha llegado", "¿Dónde está mi factura?", "La aplicación se cierra al abrirla"],
  pt: ["O meu pedido ainda não chegou", "Onde está a minha fatura?", "O aplicativo fecha quando eu abro"],
};

Deno.test("createLanguageDetector() tells the five languages of the sample tickets apart", async () => {
  const detect = await createLanguageDetector();
  for (const [language, sentences] of Object.entries(SENTENCES)) {
    for (const sentence of sentences) {
      const found = detect(sentence);
      assert.equal(found.language, language, sentence);
      assert.ok(found.confidence > 0 && found.confidence <= 1);
    }
  }
});

Deno.test("createLanguageDetector() answers und where there is too little to tell", async () => {
  const detect = await createLanguageDetector();
  for (
    const text of [
      "",
      "ok",
      "Urgent Database Outage",
      "Order #4711",
      "ann@example.com https://example.com/order",
      "<name> <tel_num>",
      "👍👍",
    ]
  ) {
    assert.deepEqual(detect(text), { language: "und", confidence: 0, reliable: false }, text);
  }
});

Deno.test("createLanguageDetector() chooses only from the languages it was given, each detector from its own", async () => {
  const few = await createLanguageDetector({ languages: ["en", "fr"] });
  const all = await createLanguageDetector();
  assert.notEqual(few("Wo finde ich meine Rechnung?").language, "de");
  assert.equal(all("Wo finde ich meine Rechnung?").language, "de");
  await assert.rejects(() => createLanguageDetector({ languages: ["en", "klingon"] }), {
    name: "RangeError",
    message: 'Cannot detect languages: "klingon" is not one of the codes that are known',
  });
});

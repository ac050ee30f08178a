/** A thousand tickets of the sample with their languages (a million divided by the milliseconds gives tickets a second), and texts of a hundred characters and of a thousand, with personal data and without. */
import { generateSample } from "../../ingest/sample/mod.ts";
import { findPii } from "./mod.ts";

const PLAIN = "The receipt printer prints blank pages since the update on Monday, I have tried another roll of paper. ";
const SIGNED =
  "Please call me on 07700 900123 or write to ann.lee@example.com about order #48213.\n\nKind regards\nAnn Lee";

for (const [name, text] of [["plain", PLAIN], ["with a signature", SIGNED]] as const) {
  Deno.bench(`findPii, ${text.length} characters, ${name}`, () => void findPii(text));
  Deno.bench(`findPii, ${10 * text.length} characters, ${name}`, () => void findPii(text.repeat(10)));
}
Deno.bench(`findPii, ${SIGNED.length} characters, language known`, () => void findPii(SIGNED, { language: "en" }));

const { tickets } = generateSample({ n: 1000, seed: 8 });
Deno.bench("findPii, 1,000 tickets", () => {
  for (const { customer_message, language } of tickets) findPii(customer_message, { language });
});

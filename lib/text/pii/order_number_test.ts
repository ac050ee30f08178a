import assert from "node:assert/strict";
import { findPii } from "./find_pii.ts";
import { PII_KINDS } from "./pii_span.ts";

const orders = (text: string) => findPii(text, { kinds: ["order-number"] }).map((span) => span.text);

Deno.test("findPii() finds numbers of orders, tickets, invoices and parcels in five languages when asked", () => {
  for (
    const [text, number] of [
      ["Where is order 48213-7?", "48213-7"],
      ["ticket #883201 is open", "883201"],
      ["Order 4711 0000 12 is late", "4711 0000 12"],
      ["invoice INV-2026-00418", "INV-2026-00418"],
      ["die Bestellnr. 302-8841975-1107546", "302-8841975-1107546"],
      ["Sendungsnummer: 00340434161094042557", "00340434161094042557"],
      ["ma commande n° 77102", "77102"],
      ["El pedido nº 77102 llegó", "77102"],
      ["a fatura FT 2026/418", "FT 2026/418"],
      ["1Z999AA10123456784 has not moved", "1Z999AA10123456784"],
      ["delivery note DN-88120", "DN-88120"],
      ["Reservation HK29TQ has wrong dates", "HK29TQ"],
      ["die Rechnung vom 3. Mai mit der Nummer 7731204", "7731204"],
      ["Mon numéro de commande est le 7731204", "7731204"],
      ["recibo n.º 004417-2", "004417-2"],
      ["pedido nro. 7731204", "7731204"],
      ["RR473124829FI is stuck", "RR473124829FI"], // example of UPU standard S10
    ]
  ) assert.deepEqual(orders(text), [number], text);
  assert.deepEqual(orders("orders 771-2039481 and 771-5530938"), ["771-2039481", "771-5530938"]);
});

Deno.test("years, dates, amounts, quantities and other numbers are no order numbers", () => {
  for (
    const text of [
      "the order of 2025",
      "Bestellung vom 12.05.2026",
      "invoice 1,299.00 and Rechnung 49,90 EUR",
      "order 500 ml bottles",
      "RR473124828FI has a wrong check digit",
      "IMEI 490154203237518, serial 4539578763621486",
      "call 07700 900123",
      "Série n° 4471-9925-B, lot no. 0312-7718, Modell Nr. 62-40017, article n° 4410-7712",
      "customer no 100412-345 and meter no. 88-1204551",
      "HK29TQ alone tells nothing",
    ]
  ) assert.deepEqual(orders(text), [], text);
});

Deno.test("an order number is left alone by default, and no other kind takes its place", () => {
  // It has a card's beginning and check digit.
  const text = "tracking 4539578763621486 for Anna Lee";
  assert.deepEqual(findPii(text).map(({ kind }) => kind), ["person"]);
  assert.deepEqual(findPii(text, { kinds: PII_KINDS }).map(({ kind }) => kind), ["order-number", "person"]);
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { findPii } from "../find_pii.ts";

const ids = (text: string) => findPii(text, { kinds: ["national-id"] }).map((span) => span.text);

// Examples that the authorities or their manuals publish, and famous numbers that belong to nobody.
const VALID: readonly (readonly [text: string, id: string])[] = [
  ["Woolworth's wallet: 078-05-1120", "078-05-1120"], // Social Security Administration, history of a misused number
  ["my ssn is 219 09 9999", "219 09 9999"], // from a pamphlet of 1940
  ["NHS number 943 476 5919", "943 476 5919"], // NHS Data Dictionary
  ["nhs no: 9434765919", "9434765919"],
  ["NI: AB 12 34 56 C", "AB 12 34 56 C"],
  ["ab123456c", "ab123456c"],
  ["Steuer-ID 86 095 742 719", "86 095 742 719"], // ELSTER, documentation of check digits
  ["IdNr. 47036892816", "47036892816"],
  ["65929970489 ist meine Steuer-ID", ""], // a word behind does not count
  ["RV-Nummer 15 070649 C 103", "15 070649 C 103"], // Deutsche Rentenversicherung
  ["15070649C103", "15070649C103"],
  ["Personalausweis T220001293", "T220001293"], // ICAO Doc 9303
  ["Ausweis T22000129", "T22000129"],
  ["sécu 2 55 08 14 168 025 38", "2 55 08 14 168 025 38"],
  ["255081416802538", "255081416802538"],
  ["DNI 12345678Z", "12345678Z"], // Ministerio del Interior
  ["12.345.678-Z", "12.345.678-Z"],
  ["NIE X1234567L", "X1234567L"],
  ["CPF 123.456.789-09", "123.456.789-09"],
  ["111.444.777-35", "111.444.777-35"], // Receita Federal
  ["cpf 12345678909", "12345678909"],
  ["NIF 123456789", "123456789"],
  ["contribuinte: 123 456 789", "123 456 789"],
];

Deno.test("findPii() finds the published examples of national numbers", () => {
  for (const [text, id] of VALID) assert.deepEqual(ids(text), id === "" ? [] : [id], text);
});

Deno.test("findPii() refuses national numbers with a wrong digit, in parts that do not exist, or without their names", () => {
  for (
    const text of [
      "ssn 666-12-3456, 000-12-3456, 912-34-5678, 123-00-4567, 123-45-0000",
      "NHS 943 476 5918",
      "943 476 5919", // any number of ten digits may be one
      "NI QQ123456C, BG123456A, AB123456E", // never given out
      "Serie MG98-2068B, OS72-5945B",
      "Steuer-ID 86 095 742 718",
      "Steuer-ID 12345678903", // no digit twice
      "86095742719",
      "15 070649 C 104",
      "15 990649 C 103",
      "Ausweis T220001294",
      "2 55 08 14 168 025 39",
      "DNI 12345678A, NIE X1234567A",
      "CPF 123.456.789-08, 111.111.111-11",
      "12345678909",
      "NIF 123456788",
    ]
  ) {
    assert.deepEqual(ids(text), [], text);
  }
});

Deno.test("national numbers of Corsica count 2A as 19 and 2B as 18", () => {
  // 97 - (1900119004007 mod 97) and 97 - (1900118004007 mod 97), by hand.
  const key = (number: bigint) => String(97n - number % 97n).padStart(2, "0");
  assert.deepEqual(ids(`190012A004007${key(1900119004007n)}`).length, 1);
  assert.deepEqual(ids(`190012B004007${key(1900118004007n)}`).length, 1);
  assert.deepEqual(ids(`190012A004007${key(1900118004007n)}`).length, 0);
});

Deno.test("a single wrong digit of a DNI or a NIR is always caught, as 23 and 97 are primes", () => {
  const samples = ["12345678Z", "255081416802538"];
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
      const places = [...id].flatMap((c, i) => c >= "0" && c <= "9" ? [i] : []);
      const place = places[at % places.length];
      const other = id.slice(0, place) + (Number(id[place]) + by) % 10 + id.slice(place + 1);
      assert.deepEqual(ids(other), []);
    }),
  );
});

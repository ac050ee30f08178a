import assert from "node:assert/strict";
import { person } from "./person.ts";

const namesIn = (plain: string, language: string) =>
  person.find({ raw: plain, plain, language }).map(({ start, end }) => plain.slice(start, end));

Deno.test("names have particles, initials, capitals throughout, and surnames that are common words", () => {
  const cases: [string, string, string[]][] = [
    ["de", "Ich bin Prof. Dr. Hans-Jürgen von der Heide aus Kiel.", ["Hans-Jürgen von der Heide"]],
    ["de", "Gestern war Frau Lang da.", ["Lang"]],
    ["de", "Bitte rufen Sie Tante Inge an.", ["Inge"]],
    ["de", "Beste Grüße\nK.-H. Lorenz", ["K.-H. Lorenz"]],
    ["de", "Hier spricht Rolf Zimmermann Hausverwaltung Nord.", ["Rolf Zimmermann"]],
    ["fr", "Bonjour Madame Le Floch, merci.", ["Le Floch"]],
    ["fr", "Le contrat de Jean DUPONT est faux.", ["Jean DUPONT"]],
    ["pt", "oi, meu nome é joana da costa e não recebi", ["joana da costa"]],
    ["pt", "falei com carla do financeiro", ["carla"]],
    ["pt", "O senhor dos Santos ligou.", ["dos Santos"]],
    ["pt", "Falei com Maria João de Sousa e Silva ontem.", ["Maria João de Sousa e Silva"]],
    ["es", "Hablé con José Ortega y Garay ayer.", ["José Ortega y Garay"]],
    ["es", "Me llamo Mª José Ruiz.", ["Mª José Ruiz"]],
    ["de", "Das Konto von Hans-Peter von und zu Stein ist gesperrt.", ["Hans-Peter von und zu Stein"]],
    ["de", "Mit freundlichen Grüßen\ni. A. Roderich Pfannkuch\nEinkaufsleiter", ["Roderich Pfannkuch"]],
    ["en", "J.R. Hartley told me to wait.", ["J.R. Hartley"]],
    ["en", "Priya's laptop and Ahmed’s phone", ["Priya", "Ahmed"]],
    ["en", "NOT HAPPY. P. WOJCIK", ["P. WOJCIK"]],
  ];
  for (const [language, text, names] of cases) assert.deepEqual(namesIn(text, language), names, text);
});

Deno.test("names are found without capitals, and joined to names that are", () => {
  assert.deepEqual(namesIn("ask vikram in accounts, he has the receipt", "en"), ["vikram"]);
  assert.deepEqual(namesIn("prévenez jocelyne que les pièces sont là", "fr"), ["jocelyne"]);
  // A common word without a capital, and a name beside one.
  assert.deepEqual(namesIn("la sunita del texto no es clara", "es"), []);
  assert.deepEqual(namesIn("quiten a dimitri y a sunita del grupo", "es"), ["dimitri", "sunita"]);
  assert.deepEqual(namesIn("linda tela de seda, gracias", "es"), []);
});

Deno.test("firms and things that bear persons' names are none, and candidates do not overlap", () => {
  assert.deepEqual(namesIn("We ordered from Thomas & Sons on Monday.", "en"), []);
  assert.deepEqual(namesIn("On Monday, John Lewis told me the same.", "en"), []);
  assert.deepEqual(namesIn("Dave's Hot Chicken never came.", "en"), []);
  assert.deepEqual(namesIn("Sent from my iPhone 15 Pro Max", "en"), []);
  const found = person.find({ raw: "", plain: "My name is Anna K.-H. Lorenz, hello", language: "en" });
  found.forEach(({ start }, i) => assert.ok(i === 0 || start >= found[i - 1].end));
});

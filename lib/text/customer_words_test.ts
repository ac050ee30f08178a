import assert from "node:assert/strict";
import fc from "fast-check";
import { customerWords } from "./customer_words.ts";

/** What is in the message, the message, and the customer's own words; the same text where nothing is to be taken off. */
type Case = readonly [name: string, raw: string, own: string];

const HTML: readonly Case[] = [
  ["paragraphs and line breaks", "<p>Hello,</p><p>it is<br>broken</p>", "Hello,\n\nit is\nbroken"],
  ["entities", "caf&eacute; &amp; bar &#8364; 5 &lt; 6", "café & bar € 5 < 6"],
  ["no-break blanks", "a&nbsp;&nbsp;b", "a b"],
  ["scripts and styles", "<style>p{color:red}</style><script>alert('x')</script><p>Hi there</p>", "Hi there"],
  ["a whole document", "<!DOCTYPE html><html><head><title>x</title></head><body><div>Text</div></body></html>", "Text"],
  ["a tag that never ends", "<p>The price</p> is <b and so on", "The price\n\nis <b and so on"],
  ["lists", "<ul><li>one</li><li>two</li></ul>", "- one\n\n- two"],
  ["comments", "<p>before<!-- not this --> after</p>", "before after"],
  ["preformatted lines", "<p>log:</p><pre>a\nb</pre>", "log:\n\na\nb"],
  [
    "a quote that Gmail marked",
    '<div>Yes, do.</div><div class="gmail_quote">On Mon wrote:<div>old</div></div>',
    "Yes, do.",
  ],
  [
    "a quote that Apple Mail marked",
    '<div>Still broken.</div><blockquote type="cite"><div>Old</div></blockquote>',
    "Still broken.",
  ],
  [
    "a reply that Outlook marked",
    '<div>Thanks, fixed now.</div><div id="appendonsend"></div><hr>From: Support',
    "Thanks, fixed now.",
  ],
  [
    "a signature that Gmail marked",
    '<div>Where is it?</div><div class="gmail_signature">Ann<br>Sales</div>',
    "Where is it?",
  ],
  ["a placeholder among tags", "<p>Dear <name>,</p><p>call <tel_num></p>", "Dear <name>,\n\ncall <tel_num>"],
];

const QUOTES: readonly Case[] = [
  [
    "en",
    "It works now.\n\nOn Mon, Mar 3, 2025 at 10:11 AM Support <help@x.com> wrote:\n> Did you restart?\n> Bye",
    "It works now.",
  ],
  ["en, wrapped", "Great.\n\nOn Mon, Mar 3, 2025 at 10:11 AM\nSupport Team <help@x.com>\nwrote:\n\n> Hi", "Great."],
  [
    "en, not marked",
    "Please cancel.\n\nOn 3 Mar 2025, at 10:11, Help <h@x.com> wrote:\n\nDear Ann,\nwe have your order.",
    "Please cancel.",
  ],
  [
    "de, Thunderbird",
    "Geht wieder.\n\nAm 03.03.2025 um 10:11 schrieb Support:\n> Haben Sie neu gestartet?",
    "Geht wieder.",
  ],
  ["de, Gmail", "Danke!\n\nAm Mo., 3. März 2025 um 10:11 Uhr schrieb Support <h@x.de>:\n\n> Hallo", "Danke!"],
  ["de, name first", "Nein.\n\nSupport <h@x.de> schrieb am Mo., 3. März 2025, 10:11:\n\n> Hallo", "Nein."],
  [
    "fr",
    "Toujours en panne.\n\nLe lun. 3 mars 2025 à 10:22, Support <s@x.fr> a écrit :\n\n> Bonjour",
    "Toujours en panne.",
  ],
  ["es", "No funciona.\n\nEl lun, 3 mar 2025 a las 10:11, Soporte (<s@x.es>) escribió:\n\n> Hola", "No funciona."],
  ["pt", "Não chegou.\n\nEm seg., 3 de mar. de 2025 às 10:11, Suporte <s@x.br> escreveu:\n\n> Olá", "Não chegou."],
  [
    "answers between quoted lines",
    "On 3 Mar 2025 at 10:11 Help <h@x.com> wrote:\n> Which version?\n\nVersion 2.3\n\n> Which phone?\n\nA Pixel",
    "Version 2.3\n\n\nA Pixel",
  ],
  [
    "Outlook, en",
    "See below.\n\nFrom: Support <h@x.com>\nSent: Monday, March 3, 2025 10:11\nTo: Ann\nSubject: Order\n\nDear Ann",
    "See below.",
  ],
  [
    "Outlook, de",
    "Bitte stornieren.\n\n________________________________\nVon: Support <h@x.de>\nGesendet: Montag, 3. März 2025 10:11\nAn: Anna\nBetreff: Bestellung\n\nHallo",
    "Bitte stornieren.",
  ],
  [
    "Outlook, fr",
    "Merci de rembourser.\n\nDe : Support <s@x.fr>\nEnvoyé : lundi 3 mars 2025 10:11\nÀ : Anne\nObjet : Commande\n\nBonjour",
    "Merci de rembourser.",
  ],
  [
    "Outlook, es",
    "Quiero cancelar.\n\nDe: Soporte\nEnviado el: lunes, 3 de marzo de 2025 10:11\nPara: Ana\nAsunto: Pedido\n\nHola",
    "Quiero cancelar.",
  ],
  [
    "Outlook, pt",
    "Quero cancelar.\n\nDe: Suporte\nEnviado: segunda-feira, 3 de março de 2025 10:11\nPara: Ana\nAssunto: Pedido\n\nOlá",
    "Quero cancelar.",
  ],
  [
    "Outlook, in bold",
    "Ok for me.\n\n*From:* Support <h@x.com>\n*Date:* Monday\n*Subject:* Order\n\nDear",
    "Ok for me.",
  ],
  ["original message, en", "No.\n\n-----Original Message-----\nFrom: Support\nHello", "No."],
  ["original message, de", "Nein.\n\n-----Ursprüngliche Nachricht-----\nVon: Support\nHallo", "Nein."],
  ["original message, fr", "Non.\n\n-----Message d'origine-----\nDe : Support\nBonjour", "Non."],
  ["original message, es", "Nada.\n\n-----Mensaje original-----\nDe: Soporte\nHola", "Nada."],
  ["original message, pt", "Nada.\n\n-----Mensagem original-----\nDe: Suporte\nOlá", "Nada."],
  [
    "reply above this line",
    "It is fine now.\n\n##- Please type your reply above this line -##\nYour request was updated",
    "It is fine now.",
  ],
  ["nested marks", "Agreed.\n\n>> first\n> second", "Agreed."],
];

const SIGNATURES: readonly Case[] = [
  ["the delimiter", "I need an invoice.\n-- \nAnn Lee\nAcme Ltd\n+44 20 7946 0000", "I need an invoice."],
  ["en", "Where is my order?\n\nBest regards,\nAnn Lee", "Where is my order?"],
  ["en, one line", "Where is my order?\n\nKind regards, Ann Lee", "Where is my order?"],
  ["en, thanks and a name", "Where is my order?\n\nThanks,\nAnn", "Where is my order?"],
  ["en, after the last sentence", "Where is my order? Best regards, Ann Lee", "Where is my order?"],
  ["en, after the last sentence, the name below", "Where is it? Regards\nAnn Lee\nA bakery, Bath", "Where is it?"],
  [
    "de",
    "Wo ist mein Paket?\n\nMit freundlichen Grüßen\nMax Müller\nBeispiel GmbH\nTel. 030 123456",
    "Wo ist mein Paket?",
  ],
  ["de, short", "Wo ist mein Paket?\nLG Max", "Wo ist mein Paket?"],
  ["de, placeholder", "Wo ist es?\n\nMit freundlichen Grüßen,\n<name>", "Wo ist es?"],
  ["fr", "Où est mon colis ?\n\nBien cordialement,\nAnne Dupont", "Où est mon colis ?"],
  [
    "fr, formal",
    "Où est mon colis ?\n\nVeuillez agréer, Madame, Monsieur, l'expression de mes sentiments distingués.\nAnne Dupont",
    "Où est mon colis ?",
  ],
  ["es", "¿Dónde está mi pedido?\n\nUn saludo,\nAna García", "¿Dónde está mi pedido?"],
  ["pt", "Onde está o pedido?\n\nAtenciosamente,\nAna Souza", "Onde está o pedido?"],
  ["pt, thanks", "Onde está o pedido?\n\nObrigado,\nJoão", "Onde está o pedido?"],
  [
    "a farewell, a name and an address",
    "Reset it, please\n\nThanks and have a good week :)\nColin Daly\nA bakery, Bath",
    "Reset it, please",
  ],
  ["a short farewell", "Reset it, please\nBest\nSadie Huxley\n020 7946 0535", "Reset it, please"],
  ["de, farewell", "Bitte zurücksetzen\n\nSchönen Tag noch!\nJana", "Bitte zurücksetzen"],
  ["fr, farewell", "C'est cassé\n\nMerci et bonne journée\nInès", "C'est cassé"],
  ["es, farewell", "No va\n\nGracias y buen día\nYago", "No va"],
  ["pt, farewell", "Não vai\n\nDesde já agradeço\nJoão", "Não vai"],
  ["de, from a town", "Geht nicht\n\nGrüße aus Kassel\nVolker Mühlbauer", "Geht nicht"],
  ["device, en", "App crashes.\n\nSent from my iPhone", "App crashes."],
  ["device, de", "App stürzt ab.\n\nVon meinem iPhone gesendet", "App stürzt ab."],
  ["device, fr", "L'appli plante.\n\nEnvoyé de mon iPhone", "L'appli plante."],
  ["device, es", "La app se cierra.\n\nEnviado desde mi iPhone", "La app se cierra."],
  ["device, pt", "O app fecha.\n\nEnviado do meu iPhone", "O app fecha."],
  ["name block, then device", "App crashes.\n\nRegards\nAnn\n\nGet Outlook for iOS", "App crashes."],
  [
    "legal notice, en",
    "Refund me.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.",
    "Refund me.",
  ],
  [
    "legal notice, de",
    "Bitte erstatten.\n\nDiese E-Mail enthält vertrauliche Informationen.\nBitte löschen.",
    "Bitte erstatten.",
  ],
  ["a postscript stays", "Where is it?\n\nRegards,\nAnn\n\nPS: I moved house.", "Where is it?\n\nPS: I moved house."],
];

const OTHERS: readonly Case[] = [
  ["written line breaks", "Hello,\\n\\nmy screen is dark.\\nPlease help", "Hello,\n\nmy screen is dark.\nPlease help"],
  ["entities in plain lines", "Salt &amp; Pepper\nis late.\n\nRegards,\nAnn", "Salt & Pepper\nis late."],
  ["carriage returns", "one\r\ntwo\rthree", "one\ntwo\nthree"],
  [
    "everything at once",
    '<div>Paid twice &ndash; refund, please.</div><div>Cheers,<br>Ann</div><br><div class="gmail_quote">On Monday:<p>Hi</p></div>',
    "Paid twice – refund, please.",
  ],
];

const UNTOUCHED: readonly string[] = [
  "With regards to my invoice, the total is wrong.",
  "Regards the refund: where is it?",
  "I sent my regards to your colleague yesterday and heard nothing.",
  'Your agent answered "Best regards" and closed my ticket. Please open it again.',
  "Thanks for the quick answer, but it still fails.",
  "It happens again and again.\nthanks :)",
  "The brand of my TV is\nLG",
  "Your agent forwarded my mail.\nThis message was confidential and he knew it.",
  "This is what I got:\n\nThis message is confidential.\nWhat does it mean?",
  "These are out:\nBest\nWorst\nWhich one do you mean?",
  "Thanks\nI will wait for the refund until Friday, then I will call my bank.",
  "Run it with --verbose -- it prints nothing.\n\nSELECT 1; -- a comment\nThen it stops.",
  "My shell says:\n> npm install\n> node index.js\nand then nothing.",
  "It fails for x > 3 and y >> 2.",
  "if (a < b && b > c) { return List<String>(); }",
  "Dear <name>, my number is <tel_num>.",
  "The <b> tag does not work in your editor.",
  "I travel From: Paris\nTo: Berlin\nDate: 3 May\nWhich ticket do I need?",
  "From: Paris\nTo: Berlin\nWhich ticket do I need?",
  "On Monday your colleague wrote: the parcel is lost. It is not.",
  "Am Montag schrieb ich Ihnen schon: das Paket ist weg.",
  "On 3 May 2025 my bank wrote:\nthe card was charged twice.\nPlease refund.",
  "Sent from my account to my wife's account, the money never arrived.",
  "The disclaimer on your page is wrong.",
  "Open C:\\new\\notes.txt and look.",
  "A table:\n---\na | b\n---\nends here.",
  "Le contrat que j'ai signé est faux.",
  "El pedido escribió mal mi nombre: Ana.",
  "De: Madrid, a: Lisboa. ¿Cuánto cuesta?",
  "AT&T charged me & my wife",
  "Gruß an alle, aber wo bleibt mein Geld?",
  "Where is it?\n\nRegards,\nAnn\n\nOh, and the second invoice was wrong as well.",
  "Sent from my phone, the message never arrived?",
];

for (const [part, cases] of Object.entries({ html: HTML, quote: QUOTES, signature: SIGNATURES })) {
  for (const [name, raw, own] of cases) {
    Deno.test(`customerWords() takes off a ${part}: ${name}`, () => {
      const { text, removed } = customerWords(raw);
      assert.equal(text, own);
      assert.ok((removed as string[]).includes(part) || /marked$/.test(name), `removed: ${removed}`);
    });
  }
}

for (const [name, raw, own] of OTHERS) {
  Deno.test(`customerWords() reads ${name}`, () => assert.equal(customerWords(raw).text, own));
}

Deno.test("customerWords() leaves alone what only looks like markup, a quote or a signature", () => {
  for (const raw of UNTOUCHED) {
    assert.deepEqual(customerWords(raw), { text: raw, removed: [] });
    const below = `Good morning!\n\n${raw}`;
    assert.deepEqual(customerWords(below), { text: below, removed: [] });
  }
});

Deno.test("customerWords() keeps what would be a quote or a signature where there is nothing else", () => {
  for (const raw of ["Best regards", "Regards,\nAnn", "Sent from my iPhone", "> Is it late?\n> Very.", "-- \nAnn"]) {
    assert.deepEqual(customerWords(raw), { text: raw, removed: [] });
  }
});

Deno.test("customerWords() names everything that it took off", () => {
  const raw = '<div>Yes.</div><div class="gmail_signature">Ann</div><div class="gmail_quote">Hi</div>';
  assert.deepEqual(customerWords(raw), { text: "Yes.", removed: ["html", "quote", "signature"] });
});

Deno.test("customerWords() keeps a message that is nothing but a quote, and a forwarded request", () => {
  const quote = "On 3 Mar 2025 at 10:11 Help <h@x.com> wrote:\n> Your parcel is lost.";
  assert.deepEqual(customerWords(quote), { text: quote, removed: [] });
  const marked = '<div class="gmail_quote"><div>Your parcel is lost.</div></div>';
  assert.deepEqual(customerWords(marked), { text: "Your parcel is lost.", removed: ["html"] });
  const forward = "FYI\n\n---------- Forwarded message ---------\nFrom: Ann <a@x.com>\n\nI was charged twice.";
  assert.match(customerWords(forward).text, /charged twice/);
});

Deno.test("customerWords() never empties a text that has words, and returns trimmed text", () => {
  const piece = fc.constantFrom(
    ...'<p> </p> <br> <div class="gmail_quote"> </div> <script> <!-- --> > >> \n \n\n -- On 3.3.2025 10:11 <a@b.c> wrote: From: Subject: Regards, &amp; &nbsp; Ann refund'
      .split(" "),
    "\n",
    "\\n",
    "Best regards",
    "Sent from my iPhone",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "grapheme" })), { maxLength: 30 }), (pieces) => {
      const raw = pieces.join(" ").replaceAll(" \n ", "\n");
      const { text } = customerWords(raw);
      assert.equal(text, text.trim());
      if (/[\p{L}\p{N}]/u.test(raw.replaceAll("\\n", ""))) assert.match(text, /[\p{L}\p{N}]/u);
    }),
    { numRuns: 500 },
  );
});

Deno.test("customerWords() takes hostile text in linear time", () => {
  const units = [
    "<div>",
    "<b>",
    "<",
    "<!--",
    "<a x=",
    "&",
    "&amp;",
    "<p <p ",
    "</p>",
    "<pre>",
    "<blockquote type=cite>",
    " ",
    "\n",
    "\n>",
    "> ",
    "\\n",
    "\\",
    "--\n",
    "On 3 Mar 2025 10:11 wrote ",
    "On wrote:\n",
    "On 3.3.2025 10:11 x\n",
    "From: a@b.c\n",
    "From: x\nTo: y\n",
    "Best regards, ",
    "Regards\n",
    "Regards. ",
    "Thanks,\nAnn\n",
    "_",
    "-----Original Message",
    "Sent from my iPhone\n",
    "* ",
    "#-",
    ". ",
    "\r",
  ]; // deno-fmt-ignore
  for (const unit of units) {
    const started = performance.now();
    customerWords(unit.repeat(2e5 / unit.length));
    const took = performance.now() - started;
    assert.ok(took < 750, `${JSON.stringify(unit)} took ${took.toFixed(0)} ms`);
  }
});

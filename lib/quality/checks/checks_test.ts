import assert from "node:assert/strict";
import { fixedClock, Rng } from "../../core/mod.ts";
import { TicketProfiler } from "../../ingest/mod.ts";
import type { QualityCheck, QualityInput } from "../check.ts";
import type { LanguageRate } from "./language_bias.ts";
import * as checks from "../mod.ts";

async function findings(check: QualityCheck, texts: readonly string[], rest: Partial<QualityInput> = {}) {
  const input = { texts, rawTexts: texts, rows: texts.map((_, i) => i + 1), ...rest };
  const clock = fixedClock("2026-03-01T00:00:00Z");
  return await check.run(input, { rng: new Rng(0).fork(check.id), seed: 0, clock });
}

const day = (d: number) => new Date(Date.UTC(2025, 0, 1 + d, 9)).toISOString();
const many = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i));

Deno.test("contentlessCheck() finds messages about the conversation only, in five languages, and spares the brief ones", async () => {
  const nudges = [
    "still nothing??",
    "Hallo? liest das jemand?",
    "Du nouveau ?",
    "sigo igual, espero desde el 4 de octubre",
    "E agora?\n\nAbraços\nRenato",
    "Hi Maja, please call me back +44 7700 900991",
    "Why does nobody asnwer?",
    "???",
  ];
  const brief = [
    "Refund!",
    "Drucker geht nicht",
    "thanks so much!",
    "carte refusée",
    "no puedo entrar",
    "Wieso 19,90 Euro?",
    "hi, nothing is working since this morning",
    "Es geht überhaupt nichts mehr",
    "plus rien ne fonctionne depuis hier",
    "nada funciona desde las 10",
    "não funciona nada",
  ];
  const [finding] = await findings(checks.contentlessCheck(), [...nudges, ...brief]);
  assert.deepEqual(finding.rows, nudges.map((_, i) => i + 1));
});

Deno.test("contentlessCheck() looks at the message, not at the subject before it", async () => {
  const [finding] = await findings(checks.contentlessCheck(), ["Card declined\n\nany news?"], {
    subjects: ["Card declined"],
  });
  assert.deepEqual([finding.count, finding.details.withSubject], [1, 1]);
});

Deno.test("a greeting has no word on the matter, unless its subject says what it is about", async () => {
  const texts = ["Bonjour l'équipe,", "buenas", "Hello Ann, any news?"];
  const [bare] = await findings(checks.contentlessCheck(), texts);
  assert.deepEqual(bare.rows, [1, 2, 3]);
  const [withSubject] = await findings(checks.contentlessCheck(), texts, { subjects: ["Facture", "Pago", "Invoice"] });
  assert.deepEqual(withSubject.rows, [3]);
});

Deno.test("tooLongCheck() finds texts cut off at one length, and not copies that share theirs", async () => {
  const rng = new Rng(1);
  const words = (n: number) => many(n, () => "abcdefghij".slice(rng.int(8))).join(" ");
  const natural = many(400, () => `${words(10 + rng.int(60))}.`);
  const cut = many(40, () => `${words(90)}`.slice(0, 255).replace(/\s$/, "x"));
  const [, found] = await findings(checks.tooLongCheck(), [...natural, ...cut]);
  assert.equal(found.details.length, 255);
  assert.ok(found.rows.length >= 40 && found.rows.every((row) => row > 400 || natural[row - 1].length === 255));
  const [, copies] = await findings(checks.tooLongCheck(), [
    ...natural,
    ...many(40, (i) => `${cut[0].slice(0, -2)}${10 + i}`),
  ]);
  assert.equal(copies.status, "SUCCESS");
});

Deno.test("nearDuplicatesCheck() leaves exact copies to the check of duplicates", async () => {
  const first = "My card was charged twice for order 17 on Monday and nobody calls me back";
  const texts = [first, `${first}!`, "Hello there, my printer is on fire", "hello there, my printer is on fire"];
  const [finding] = await findings(checks.nearDuplicatesCheck(), texts);
  assert.deepEqual(finding.rows, [1, 2]);
});

Deno.test("leakageCheck() takes the parts that the file gives, and else says what a random split would leak", async () => {
  const texts = [
    ...many(20, (i) => `question number ${i * 7919} about topic ${i * i}`),
    "question number 7919 about topic 1",
  ];
  const splits = texts.map((_, i) => (i === 20 ? "test" : i < 15 ? "train" : "other"));
  const [given] = await findings(checks.leakageCheck(), texts, { splits });
  assert.deepEqual([given.count, given.n, given.rows, given.status], [1, 1, [21], "FAIL"]);
  const [simulated] = await findings(checks.leakageCheck({ testShare: 0.5 }), many(40, () => "the very same text"));
  assert.match(simulated.summary, /^A random split \(50.0% training\) would leak: 20 test tickets of 20/);
});

Deno.test("classImbalanceCheck() names labels too rare to learn, and fails for a single one", async () => {
  const labels = [...many(300, () => "Billing"), ...many(40, () => "Refund"), "Fraud", "Fraud"];
  const [finding] = await findings(checks.classImbalanceCheck(), labels, { labels });
  assert.equal(finding.status, "FAIL"); // 150 to 1
  assert.deepEqual([finding.details.rare, finding.rows], [{ Fraud: 2 }, [341, 342]]);
  const [one] = await findings(checks.classImbalanceCheck(), ["a", "b"], { labels: ["x", "x"] });
  assert.deepEqual([one.summary, one.count], ['All 2 labelled tickets are "x".', 2]);
  assert.match(one.advice, /^Name another column/);
});

Deno.test("tooShortCheck() and conflictingLabelsCheck() say nothing of what there is none of", async () => {
  const long = many(5, (i) => `the parcel with number ${i} has not come yet`);
  const [short] = await findings(checks.tooShortCheck(), long);
  assert.equal(short.summary, "No text has fewer than 3 words in 5 tickets.");
  const conflicts = async (texts: string[], labels: string[]) =>
    (await findings(checks.conflictingLabelsCheck(), texts, { labels }))[0].summary;
  const twice = "where is the refund for the shoes that I sent back to you in March, please look at once";
  assert.equal(
    await conflicts([twice, twice, ...long], ["a", "b", ...long.map(() => "c")]),
    "1 text stands under more than one label; this concerns 2 of 7 tickets.",
  );
  assert.match(
    await conflicts([twice, `${twice} now`, ...long], ["a", "b", ...long.map(() => "c")]),
    /^No text stands under more than one label, but 1 group of nearly equal texts .* does; this concerns 2 of 7 tickets/,
  );
});

Deno.test("missingCheck() counts refused rows by rule, unlabelled tickets and fields that only say so", async () => {
  const profiler = new TicketProfiler();
  profiler.add({
    row: { number: 1, values: [] },
    ticket: { ticket_id: "1", customer_message: "Where is it?", category: "x" },
  });
  profiler.add({ row: { number: 2, values: [] }, ticket: { ticket_id: "2", customer_message: "N/A" } });
  profiler.add({ row: { number: 3, values: [] }, problems: [{ code: "TL110", reason: "there is no text" }] });
  const [finding] = await findings(checks.missingCheck(), ["Where is it?", "N/A"], {
    labels: ["x", undefined],
    profile: profiler.profile(),
    emptyFields: { body: 1, label: 1, id: 0 },
  });
  assert.equal(finding.status, "FAIL");
  assert.match(
    finding.summary,
    /^1 row was refused, 33.3% of 3: 1 by TL110 \(there is no text\)\. 1 accepted ticket has no label/,
  );
  assert.match(
    finding.summary,
    /1 ticket says that a field is empty.*Empty fields by column: body 33.3%, label 33.3%\./,
  );
  assert.deepEqual(finding.rows, [2]);
});

Deno.test("implausibleTimesCheck() finds times ahead, in 1970 and filled in", async () => {
  const timestamps = [
    ...many(50, day),
    "1970-01-01T00:00:00.000Z",
    "2026-03-05T00:00:00.000Z",
    ...many(10, () => day(7)),
  ];
  const texts = timestamps.map(String);
  const [finding] = await findings(checks.implausibleTimesCheck(), texts, { timestamps });
  const { ahead, astray, same } = finding.details;
  assert.deepEqual({ ahead, astray, same, status: finding.status }, {
    ahead: 1,
    astray: 1,
    same: 11,
    status: "WARNING",
  });
});

Deno.test("volumeCheck() finds the days without tickets and the day with too many", async () => {
  const days = many(120, String).flatMap((_, d) => many(d >= 40 && d < 45 ? 0 : d === 80 ? 40 : 8, () => day(d)));
  const [gaps, bursts] = await findings(checks.volumeCheck(), days, { timestamps: days });
  assert.match(gaps.summary, /^5 days have no ticket .*2025-02-10 to 2025-02-14/);
  assert.match(bursts.summary, /^1 burst: 2025-03-22 \(40, about \d+ expected\)\.$/);
  assert.equal(bursts.rows.length, 40);
});

Deno.test("shiftCheck() tells a year that changes from one that does not", async () => {
  const timestamps = many(400, (i) => day(Math.floor(i * 0.9)));
  const still = many(400, (i) => `please ${["refund", "repair"][i % 2]} order ${i}`);
  const moved = still.map((text, i) => (i > 300 && i % 3 > 0 ? `the osprey terminal fails, case ${i}` : text));
  const labelsOf = (texts: readonly string[]) => texts.map((text) => text.split(" ")[1]);
  const statuses = async (texts: readonly string[]) =>
    (await findings(checks.shiftCheck(), texts, { timestamps, labels: labelsOf(texts) })).map(({ status }) => status);
  assert.deepEqual(await statuses(still), ["SUCCESS", "SUCCESS"]);
  assert.deepEqual(await statuses(moved), ["FAIL", "FAIL"]);
});

Deno.test("wordSaladCheck() knows texts whose little words were scrubbed", async () => {
  const text = (i: number) =>
    `I would like to know when the new charger for my laptop is going to be sent to the office ${i}, as it was ordered by me.`;
  const scrub = (words: string) =>
    words.toLowerCase().replace(/[.,]/g, "").split(" ")
      .filter((word) => word.length > 4 || /\d/.test(word)).concat(
        "laptop charger office sent dock hardware request item".split(" "),
      )
      .join(" ");
  const [whole] = await findings(checks.wordSaladCheck(), many(40, text));
  const [salad] = await findings(checks.wordSaladCheck(), many(40, (i) => scrub(text(i))));
  assert.deepEqual([whole.status, salad.status], ["SUCCESS", "FAIL"]);
});

Deno.test("restClassCheck() goes by the name, in several languages", async () => {
  const labels = many(90, (i) => ["Billing", "Sonstiges", "Brother printers"][i % 3]);
  const [finding] = await findings(checks.restClassCheck(), labels.map((label, i) => `${label} text ${i}`), { labels });
  assert.deepEqual([finding.status, finding.count], ["WARNING", 30]);
  assert.match(finding.summary, /^"Sonstiges" \(33.3% of tickets\) is a rest class by its name/);
});

Deno.test("labelNoiseCheck() ranks planted mistakes first and says what they should be", async () => {
  const matter = ["refund my money for the order", "the app crashes when I log in", "how much is the yearly plan"];
  const names = ["Refund", "Bug", "Price"];
  const rng = new Rng(2);
  const texts = many(
    300,
    (i) => `${matter[i % 3]} ${rng.int(1000)} ${["please", "thanks", "today", "now"][rng.int(4)]}`,
  );
  const labels = texts.map((_, i) => names[i % 3]);
  for (const i of [10, 50, 90]) labels[i] = names[(i + 1) % 3];
  const [finding] = await findings(checks.labelNoiseCheck(), texts, { labels });
  assert.deepEqual(finding.rows, [11, 51, 91]);
  const { suspects } = finding.details as { suspects: { row: number; likely: string }[] };
  assert.equal(suspects.find(({ row }) => row === 11)!.likely, names[10 % 3]);
});

Deno.test("labelNoiseCheck() says nothing where models cannot tell the labels apart", async () => {
  const rng = new Rng(4);
  const texts = many(200, (i) => `ticket ${i} ${rng.int(50)} ${rng.int(50)}`);
  const [finding] = await findings(checks.labelNoiseCheck(), texts, { labels: texts.map(() => "AB"[rng.int(2)]) });
  assert.equal(finding.status, "SKIPPED");
  assert.match(finding.summary, /cannot say which are wrong/);
});

Deno.test("languageBiasCheck() accuses a language only where chance does not explain it", async () => {
  const languages = many(900, (i) => ["en", "de", "fr"][i % 3]);
  const brief = "Karte geht nicht";
  const long = "I would like to know where the parcel with my new card reader is at the moment";
  const one = languages.map((
    language,
    i,
  ) => (i % 10 === 0 || (language === "de" && i % 4 < 2) ? brief : `${long} ${i}`));
  const all = languages.map((_, i) => (i % 10 === 0 ? brief : `${long} ${i}`));
  const biased = async (texts: readonly string[]) => {
    const found = await findings(checks.languageBiasCheck(), texts, { languages });
    const { rates } = found.find(({ check }) => check === "brief-by-language")!.details as { rates: LanguageRate[] };
    return rates.filter((rate) => rate.biased).map(({ language }) => language);
  };
  assert.deepEqual([await biased(one), await biased(all)], [["de"], []]);
});

Deno.test("termBurstsCheck() names a word that comes in one stretch, and none where all come evenly", async () => {
  const rng = new Rng(5);
  const words = "printer invoice parcel login refund scanner".split(" ");
  const even = many(600, () => `my ${words[rng.int(6)]} and the ${words[rng.int(6)]}`);
  const timestamps = even.map((_, i) => day(Math.floor(i / 2)));
  const outage = even.map((text, i) => (i >= 200 && i < 240 && i % 2 ? `outage ${text}` : text));
  assert.equal((await findings(checks.termBurstsCheck(), even, { timestamps }))[0].status, "SUCCESS");
  const [finding] = await findings(checks.termBurstsCheck(), outage, { timestamps });
  const { terms } = finding.details as { terms: { term: string; tickets: number; all: number }[] };
  assert.deepEqual(terms.map(({ term, tickets, all }) => [term, tickets, all]), [["outage", 20, 20]]);
  assert.deepEqual(finding.rows.slice(0, 2), [202, 204]);
});

Deno.test("languageBiasCheck() takes twice the share among a hundred tickets for what chance does", async () => {
  const long = "I would like to know where the parcel with my new card reader is at the moment";
  const languages = many(900, (i) => (i < 100 ? "de" : "en"));
  const texts = languages.map((
    language,
    i,
  ) => ((language === "de" ? i < 4 : i < 116) ? "Karte geht nicht" : `${long} ${i}`));
  const found = await findings(checks.languageBiasCheck(), texts, { languages });
  const brief = found.find(({ check }) => check === "brief-by-language")!;
  assert.equal(brief.status, "SUCCESS");
  assert.deepEqual(
    (brief.details.rates as LanguageRate[]).map(({ share, shareElsewhere }) => [share, shareElsewhere]),
    [
      [0.04, 0.02],
      [0.02, 0.04],
    ],
  );
});

Deno.test("checks of labels say that there are none where there are none", async () => {
  const texts = many(240, (i) => `where is parcel ${i} that I sent`);
  const timestamps = texts.map((_, i) => day(i));
  const labels = texts.map(() => undefined);
  for (const check of [checks.signalCheck(), checks.labelNoiseCheck(), checks.restClassCheck(), checks.shiftCheck()]) {
    for (const input of [{ timestamps }, { timestamps, labels }]) {
      const { status, summary } = (await findings(check, texts, input))[0];
      assert.deepEqual([status, summary], ["SKIPPED", "Not looked at: there are no labels."], check.id);
    }
  }
});

Deno.test("a share of a sample says of how many tickets the file has", async () => {
  const profiler = new TicketProfiler();
  const ticket = { ticket_id: "1", customer_message: "Where is it?" };
  for (let number = 1; number <= 1200; number++) profiler.add({ row: { number, values: [] }, ticket });
  const texts = [...many(9, (i) => `where is parcel ${i} that I sent`), "help"];
  const [{ summary }] = await findings(checks.tooShortCheck(), texts, { profile: profiler.profile() });
  assert.equal(summary, "1 ticket has fewer than 3 words, 10.0% of the 10 tickets looked at, of 1,200.");
});

Deno.test("classImbalanceCheck() speaks of too few tickets where every label has few, however even they are", async () => {
  const labels = ["a", "b", "c"].flatMap((label) => Array.from({ length: 4 }, () => label));
  const texts = labels.map((label, i) => `${label} ${i}`);
  const [finding] = await findings(checks.classImbalanceCheck(), texts, { labels });
  assert.equal(finding.status, "FAIL");
  assert.equal(finding.summary, "All 3 labels have fewer than 30 tickets (4 to 4), too few to learn and to judge.");
  assert.match(finding.advice, /^Collect more tickets/);
});

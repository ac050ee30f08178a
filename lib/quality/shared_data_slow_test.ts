import assert from "node:assert/strict";
import { validateTickets } from "../workspace/validate_tickets.ts";
import type { Finding } from "./finding.ts";

const SHARED = Deno.env.get("TICKETLAB_SHARED");

async function findingsOf(path: string, columns: Readonly<Record<string, string>>, splitFile?: string) {
  const { quality } = await validateTickets({ path: `${SHARED}/data/${path}`, columns }, {
    seed: 0,
    quality: { splitFile: splitFile && `${SHARED}/data/${splitFile}` },
  });
  return (check: string): Finding => quality!.findings.find((one) => one.check === check)!;
}

Deno.test(
  "the known faults of it_tickets are found: word salads, near copies, a rest class, imbalance, no exact copy",
  {
    ignore: !SHARED,
  },
  async () => {
    const finding = await findingsOf(
      "it_tickets/it_tickets.csv.gz",
      { text: "Document", label: "Topic_group" },
      "it_tickets/it_tickets.split.csv",
    );
    assert.equal(finding("word-salad").status, "FAIL");
    assert.ok((finding("word-salad").details.bare as number) > 0.999, "one lower-case line each, without punctuation");

    assert.deepEqual([finding("duplicates").status, finding("duplicates").count], ["SUCCESS", 0]);
    assert.equal(finding("near-duplicates").status, "FAIL");
    // By TF-IDF cosine ≥ 0.9, 14% of test texts have a near copy in training; Jaccard ≥ 0.8 of shingles asks for more.
    const { share, split } = finding("leakage").details as { share: number; split: string };
    assert.equal(split, "given");
    assert.ok(share > 0.06 && share < 0.14, `share ${share}`);
    assert.equal(finding("leakage").status, "FAIL");

    assert.equal(finding("rest-class").status, "WARNING");
    assert.match(finding("rest-class").summary, /"Miscellaneous" .*rest class/);
    assert.equal(finding("class-imbalance").status, "WARNING");
    assert.match(finding("class-imbalance").summary, /"Hardware" has 28\.5%.*"Administrative rights", 3\.7%/);
    assert.equal(finding("language-mix").status, "SUCCESS");
  },
);

Deno.test("the labels of customer_support_tickets are junk on unfilled templates, and that is what is found", {
  ignore: !SHARED,
}, async () => {
  const finding = await findingsOf("kaggle_customer_support_tickets/customer_support_tickets.csv", {});
  assert.equal(finding("signal").status, "FAIL");
  assert.equal(finding("label-noise").status, "SKIPPED", "no model can say which of such labels are wrong");
  assert.equal(finding("unfilled-fields").status, "FAIL");
  assert.equal(finding("unfilled-fields").count, 8469);
  const { exactGroups } = finding("conflicting-labels").details as { exactGroups: readonly unknown[] };
  assert.equal(exactGroups.length, 85, "85 identical texts carry two labels");
});

Deno.test("tweets are seen to be cut off at 140 characters, and 27 of them to stand under two labels", {
  ignore: !SHARED,
}, async () => {
  const finding = await findingsOf("airline_tweets/airline_tweets.csv", {
    text: "text",
    label: "airline_sentiment",
    timestamp: "tweet_created",
  });
  assert.equal(finding("cut-off").details.length, 140);
  assert.equal((finding("conflicting-labels").details.exactGroups as readonly unknown[]).length, 27);
  assert.ok(Math.abs((finding("duplicates").details.share as number) - 0.016) < 0.0005, "1.6% exact copies");
});

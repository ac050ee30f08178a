import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import { LinearSvm } from "../linear/linear_svm.ts";
import { CalibratedClassifier, predictTickets } from "./mod.ts";

const shared = Deno.env.get("TICKETLAB_SHARED");

Deno.test({
  name: "On banking77 the promises hold: confidence, coverage, and few in-scope tickets called out of scope",
  ignore: !shared,
  fn: async () => {
    const train = read("banking77/train.csv");
    const test = read("banking77/test.csv");
    const model = await new CalibratedClassifier({ base: () => new LinearSvm(), folds: 3, coverage: 0.95 })
      .fit(train.map(({ text }) => text), train.map(({ category }) => category));
    const { probabilities, sets, scope } = model.assess(test.map(({ text }) => text));
    let [confidence, right, covered] = [0, 0, 0];
    test.forEach(({ category }, i) => {
      const row = probabilities.data.subarray(i * 77, (i + 1) * 77);
      const best = row.indexOf(Math.max(...row));
      confidence += row[best] / test.length;
      if (model.classes[best] === category) right += 1 / test.length;
      if (sets[i].includes(model.classes.indexOf(category))) covered += 1 / test.length;
    });
    assert.ok(right > 0.9, `accuracy ${right}`);
    assert.ok(Math.abs(confidence - right) < 0.025, `claims ${confidence}, is right in ${right}`);
    assert.ok(covered > 0.938, `coverage ${covered}`); // 3 standard errors of 3,080 tickets below the stated 0.95

    // Tweets to airlines ask a bank nothing.
    const tweets = read("airline_tweets/airline_tweets.csv").slice(0, 1000).map(({ text }) => text);
    const flagged = scope.filter((p) => p <= 0.01).length / test.length;
    const found = model.assess(tweets).scope.filter((p) => p <= 0.01).length / tweets.length;
    assert.ok(flagged < 0.016, `${flagged} of the bank's tickets are called out of scope`);
    assert.ok(found > 0.6, `${found} of the tweets are found`);
    const answers = predictTickets(model, tweets, { version: "v" });
    const routed = answers.filter((answer) => !("error" in answer) && answer.decision === "route").length /
      tweets.length;
    assert.ok(routed < 0.15, `${routed} of the tweets are routed to a bank's desk`);
  },
});

function read(file: string): Record<string, string>[] {
  return parse(Deno.readTextFileSync(`${shared}/data/${file}`), { columns: true });
}

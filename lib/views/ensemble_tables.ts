import type { EnsembleTrial } from "../evaluate/mod.ts";
import type { EnsembleReport, Pooling } from "../models/mod.ts";
import { wilsonInterval } from "../stats/mod.ts";
import { modelName } from "./_model_name.ts";
import { count, counted, decimal, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

const POOLINGS: Readonly<Record<Pooling, string>> = {
  soft: "the mean of all, each counting the same",
  weighted: "a mean with learnt weights",
  selection: "a mean of those that add something, picked one after the other",
  stacking: "a product with learnt exponents",
};

/**
 * Members of an ensemble by what they say of tickets that they had not seen, likeliest labels first, with their weight in the pool.
 *
 * @param names Of all members that were trained, shape `(nMembers,)`.
 */
export function memberTable({ members, n, pooling }: EnsembleReport, names: readonly string[]): HtmlView {
  const out = members.filter(({ weight }) => weight === 0).length;
  return table(
    members.map(({ logLoss, accuracy, weight }, m) => ({
      name: capital(modelName(names[m])),
      logLoss,
      accuracy: { value: accuracy, ...wilsonInterval(Math.round(n * accuracy), n) },
      weight: weight === 0 ? "left out" : decimal(weight, 2).replace("-", "−"),
    })).sort((a, b) => a.logLoss - b.logLoss),
    {
      title: `${counted(members.length, "member")}, judged on ${
        counted(n, "training ticket")
      } that none of them had seen; ${
        out === 0
          ? "each has a say"
          : `${out === 1 ? "one adds" : `${count(out)} add`} nothing and ${out === 1 ? "is" : "are"} left out`
      } (pooling: ${pooling})`,
      columns: {
        name: "Member",
        logLoss: { title: "Log loss", as: "decimal" },
        accuracy: { title: "Accuracy, 95% interval", as: "percent" },
        weight: "Weight",
      },
    },
  );
}

/** The ways of pooling that were tried, beside the best member alone; lower is better. */
export function poolingTable({ tried, members, n }: EnsembleReport): HtmlView {
  const alone = Math.min(...members.map(({ logLoss }) => logLoss));
  const [best] = tried;
  return table([
    ...tried.map(({ pooling, logLoss }) => ({ pooling: `${pooling}: ${POOLINGS[pooling]}`, logLoss })),
    { pooling: "the best member alone", logLoss: alone },
  ], {
    title: best.logLoss < alone
      ? `“${best.pooling}” makes the labels of ${counted(n, "unseen ticket")} likeliest: log loss ${
        decimal(best.logLoss)
      }, where the best member alone has ${decimal(alone)}`
      : `No pooling makes the labels of ${
        counted(n, "unseen ticket")
      } likelier than the best member alone does: log loss ${decimal(best.logLoss)} against ${decimal(alone)}`,
    columns: { pooling: "Pooling", logLoss: { title: "Log loss", as: "decimal" } },
  });
}

/** What an ensemble gets right beyond its members on test tickets, and what it costs to ask it. */
export function ensembleTrialTable({ ensemble, members, best, gain, n }: EnsembleTrial): HtmlView {
  const { accuracyDifference: more } = gain;
  const verdict = more.low > 0
    ? `The ensemble is right more often than the ${modelName(best)}, its best member, beyond chance`
    : more.high < 0
    ? `The ensemble is right less often than the ${modelName(best)}, its best member, beyond chance`
    : `That the ensemble is right ${more.value < 0 ? "less" : "more"} often than the ${
      modelName(best)
    }, its best member, may be chance`;
  return table(
    [ensemble, ...members].map(({ name, accuracy, answerMilliseconds }) => ({
      name: `${capital(modelName(name))}${name === best ? " (best before the test)" : ""}`,
      accuracy,
      cost: decimal(answerMilliseconds, 2),
    })),
    {
      title: `${verdict}: difference ${points(more.value)} points (${points(more.low)} to ${points(more.high)}) on ${
        counted(n, "test ticket")
      }`,
      columns: {
        name: "Model",
        accuracy: { title: "Accuracy, 95% interval", as: "percent" },
        cost: "Answer, CPU ms a ticket",
      },
    },
  );
}

/** What an ensemble brings, in sentences, none of which says more than the intervals do. */
export function describeEnsemble(
  { ensemble, members, best, gain, byDisagreement, byConfidence, n }: EnsembleTrial,
): string[] {
  const { accuracyDifference: more } = gain;
  const alone = members.find(({ name }) => name === best)!;
  const times = ensemble.answerMilliseconds / alone.answerMilliseconds;
  const apart = `${percent(ensemble.accuracy.value)} of ${counted(n, "test ticket")} against ${
    percent(alone.accuracy.value)
  }, a difference of ${points(more.value)} points (${points(more.low)} to ${points(more.high)})`;
  const name = modelName(best);
  const unsure = byDisagreement.bins[byDisagreement.bins.length - 1];
  return [
    members.length === 1
      ? `Only the ${name} was worth asking: there is no ensemble, and the single model serves as well.`
      : more.low > 0
      ? `Yes: the ensemble answers more tickets right than the ${name}, its best member: ${apart}.`
      : `No, not as far as these tickets tell: beside the ${name}, its best member, the ensemble answers ${apart}. ` +
        "The single model is the better choice until more tickets say otherwise.",
    ...(Number.isFinite(times) && times > 0
      ? [
        `An answer of the ensemble takes ${decimal(ensemble.answerMilliseconds, 2)} CPU ms, ${
          times >= 1.5 ? `${decimal(times, times < 10 ? 1 : 0)} times` : "about"
        } what that member takes (${decimal(alone.answerMilliseconds, 2)}).`,
      ]
      : []),
    ...(byDisagreement.bins.length < 2 ? [] : [
      `Where its members are furthest apart, ${percent(unsure.accuracy.value)} of ${
        counted(unsure.n, "answer")
      } are right, where they agree most ${percent(byDisagreement.bins[0].accuracy.value)}.`,
      byDisagreement.aurc < byConfidence.aurc
        ? "As a sign of doubt, disagreement sorts right from wrong answers better than the ensemble's confidence does " +
          `(area under the risk–coverage curve ${decimal(byDisagreement.aurc)} against ${decimal(byConfidence.aurc)}).`
        : "As a sign of doubt, disagreement adds nothing to the ensemble's confidence, which sorts right from wrong answers " +
          `at least as well (area under the risk–coverage curve ${decimal(byConfidence.aurc)} against ${
            decimal(byDisagreement.aurc)
          }).`,
    ]),
  ];
}

/** A difference of shares in percentage points. */
function points(difference: number): string {
  return (100 * difference).toFixed(1).replace("-", "−");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

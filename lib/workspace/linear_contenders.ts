import type { Contender } from "../evaluate/mod.ts";
import { createClassifier } from "../models/mod.ts";

/** One of each kind of linear model, at the strength that mostly serves it well, to be compared. */
export function linearContenders({ seed }: { readonly seed: number }): Contender[] {
  return [
    { name: "Linear SVM", create: () => createClassifier("linear-svm", { C: 1, seed }) },
    { name: "Logistic regression", create: () => createClassifier("logistic-regression", { C: 10, seed }) },
    { name: "Complement naive Bayes", create: () => createClassifier("complement-naive-bayes") },
  ];
}

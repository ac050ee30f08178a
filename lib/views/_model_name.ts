const NAMES: Readonly<Record<string, string>> = {
  "linear-svm": "linear SVM",
  "logistic-regression": "logistic regression",
  "complement-naive-bayes": "complement naive Bayes",
  majority: "majority answer",
  stratified: "stratified guess",
  bert: "encoder trained further",
  frozen: "frozen encoder",
  lstm: "LSTM",
};

/** A kind of model in words. */
export function modelName(name: string): string {
  return NAMES[name] ?? name;
}

import { InputError, type Matrix, type Snapshot } from "../../core/mod.ts";
import type { Classifier } from "../classifier.ts";
import type { EnsembleClassifier } from "../ensemble/ensemble_classifier.ts";
import { combineMembers } from "../ensemble/pool_members.ts";
import { jsonFile, LABELS_FILE } from "./export_files.ts";
import type { ExportOptions, ModelExport, Parity } from "./model_export.ts";
import { checkParity } from "./parity.ts";

/** How the answers of members become one. */
export const POOL_FILE = "pool.json";

/** What each kind of pool does, p being a member's probabilities and w its weight. */
const FORMULAS: Readonly<Record<string, string>> = {
  LinearPool: "sum over members of w * p",
  LogLinearPool: "softmax over classes of the sum over members of w * log(max(p, 1e-7))",
};

/**
 * An ensemble as a folder for each member, `members/0` and so on, and `pool.json`, which says how to make one answer of theirs.
 *
 * @param texts On which the whole is held against the ensemble, by the members' exported models, shape `(nTexts,)`.
 * @param exportMember Exports one member.
 * @param parityOnly Leaves out the members' files.
 * @throws {InputError} If a member has no ONNX form, or the files answer otherwise.
 */
export function exportEnsemble(
  model: EnsembleClassifier,
  texts: readonly string[],
  { exportMember, hasForm, parityOnly = false }: ExportOptions & {
    exportMember: (member: Classifier, texts: readonly string[], options: ExportOptions) => ModelExport;
    hasForm: (member: Classifier) => boolean;
  },
): ModelExport {
  const snapshot = model.toSnapshot();
  const lacking = model.members.flatMap((member, m) => (hasForm(member) ? [] : [`${m} (${kindOf(snapshot, m)})`]));
  if (lacking.length > 0) {
    throw new InputError(`there is no ONNX form of the ensemble's member ${lacking.join(" and ")}`, {
      hint: "train it with linear and neural members",
    });
  }
  const files: Record<string, Uint8Array> = {};
  const parity: Parity[] = [];
  const scores: Matrix[] = [];
  model.members.forEach((member, m) => {
    const own = exportMember(member, texts, { parityOnly });
    const folder = `members/${m}/`;
    // With their getters: what is made when it is read stays so.
    for (const [path, property] of Object.entries(parityOnly ? {} : Object.getOwnPropertyDescriptors(own.files))) {
      Object.defineProperty(files, folder + path, property);
    }
    parity.push(...own.parity.map((one) => ({ ...one, file: folder + one.file })));
    scores.push(own.scores);
  });
  files[POOL_FILE] = jsonFile(describe(snapshot));
  files[LABELS_FILE] = jsonFile(model.classes);
  const pooled = combineMembers(model.pooled, scores);
  parity.push(checkParity(POOL_FILE, { trained: model.predictProba(texts), exported: pooled }));
  return { files, parity, scores: { ...pooled, data: pooled.data.map((p) => Math.log(Math.max(p, 1e-30))) } };
}

function describe({ config, parts }: Snapshot) {
  const { kind, config: { weights } } = parts!.pool;
  return {
    pooling: config.pooling,
    probabilities: "of a member: softmax over classes of logits / temperature",
    pool: FORMULAS[kind],
    members: (weights as number[]).map((weight, m) => ({
      folder: `members/${m}`,
      kind: parts![`member_${m}`].kind,
      temperature: parts![`calibrator_${m}`].config.temperature,
      weight,
    })),
  };
}

function kindOf({ parts }: Snapshot, member: number): string {
  return parts![`member_${member}`].kind;
}

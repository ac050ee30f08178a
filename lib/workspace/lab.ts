/**
 * What notebooks call, gathered from all rooms so that their import cell stays short: reading and exploring tickets, checking
 * them, training and judging models. Charts and tables are in `lib/views`, what puts them out in `lib/notebook/show.ts`.
 *
 * @example
 * ```ts
 * import * as lab from "./lab.ts";
 * import assert from "node:assert/strict";
 *
 * const { words } = lab.textMeasures(["Where is my refund?"]);
 * assert.deepEqual(words, [4]);
 * ```
 *
 * @module
 */
export { planTest } from "../abtest/planner.ts";
export { replayOnTickets } from "../abtest/replay_on_tickets.ts";
export { simulatePeeking } from "../abtest/simulate_peeking.ts";
export { checkProof } from "../audit/mod.ts";
export { compareClassifiers } from "../evaluate/compare_classifiers.ts";
export { confusionOfAnswers } from "../evaluate/answer_confusion.ts";
export { copyGroups } from "../evaluate/copy_groups.ts";
export { findLeakage } from "../evaluate/leakage.ts";
export { learningCurve } from "../evaluate/learning_curve.ts";
export { signalTest } from "../evaluate/signal.ts";
export { tryModels } from "../evaluate/try_models.ts";
export { systemClock } from "../core/clock.ts";
export { distinctiveTerms } from "../features/distinctive_terms.ts";
export { profileColumns } from "../ingest/profile_columns.ts";
export { RULES } from "../ingest/rules.ts";
export { scanTable } from "../ingest/scan_table.ts";
export { createClassifier } from "../models/create_classifier.ts";
export { exportModel } from "../models/export/mod.ts";
export { additiveAttention } from "../models/tfjs/layers/additive_attention.ts";
export { compareAnswers, compareVersions, history, listVersions, rollback } from "../registry/mod.ts";
export { crosstab, ticketVolume } from "../stats/mod.ts";
export { detectLanguages } from "../text/detect_languages.ts";
export { textMeasures } from "../text/text_measures.ts";
export { openWorkspace } from "../workspace.ts";
export { attemptPromotion } from "./attempt_promotion.ts";
export { piiFigures, readCompliance } from "./compliance.ts";
export { PIPELINE_DEFAULTS, SPLIT_DEFAULTS, TRAIN_DEFAULTS } from "./defaults.ts";
export { drawTickets } from "./draw_tickets.ts";
export { ensureVersion } from "./ensure_version.ts";
export { evaluateModel } from "./evaluate_model.ts";
export { exampleAnswers } from "./example_answers.ts";
export { labelledTickets, lacks } from "./labelled_tickets.ts";
export { linearContenders } from "./linear_contenders.ts";
export { attendedTickets, lookIntoEnsemble } from "./look_inside.ts";
export { ensembleChoice, ensembleMembers, lstmContender, neuralChoice, neuralContenders } from "./neural_contenders.ts";
export { neuralStart } from "./neural_start.ts";
export { loadTickets } from "./load_tickets.ts";
export { sourceOf } from "./source_of.ts";
export { splitTickets } from "./split_tickets.ts";
export { trainAndSave } from "./train_and_save.ts";
export { tfjsContender } from "./tfjs_contender.ts";
export { thresholdFor, trainModel } from "./train_model.ts";

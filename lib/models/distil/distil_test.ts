import assert from "node:assert/strict";
import fc from "fast-check";
import { argmaxOfRow, matrix, rowOf, softmaxRows } from "../../core/mod.ts";
import { smallTickets } from "../../testing/small_tickets.ts";
import { CalibratedClassifier } from "../calibration/calibrated_classifier.ts";
import { LinearSvm } from "../linear/linear_svm.ts";
import { LstmClassifier } from "../neural/lstm/lstm_classifier.ts";
import { sharpened } from "./sharpened.ts";
import { batchTargets, softLabels } from "./soft_labels.ts";
import { savedTeacher, type Teacher, unseenTeacher } from "./teacher.ts";

const { texts, labels } = smallTickets();

Deno.test("sharpened() is as sure as is asked for, and keeps the order of classes, for any probabilities", () => {
  const row = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), fc.double({ min: 0.4, max: 0.95 }), (rows, sureness) => {
      const given = softmaxRows(matrix(rows.length, 3, Float32Array.from(rows.flat())));
      const out = sharpened(given, sureness);
      const greatest = rows.map((_, i) => rowOf(out, i)[argmaxOfRow(given, i)]);
      const mean = greatest.reduce((sum, p) => sum + p, 0) / rows.length;
      // Where classes are equal there is no temperature that tells them apart.
      const apart = rows.every((own) => {
        const sorted = [...own].sort((a, b) => b - a);
        return sorted[0] - sorted[1] > 0.2;
      });
      if (apart) assert.ok(Math.abs(mean - sureness) < 1e-3, `${mean}`);
      rows.forEach((_, i) => assert.ok(greatest[i] >= Math.max(...rowOf(out, i)) - 1e-6));
    }),
  );
});

Deno.test("a teacher that was trained here says of a ticket what models said that had not seen it", async () => {
  const model = await new CalibratedClassifier({ base: () => new LinearSvm(), folds: 3 }).fit(texts, labels);
  const teacher = await unseenTeacher(model, texts);
  const { rows, probabilities } = model.outOfFold!;
  assert.deepEqual([...teacher.answers(Array.from(rows, (row) => texts[row])).data], [...probabilities.data]);
  assert.throws(() => teacher.answers(["hello"]), /must have been asked about every text/);
  const restored = CalibratedClassifier.fromSnapshot(model.toSnapshot(), LinearSvm.fromSnapshot);
  await assert.rejects(unseenTeacher(restored, texts), /must have been fitted here/);
});

Deno.test("of tickets that nothing was held out for, a teacher is as sure as it was right on others", async () => {
  const options = { units: 8, embedding: 8, epochs: 12, batchSize: 6, learningRate: 0.02, dropout: 0, heldOut: 0.3 };
  const model = await new CalibratedClassifier({ base: () => new LstmClassifier(options), folds: 2 })
    .fit(texts, labels);
  const { rows, probabilities, targets } = model.outOfFold!;
  assert.ok(rows.length < texts.length);
  const right = targets.filter((target, i) => argmaxOfRow(probabilities, i) === target).length / targets.length;
  const others = texts.filter((_, i) => !rows.includes(i));
  const answers = (await unseenTeacher(model, texts)).answers(others);
  const sure = others.reduce((sum, _, i) => sum + Math.max(...rowOf(answers, i)), 0) / others.length;
  assert.ok(Math.abs(sure - Math.max(right, 0.34)) < 0.02, `${sure} ${right}`);
});

Deno.test("a saved teacher is asked once about each text, and stops when it is told to", async () => {
  const asked: string[] = [];
  const model = {
    classes: ["a", "b"],
    predictProba(own: readonly string[]) {
      asked.push(...own);
      return matrix(own.length, 2, Float32Array.from(own.flatMap(() => [0.9, 0.1])));
    },
  };
  await savedTeacher(model, ["x", "y", "x"], { accuracy: 0.7 });
  assert.deepEqual(asked, ["x", "y"]);
  const stopped = AbortSignal.abort(new Error("enough"));
  await assert.rejects(savedTeacher(model, ["x"], { accuracy: 0.7, signal: stopped }), /enough/);
  await assert.rejects(savedTeacher(model, ["x"], { accuracy: 0 }), /accuracy must be in \(0, 1\]: current value is 0/);
});

Deno.test("labels of teacher and student are put together by name, and those the student lacks left out", () => {
  const teacher: Teacher = {
    classes: ["b", "gone", "a"],
    answers: (own) => matrix(own.length, 3, Float32Array.of(0.25, 0.5, 0.25, 0, 1, 0).subarray(0, 3 * own.length)),
  };
  const own = { classes: ["a", "b", "new"], targets: Int32Array.of(0, 2) };
  const soft = softLabels(["x", "y"], { teacher, share: 0.5 }, own);
  // Of the second ticket the teacher only says what the student does not know: the label counts alone.
  assert.deepEqual([...soft.data], [0.75, 0.25, 0, 0, 0, 1]);
  const smooth = softLabels(["x", "y"], { teacher, share: 0 }, { ...own, smoothing: 0.3 });
  assert.ok([...smooth.data].every((p, i) => Math.abs(p - [0.8, 0.1, 0.1, 0.1, 0.1, 0.8][i]) < 1e-6));
  assert.throws(() => softLabels(["x"], { teacher, share: 2 }, own), /share must be in \[0, 1\]: current value is 2/);
  assert.throws(
    () => softLabels(["x"], { teacher }, { classes: ["z"], targets: Int32Array.of(0) }),
    /it must know one of the labels: it knows b, gone, a/,
  );
});

Deno.test("targets of a batch sum to 1, and count each ticket as its weight says", () => {
  const soft = matrix(3, 2, Float32Array.of(1, 0, 0.5, 0.5, 0.25, 0.75));
  assert.deepEqual([...batchTargets(soft, [2, 0])], [0.125, 0.375, 0.5, 0]);
  assert.deepEqual([...batchTargets(soft, [2, 0], [3, 1])], [0.1875, 0.5625, 0.25, 0]);
});

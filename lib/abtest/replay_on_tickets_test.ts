import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { replayOnTickets } from "./replay_on_tickets.ts";

const rng = new Rng(5);
const labels = Array.from({ length: 2000 }, () => rng.next() < 0.5 ? "a" : "b");
/** Answers of which a given share is right. */
const answers = (share: number) => labels.map((label) => rng.next() < share ? label : "c");

Deno.test("replayOnTickets() counts every ticket once, in one arm, and ends with the same sums however often it looks", () => {
  const versions = { control: answers(0.7), treatment: answers(0.72) };
  const options = { tau: 0.05, baseline: 0.7 };
  const rare = replayOnTickets(labels, versions, { ...options, perLook: 700 });
  const often = replayOnTickets(labels, versions, { ...options, perLook: 100 });
  assert.deepEqual([rare.length, often.length], [3, 20]);
  assert.equal(often[19].n.control + often[19].n.treatment, 2000);
  assert.ok(Math.abs(often[19].n.control - 1000) < 100);
  assert.deepEqual([rare[2].n, rare[2].difference], [often[19].n, often[19].difference]);
});

Deno.test("replayOnTickets() finds the better version, and nothing where both are one", () => {
  const [good, poor] = [answers(0.9), answers(0.7)];
  const options = { perLook: 100, tau: 0.1, baseline: 0.7 };
  assert.equal(replayOnTickets(labels, { control: poor, treatment: good }, options).at(-1)!.decision, "treatment");
  assert.equal(replayOnTickets(labels, { control: good, treatment: poor }, options).at(-1)!.decision, "control");
  assert.equal(replayOnTickets(labels, { control: good, treatment: good }, options).at(-1)!.decision, "open");
});

Deno.test("replayOnTickets() says what is wrong with its input", () => {
  const versions = { control: labels, treatment: labels.slice(1) };
  assert.throws(
    () => replayOnTickets(labels, versions, { perLook: 10, tau: 0.1 }),
    /2000 tickets, 2000 and 1999 answers/,
  );
  assert.throws(
    () => replayOnTickets(labels, { control: labels, treatment: labels }, { perLook: 0, tau: 0.1 }),
    /perLook must be an integer > 0: current value is 0/,
  );
});

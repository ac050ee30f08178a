import assert from "node:assert/strict";
import { join } from "node:path";
import { formatNotebookBench, runNotebookBench } from "./mod.ts";

Deno.test("runNotebookBench() counts what the other side loses, and divides ours by its time", async () => {
  const folder = await Deno.makeTempDir();
  try {
    // A stand-in for Python whose nbconvert takes two seconds and writes the notebook as it was: $6 → $8.
    const python = join(folder, "python");
    const script = '#!/bin/sh\n[ "$3" = --version ] && echo 1.2.3 && exit\nsleep 2\ncp "$6" "$8"\n';
    await Deno.writeTextFile(python, script, { mode: 0o755 });
    const report = await runNotebookBench({ python, runs: 1 });
    assert.equal(report.nbconvert, "1.2.3");
    assert.deepEqual(report.results.map(({ cells, ours, peer }) => [cells, ours.lost, peer?.lost]), [
      [1, 0, 1],
      [20, 0, 20],
      [300, 0, 300],
      [300, 0, 300],
    ]);
    for (const { ours, peer, ratio } of report.results) {
      assert(peer!.seconds >= 2);
      assert.equal(ratio, ours.seconds / peer!.seconds);
      assert(ours.startSeconds < ours.seconds);
    }
    assert.match(formatNotebookBench(report), /\| 300 cells, prints \| .* \| 0 of 300 \| 300 of 300 \|/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("runNotebookBench() measures our side alone where there is no nbconvert, and says how to get it", async () => {
  const report = await runNotebookBench({ python: "/nonexistent/python", runs: 1 });
  assert.equal(report.nbconvert, undefined);
  assert.equal(report.results[0].ratio, undefined);
  assert.equal(report.perCell.peer, undefined);
  assert.match(formatNotebookBench(report), /deno task bench --notebooks --install-peers/);
});

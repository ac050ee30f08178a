import assert from "node:assert/strict";
import { smallTickets } from "../testing/small_tickets.ts";
import { smallVersion } from "../testing/small_version.ts";
import { compareOnFile } from "./compare_on_file.ts";

Deno.test("compareOnFile() says of how many tickets the versions have learned already", async () => {
  await using small = await smallVersion();
  const [first, second] = [(await small.train(0)).version.id, (await small.train(1)).version.id];
  const notesOn = async (texts: readonly string[]) => {
    const path = `${small.models}/held.csv`;
    const { labels } = smallTickets();
    const rows = texts.map((text, i) => `"${text.replaceAll('"', '""')}",${labels[i]}`);
    await Deno.writeTextFile(path, `text,label\n${rows.join("\n")}\n`);
    return (await compareOnFile(small.registry, { first, second }, { path })).notes.filter((note) =>
      /learned/.test(note)
    );
  };
  const { texts } = smallTickets();
  const fresh = texts.slice(0, 4).map((text, i) => `${text} and number ${i} besides`);
  assert.deepEqual(await notesOn(fresh), []);
  assert.deepEqual(
    await notesOn([...fresh, ...texts.slice(4, 7)]),
    [first, second].map((id) => `${id} learned from tickets with the words of 3 of these 7.`),
  );
  assert.deepEqual(await notesOn(texts), [first, second].map((id) => `${id} learned from these very tickets.`));
});

import assert from "node:assert/strict";
import { InputError } from "../../core/mod.ts";
import { PiiVault } from "./pii_vault.ts";

const KEY = "correct horse battery staple";

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "ticketlab-" });
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a saved vault shows none of its values, is its owner's alone, and opens with its key only", () =>
  inFolder(async (folder) => {
    const path = `${folder}/v.vault`;
    const vault = new PiiVault(KEY);
    // A half of a surrogate pair would be lost in UTF-8.
    const values = ["ann@example.com", "Jürgen \ud83d Voß", "[EMAIL~0123456789abcdef]", ""];
    const tokens = values.map((value) => vault.tokenOf("person", value));
    await vault.save(path);
    const file = await Deno.readTextFile(path);
    for (const value of ["ann@example.com", "Jürgen", tokens[0]]) assert.ok(!file.includes(value));
    if (Deno.build.os !== "windows") assert.equal((await Deno.stat(path)).mode! & 0o777, 0o600);

    const opened = await PiiVault.open(path, KEY);
    assert.equal(opened.size, values.length);
    assert.deepEqual(tokens.map((token) => opened.detokenise(token)), values);
    assert.equal(opened.tokenOf("person", values[0]), tokens[0]);
    await assert.rejects(
      PiiVault.open(path, `${KEY}!`),
      (error: Error) => error instanceof InputError && /key is not the one/.test(error.message),
    );
  }));

Deno.test("a vault that was changed in any byte of its data, nonce or tag is refused", () =>
  inFolder(async (folder) => {
    const path = `${folder}/v.vault`;
    const vault = new PiiVault(KEY);
    vault.tokenOf("email", "ann@example.com");
    await vault.save(path);
    const file = JSON.parse(await Deno.readTextFile(path)) as Record<string, string>;
    for (const field of ["salt", "iv", "tag", "data"]) {
      const bytes = Uint8Array.from(atob(file[field]), (c) => c.charCodeAt(0));
      for (const at of [0, bytes.length - 1]) {
        const changed = bytes.slice();
        changed[at] ^= 1;
        const altered = { ...file, [field]: btoa(String.fromCharCode(...changed)) };
        await Deno.writeTextFile(path, JSON.stringify(altered));
        await assert.rejects(PiiVault.open(path, KEY), /file was changed/, `${field} ${at}`);
      }
    }
    // A tag cut short would be easier to guess.
    await Deno.writeTextFile(path, JSON.stringify({ ...file, tag: btoa(atob(file.tag).slice(0, 4)) }));
    await assert.rejects(PiiVault.open(path, KEY), /file was changed/);
  }));

Deno.test("two saves of a vault differ, so that nobody sees whether it has grown by what", () =>
  inFolder(async (folder) => {
    const vault = new PiiVault(KEY);
    vault.tokenOf("email", "ann@example.com");
    await vault.save(`${folder}/a`);
    await vault.save(`${folder}/b`);
    const [a, b] = await Promise.all(
      ["a", "b"].map(async (name) => JSON.parse(await Deno.readTextFile(`${folder}/${name}`))),
    );
    for (const field of ["salt", "iv", "tag", "data"]) assert.notEqual(a[field], b[field]);
  }));

Deno.test("opening what is missing or no vault says so", () =>
  inFolder(async (folder) => {
    await assert.rejects(PiiVault.open(`${folder}/none`, KEY), /there is no such vault/);
    for (const text of ["", "{}", "null", '{"format":"ticketlab-pii-vault","version":2}', "id,text\n1,a"]) {
      await Deno.writeTextFile(`${folder}/x`, text);
      await assert.rejects(PiiVault.open(`${folder}/x`, KEY), /it is no vault/);
    }
  }));

import assert from "node:assert/strict";
import { allows, isRole, type Permission, permissionRows, PERMISSIONS, type Role, ROLES } from "./permissions.ts";

const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

/** Permissions of a role that those before it lack. */
function own(role: Role): Permission[] {
  const before = ROLES[ROLES.indexOf(role) - 1] ?? null;
  return PERMISSION_NAMES.filter((name) => allows(role, name) && !allows(before, name));
}

Deno.test("allows() gives each role what it is for, and nothing to whoever has none", () => {
  assert.deepEqual(own("viewer"), ["models.read", "answers.read"]);
  assert.deepEqual(own("agent"), ["tickets.read", "answers.predict", "answers.correct"]);
  assert.ok(own("data-scientist").includes("models.promote"));
  assert.deepEqual(
    own("admin").filter((name) => /^(persons|audit|tokens|settings)/.test(name)),
    ["persons.export", "persons.update", "persons.erase", "audit.read", "tokens.manage", "settings.change"],
  );
  assert.ok(!PERMISSION_NAMES.some((name) => allows(null, name)));
});

Deno.test("allows() never takes away from a higher role what a lower one may", () => {
  for (const name of PERMISSION_NAMES) {
    const may = ROLES.map((role) => allows(role, name));
    assert.deepEqual(may, [...may].sort(), name);
    assert.ok(may.at(-1), `admin may ${name}`);
  }
});

Deno.test("permissionRows() is the same table in words", () => {
  const { header, rows } = permissionRows();
  assert.deepEqual(header, ["permission", "viewer", "agent", "data-scientist", "admin", "meaning"]);
  assert.deepEqual(rows.find(([name]) => name === "answers.correct")?.slice(1, 5), ["", "yes", "yes", "yes"]);
});

Deno.test("isRole() knows the names of roles only", () => {
  assert.deepEqual(["admin", "Admin", "", "constructor"].map(isRole), [true, false, false, false]);
});

Deno.test("permissionRows() is the table that roles.md shows", async () => {
  const lines = (await Deno.readTextFile(new URL("./roles.md", import.meta.url))).split("\n");
  const table = lines.filter((line) => line.startsWith("| ")).map((line) =>
    line.split("|").slice(1, -1).map((cell) => cell.trim())
  );
  const { header, rows } = permissionRows();
  assert.deepEqual(table.filter(([first]) => !/^:?-+:?$/.test(first)), [header, ...rows]);
});

/** `deno task token create|list|revoke|roles`: who may ask what listens. */
import { createToken, isRole, listTokens, permissionRows, revokeToken, ROLES } from "../lib/access/mod.ts";
import { command, runCommands, textTable, UsageError } from "../lib/cli/mod.ts";
import { counted } from "../lib/core/mod.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runCommands({
  name: "token",
  summary: "Make, list and revoke the tokens with which programs and people ask what listens.",
  commands: {
    create: command({
      summary: "Make a token and show it, this once.",
      positionals: {
        name: { help: "whom it is for: a program or a person; who acts, to the audit trail", required: true },
      },
      options: {
        role: { type: "string", help: "what it may do; see deno task token roles", choices: ROLES, default: "viewer" },
        days: { type: "integer", help: "days until it expires", default: 90, min: 1, max: 3650 },
        forever: { type: "boolean", help: "never let it expire" },
      },
      examples: [["deno task token create dashboard --role agent --days 30", "a token for a month"]],
    }, async ({ name, role, days, forever }, { clock, note }) => {
      if (!isRole(role)) throw new UsageError(`--role must be one of ${ROLES.join(", ")}`);
      await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
      const created = await createToken(store, { name, role, days: forever ? null : days });
      note("Keep it now: only its hash is stored, and it cannot be shown again.");
      return { text: created.token, json: created };
    }),
    list: command({
      summary: "List tokens, without their secrets.",
      examples: [["deno task token list", "all of them, newest first"]],
    }, async (_, { clock, note }) => {
      await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
      const tokens = await listTokens(store);
      const rows = tokens.map(({ id, name, role, state, created, expires, lastUsed }) => [
        id,
        name,
        role,
        state,
        created.slice(0, 10),
        expires?.slice(0, 10) ?? "never",
        lastUsed?.slice(0, 16).replace("T", " ") ?? "never",
      ]);
      const header = ["id", "name", "role", "state", "created", "expires", "last used"];
      return { text: rows.length > 0 ? textTable(header, rows) : "there are no tokens", json: { tokens } };
    }),
    revoke: command({
      summary: "Take tokens back, at once and for good.",
      positionals: {
        ids: { help: "ids of the tokens, as deno task token list shows them", required: true, rest: true },
      },
      examples: [["deno task token revoke 0123456789abcdef", "one token"]],
    }, async ({ ids }, { clock, note }) => {
      await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
      const revoked = [];
      for (const id of ids) revoked.push(await revokeToken(store, id));
      return { text: `${counted(ids.length, "token")} revoked`, json: { revoked } };
    }),
    roles: command({
      summary: "Show what each role may do.",
      examples: [["deno task token roles", "a table"]],
    }, () => {
      const { header, rows } = permissionRows();
      return { text: textTable(header, rows), json: { permissions: rows.map((row) => rowByName(header, row)) } };
    }),
  },
});

function rowByName(header: readonly string[], row: readonly string[]): Record<string, string | boolean> {
  const cell = (name: string, text: string) => ((ROLES as readonly string[]).includes(name) ? text === "yes" : text);
  return Object.fromEntries(header.map((name, i) => [name, cell(name, row[i])]));
}

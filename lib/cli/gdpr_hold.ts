import { CUSTOMER, findOrMakePerson, findPerson, NOTHING_KEPT, withPersons } from "./_gdpr_person.ts";
import { UsageError } from "./flags.ts";
import { command } from "./run_commands.ts";

/** `deno task gdpr hold`: forbids erasure and retention for a person. */
export const gdprHold = command({
  summary: "Put a legal hold on a person, so that nothing of them is erased or runs out, or release it.",
  positionals: { customer: CUSTOMER },
  options: {
    reason: { type: "string", value: "TEXT", help: "why; kept encrypted, and needed but with --release" },
    release: { type: "boolean", help: "the hold stands no longer" },
  },
  examples: [
    ['deno task gdpr hold C-1042 --reason "claim of 3 May"', "keep everything"],
    ["deno task gdpr hold C-1042 --release", "back to normal"],
  ],
}, ({ customer, reason, release }, context) => {
  if (release === (reason !== undefined)) throw new UsageError("give one of --reason and --release");
  return withPersons(context, async (persons) => {
    const find = release ? findPerson : findOrMakePerson;
    const person = await find(persons, customer, context.note);
    if (person === undefined) return NOTHING_KEPT;
    const changed = reason !== undefined
      ? await persons.setLegalHold(person, reason)
      : await persons.releaseLegalHold(person);
    const state = release ? "is under no legal hold" : "is under a legal hold";
    return {
      text: changed ? `${person} now ${state}` : `${person} ${state} already: nothing changed`,
      json: { person, held: !release, changed },
    };
  });
});

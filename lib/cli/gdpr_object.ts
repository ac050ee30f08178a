import { CUSTOMER, findOrMakePerson, findPerson, NOTHING_KEPT, withPersons } from "./_gdpr_person.ts";
import { command } from "./run_commands.ts";

/** `deno task gdpr object`: objection to automated decisions (Art. 22). */
export const gdprObject = command({
  summary: "Note that a person objects to automated decisions: a human decides about all of their tickets (Art. 22).",
  positionals: { customer: CUSTOMER },
  options: { withdraw: { type: "boolean", help: "the person objects no longer" } },
  examples: [["deno task gdpr object C-1042", "from now on a human decides"]],
}, ({ customer, withdraw }, context) =>
  withPersons(context, async (persons) => {
    const find = withdraw ? findPerson : findOrMakePerson;
    const person = await find(persons, customer, context.note);
    if (person === undefined) return NOTHING_KEPT;
    const changed = await persons.setObjection(person, !withdraw);
    const state = withdraw ? "does not object to automated decisions" : "objects to automated decisions";
    return {
      text: changed ? `${person} now ${state}` : `${person} ${state} already: nothing changed`,
      json: { person, objects: !withdraw, changed },
    };
  }));

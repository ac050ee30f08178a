import { checkSlug } from "../gdpr/mod.ts";
import { CUSTOMER, findOrMakePerson, findPerson, NOTHING_KEPT, withPersons } from "./_gdpr_person.ts";
import { UsageError } from "./flags.ts";
import { command } from "./run_commands.ts";

/** `deno task gdpr consent`: what a person agrees to. */
export const gdprConsent = command({
  summary: "Note that a person agrees to a purpose, or no longer does.",
  positionals: {
    customer: CUSTOMER,
    purpose: { help: "plain name of the purpose, such as model-training", required: true },
  },
  options: {
    source: { type: "string", value: "NAME", help: "how it was given, such as web-form; needed but with --withdraw" },
    withdraw: { type: "boolean", help: "the person agrees no longer" },
  },
  examples: [
    ["deno task gdpr consent C-1042 model-training --source web-form", "given"],
    ["deno task gdpr consent C-1042 model-training --withdraw", "taken back"],
  ],
}, ({ customer, purpose, source, withdraw }, context) => {
  if (withdraw === (source !== undefined)) throw new UsageError("give one of --source and --withdraw");
  checkSlug(withdraw ? "withdraw consent" : "give consent", "purpose", purpose); // before anyone is made
  if (source !== undefined) checkSlug("give consent", "source", source);
  return withPersons(context, async (persons) => {
    const find = withdraw ? findPerson : findOrMakePerson;
    const person = await find(persons, customer, context.note);
    if (person === undefined) return NOTHING_KEPT;
    const changed = source !== undefined
      ? await persons.setConsent(person, purpose, { source })
      : await persons.withdraw(person, purpose);
    const state = withdraw ? `does not agree to ${purpose}` : `agrees to ${purpose}`;
    return {
      text: changed ? `${person} now ${state}` : `${person} ${state} already: nothing changed`,
      json: { person, purpose, agrees: !withdraw, changed },
    };
  });
});

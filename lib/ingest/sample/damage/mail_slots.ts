import type { Rng } from "../../../core/mod.ts";
import { address, day } from "../formats.ts";
import { inventEmail } from "../customers.ts";
import type { Slots } from "../grammar.ts";
import { unmark } from "../marks.ts";
import type { Language } from "../situations.ts";

const DAY = 86_400_000;
/** How mail systems write a field that was not filled in. */
const RAW_FIELDS: readonly ((name: string) => string)[] = [
  (name) => `{${name}}`,
  (name) => `{{${name}}}`,
  (name) => `{{ ticket.${name} }}`,
  (name) => `[[${name}]]`,
  (name) => `%${name.toUpperCase()}%`,
  (name) => `\${${name}}`,
  (name) => `<${name}>`,
];
const SPAM_HOSTS = ["best-deal", "win-fast", "top-promo", "secure-verify", "get-rich", "offer-zone"];

/** What one machine's mail speaks of: asked twice, a slot gives the same value. */
export function mailSlots(language: Language, moment: number, rng: Rng): Slots {
  const known = new Map<string, string>();
  const name = () => [rng.pick(language.firstNames), rng.pick(language.lastNames)].join(" ").replaceAll("_", " ");
  const host = () => rng.pick(language.lastNames).toLowerCase().normalize("NFD").replace(/[^a-z]/g, "");
  const raw = rng.pick(RAW_FIELDS);
  const makers: Readonly<Record<string, () => string>> = {
    name,
    name2: name,
    company: () => `${rng.pick(language.lastNames)} ${rng.pick(["GmbH", "Ltd", "SARL", "SL", "Ltda", "AG", "& Co"])}`,
    date: () => day(moment + (3 + rng.int(20)) * DAY, language, rng),
    date2: () => day(moment + (24 + rng.int(10)) * DAY, language, rng),
    email: () => unmark(inventEmail(rng.pick(language.firstNames), rng.pick(language.lastNames), rng)).text,
    phone: () => `+1 202 555 01${String(rng.int(100)).padStart(2, "0")}`,
    address: () => unmark(address(language.code, "Main Street", "Springfield", rng)).text,
    order: () => `PW${100_000 + rng.int(900_000)}`,
    case: () => `CS-${10_000 + rng.int(90_000)}`,
    amount: () => String(20 + 10 * rng.int(60)),
    n: () => String(2 + rng.int(8)),
    town: () => rng.pick(language.phrases.town ?? ["Springfield"]),
    domain: () => `${host()}.example`,
    spamhost: () => `${rng.pick(SPAM_HOSTS)}${rng.int(100)}.example`,
    handle: () => `${rng.pick(["crypto", "vip", "profit"])}_${host()}`,
    subject: () => rng.pick(["RE: ", "Re: ", ""]) + plainSubject(rng.pick(language.situations).subjects),
    lt: () => "<",
    gt: () => ">",
    "address form": () => "formal",
  };
  return (slot) => {
    if (slot.startsWith("raw:")) return raw(slot.slice(4));
    const value = known.get(slot) ?? makers[slot]?.();
    if (value === undefined) throw new SyntaxError(`Cannot fill the slot {${slot}}: no mail has it`);
    known.set(slot, value);
    return value;
  };
}

/** The first way to put a subject, without what would have to be filled in. */
function plainSubject([subject = ""]: readonly string[]): string {
  const one = subject.replace(/[[<]([^[\]<>|]*)\|[^[\]<>]*[\]>]/g, "$1").replace(/\{[^{}]*\}/g, "");
  return one.replace(/[[\]{}|<>]/g, "").replace(/ {2,}/g, " ").trim();
}

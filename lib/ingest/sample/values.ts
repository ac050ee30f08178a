import type { Rng } from "../../core/mod.ts";
import { type Customer, inventEmail } from "./customers.ts";
import { address, clock, day, money } from "./formats.ts";
import { expand, type Slots } from "./grammar.ts";
import { logLine } from "./logs.ts";
import { markPii, markPlain } from "./marks.ts";
import type { Language, LanguageCode } from "./situations.ts";

/** What one ticket speaks of: asked twice, a slot gives the same value, so that a ticket does not contradict itself. */
export function ticketSlots(language: Language, customer: Customer, moment: number, rng: Rng): Slots {
  const known = new Map<string, string>();
  const slots: Slots = (name) => {
    let value = known.get(name);
    if (value === undefined) {
      value = invent(name);
      // Two slots of a kind, such as {amount} and {amount2}, must differ.
      for (let i = 0; i < 5 && [...known.values()].includes(value); i++) value = invent(name);
      known.set(name, value);
    }
    return value;
  };
  const invent = (name: string): string => {
    const [kind, argument] = name.split(":");
    const base = kind.replace(/\d+$/, "");
    const maker = MAKERS[kind] ?? MAKERS[base];
    if (maker) return maker({ language, customer, moment, rng, slots }, argument);
    const words = language.phrases[base] ?? language.phrases[name];
    if (!words) throw new SyntaxError(`Cannot fill the slot {${name}}: ${language.code} has no phrases of that name`);
    return expand(rng.pick(words), rng, slots);
  };
  return slots;
}

interface Scene {
  readonly language: Language;
  readonly customer: Customer;
  readonly moment: number;
  readonly rng: Rng;
  readonly slots: Slots;
}

const DAY = 86_400_000;
const APPS = ["Pellwood Desk", "Pellwood Till", "Pellwood Stock", "Desk", "Till", "Pellwood"];
// Monthly prices of the plans, before and from June 2026.
const PLAN_PRICES: Readonly<Record<string, readonly [number, number]>> = {
  Solo: [12, 15],
  Team: [29, 36],
  Business: [79, 99],
};
const PRICES = [9, 12, 15, 19, 24, 29, 36, 39, 49, 59, 79, 89, 95, 119, 129, 149, 189, 229, 249, 349];
// Published examples of valid numbers (ISO 13616 registry) and card numbers that payment firms give for testing.
const IBANS: Readonly<Record<LanguageCode, string>> = {
  en: "GB29NWBK60161331926819",
  de: "DE89370400440532013000",
  fr: "FR1420041010050500013M02606",
  es: "ES9121000418450200051332",
  pt: "BR1800360305000010009795493C1",
};
const CARDS = ["4242 4242 4242 4242", "4111111111111111", "5555 5555 5555 4444"];

const MAKERS: Readonly<Record<string, (scene: Scene, argument?: string) => string>> = {
  "address form": ({ customer }) => (customer.register === "casual" ? "familiar" : "polite"),
  app: ({ rng }) => rng.pick(APPS, [30, 25, 12, 8, 8, 17]),
  app2: ({ rng, slots }) =>
    rng.pick(APPS.slice(0, 3).filter((app) => !slots("app").endsWith(app.slice("Pellwood ".length)))),
  plan: ({ rng }) => rng.pick(["Solo", "Team", "Business"], [3, 4, 2]),
  amount: ({ rng, customer, language }) => money(rng.pick(PRICES), customer, language.code, rng),
  old_price: ({ rng, customer, language, slots }) =>
    money(PLAN_PRICES[slots("plan")][0], customer, language.code, rng, true),
  new_price: ({ rng, customer, language, slots }) =>
    money(PLAN_PRICES[slots("plan")][1], customer, language.code, rng, true),
  amount_less: (scene) => nearPrice(scene, (price, amount) => price < amount),
  amount_more: (scene) => nearPrice(scene, (price, amount) => price > amount),
  amount_big: ({ rng, customer, language }) => money(100 * (4 + rng.int(60)), customer, language.code, rng, true),
  n: ({ rng }, range = "2-9") => {
    const [low, high] = range.split("-").map(Number);
    return String(low + rng.int(high - low + 1));
  },
  order: ({ rng }) => markPlain(`${rng.pick(["PW-", "#PW", "", "#", "PW "])}${400_000 + rng.int(160_000)}`),
  invoice: ({ rng, moment, language }) => {
    const year = new Date(moment).getUTCFullYear();
    const number = 1000 + rng.int(8999);
    return markPlain(rng.pick([`INV-${year}-0${number}`, `${INVOICE_WORD[language.code]} ${number}`, `INV0${number}`]));
  },
  ticketref: ({ rng }) => markPlain(`${rng.pick(["#", "", "T-", "PWS-"])}${48_000 + rng.int(9000)}`),
  custno: ({ customer }) => markPlain(customer.id),
  serial: ({ rng }) =>
    markPlain(
      `${rng.pick(["FN", "WR", "OS", "MG"])}${rng.int(90) + 10}-${
        (100_000 + rng.int(899_999)).toString(16).toUpperCase()
      }`,
    ),
  tracking: ({ rng }) => markPlain(`00340${100_000_000 + rng.int(899_999_999)}`),
  coupon: ({ rng }) => markPlain(rng.pick(["SPRING20", "WELCOME15", "TEAM10", "PELL-25", "BACK2SHOP", "NEWYEAR"])),
  version: ({ rng }) => markPlain(`${3 + rng.int(4)}.${rng.int(20)}${rng.pick(["", `.${rng.int(9)}`])}`),
  browser: ({ rng }) => rng.pick(["Chrome", "Firefox", "Safari", "Edge", "Chrome 137", "Firefox ESR", "Brave"]),
  endpoint: ({ rng }) => rng.pick(["bookings", "customers", "payments", "invoices", "items", "stock"]),
  field: ({ rng }) =>
    markPlain(rng.pick(["updated_at", "tax_rate", "customer_id", "line_items", "tip_amount", "status"])),
  log: ({ rng, moment }) => markPlain(logLine(rng, moment)),
  time: ({ rng, language }) => clock(7 + rng.int(12), rng.pick([0, 15, 30, 45, 5, 40]), language.code, rng),
  date: ({ rng, moment, language }) => day(moment - (1 + rng.int(24)) * DAY, language, rng),
  date_future: ({ rng, moment, language }) => day(moment + (3 + rng.int(30)) * DAY, language, rng),
  month: ({ rng, moment, language }) =>
    language.phrases.month[(new Date(moment).getUTCMonth() + 12 - rng.pick([0, 1, 2], [3, 6, 2])) % 12],
  name: ({ customer }) => markPii("person", `${customer.first} ${customer.last}`),
  first: ({ customer }) => markPii("person", customer.first),
  last: ({ customer }) => markPii("person", customer.last),
  colleague: ({ language, rng }) => {
    const [first, last] = [rng.pick(language.firstNames), rng.pick(language.lastNames)].map((s) =>
      s.replaceAll("_", " ")
    );
    return markPii("person", rng.pick([first, `${first} ${last}`], [3, 2]));
  },
  agent: ({ rng }) =>
    markPii("person", rng.pick(["Maja", "Tom", "Ines", "Jakub", "Leonie", "Andre", "Priya", "Sofia"])),
  email: ({ customer }) => markPii("email", customer.email),
  // A second address is somebody else's; {email} is the customer's own.
  email2: ({ language, rng }) =>
    markPii("email", inventEmail(rng.pick(language.firstNames), rng.pick(language.lastNames), rng)),
  domain: ({ customer }) => markPlain(customer.email.split("@")[1]),
  phone: ({ customer }) => markPii("phone", customer.phone),
  iban: ({ customer, rng }) =>
    markPii("iban", rng.pick([IBANS[customer.language], IBANS[customer.language].replace(/(.{4})(?=.)/g, "$1 ")])),
  card: ({ rng }) => markPii("card", rng.pick(CARDS)),
  card4: ({ rng }) => markPlain(rng.pick(["4242", "1111", "4444", "0005", "5100"])),
  ip: ({ rng }) => markPii("ip", `${rng.pick(["192.0.2", "198.51.100", "203.0.113"])}.${1 + rng.int(254)}`),
  address: ({ language, rng, slots }) =>
    markPii("address", address(language.code, rng.pick(language.phrases.street), slots("town"), rng)),
};

const INVOICE_WORD: Readonly<Record<LanguageCode, string>> = { en: "invoice", de: "RE", fr: "FA", es: "F", pt: "NF" };

/** A price below or above the ticket's amount. */
function nearPrice(
  { rng, customer, language, slots }: Scene,
  fits: (price: number, amount: number) => boolean,
): string {
  const amount = parseInt(/\d+/.exec(slots("amount"))![0]);
  const prices = PRICES.filter((price) => fits(price, amount));
  return money(prices.length > 0 ? rng.pick(prices) : amount + (fits(0, 1) ? -2 : 50), customer, language.code, rng);
}

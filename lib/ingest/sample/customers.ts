import type { Rng } from "../../core/mod.ts";
import type { Language, LanguageCode } from "./situations.ts";

/** How a customer writes. */
export type Register = "formal" | "neutral" | "casual";

/** An invented customer; several tickets may come from one. */
export interface Customer {
  readonly id: string;
  readonly language: LanguageCode;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string;
  readonly currency: "EUR" | "GBP" | "USD" | "BRL";
  readonly register: Register;
  /** Typing errors a character. */
  readonly typos: number;
  /** Leaves out umlauts and accents. */
  readonly plainLetters: boolean;
  readonly abbreviates: boolean;
}

const REGISTERS: readonly Register[] = ["formal", "neutral", "casual"];

/** Invents customers of one language; the n-th is always the same for a seed. */
export function inventCustomer(language: Language, n: number, rng: Rng): Customer {
  const own = rng.fork(`customer ${language.code} ${n}`);
  const first = own.pick(language.firstNames).replaceAll("_", " ");
  const last = own.pick(language.lastNames).replaceAll("_", " ");
  const { phone, currency } = own.pick(COUNTRIES[language.code]);
  return {
    id: `C${String(LANGUAGE_DIGIT[language.code] * 10_000 + n).padStart(5, "0")}`,
    language: language.code,
    first,
    last,
    email: inventEmail(first, last, own),
    phone: phone(own),
    currency,
    register: own.pick(REGISTERS, [22, 45, 33]),
    typos: own.pick([0, 0.004, 0.018], [50, 33, 17]),
    plainLetters: own.next() < 0.13,
    abbreviates: own.next() < 0.22,
  };
}

const LANGUAGE_DIGIT: Readonly<Record<LanguageCode, number>> = { en: 1, de: 3, fr: 5, es: 6, pt: 8 };

/** An address in a domain that RFC 2606 reserves for examples. */
export function inventEmail(first: string, last: string, rng: Rng): string {
  const ascii = (name: string) => name.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/[^a-z]/g, "");
  const [f, l] = [ascii(first), ascii(last)];
  const user = rng.pick([
    `${f}.${l}`,
    `${f[0]}.${l}`,
    `${f}${l[0]}${10 + rng.int(89)}`,
    `${l}.${f}`,
    `info`,
    `${f}_${l}`,
    f,
  ]);
  const domain = rng.pick([
    "example.com",
    "example.org",
    "example.net",
    `${l}.example`,
    `mail.example`,
    `${f}-${l}.example`,
  ]);
  return `${user}@${domain}`;
}

function digits(n: number, rng: Rng): string {
  return String(rng.int(10 ** n)).padStart(n, "0");
}

interface Country {
  readonly phone: (rng: Rng) => string;
  readonly currency: Customer["currency"];
}

// Numbers that regulators keep free for film and fiction: Ofcom (020 7946 0xxx, 07700 900xxx), NANPA (555-01xx),
// Bundesnetzagentur (030 23125xxx, 0176 040690xx), Arcep (01 99 00 xx xx, 06 39 98 xx xx). Spain, Portugal and Brazil keep
// none, so customers from there give a British or North American number.
const BRITAIN: Country = {
  phone: (rng) =>
    rng.pick([`07700 900${digits(3, rng)}`, `020 7946 0${digits(3, rng)}`, `+44 7700 900${digits(3, rng)}`]),
  currency: "GBP",
};
const AMERICA: Country = {
  phone: (rng) =>
    rng.pick([`(503) 555-01${digits(2, rng)}`, `+1 202 555 01${digits(2, rng)}`, `617-555-01${digits(2, rng)}`]),
  currency: "USD",
};
const GERMANY: Country = {
  phone: (rng) =>
    rng.pick([
      `030 23125${digits(3, rng)}`,
      `030/23125-${digits(3, rng)}`,
      `+49 176 040690${digits(2, rng)}`,
      `0176 040690${digits(2, rng)}`,
    ]),
  currency: "EUR",
};
const FRANCE: Country = {
  phone: (rng) =>
    rng.pick([
      `01 99 00 ${digits(2, rng)} ${digits(2, rng)}`,
      `06 39 98 ${digits(2, rng)} ${digits(2, rng)}`,
      `+33 6 39 98 ${digits(2, rng)} ${digits(2, rng)}`,
    ]),
  currency: "EUR",
};
const ABROAD: Country = { phone: (rng) => `+44 7700 900${digits(3, rng)}`, currency: "EUR" };
const BRAZIL: Country = { phone: (rng) => `+1 202 555 01${digits(2, rng)}`, currency: "BRL" };

const COUNTRIES: Readonly<Record<LanguageCode, readonly Country[]>> = {
  en: [BRITAIN, BRITAIN, AMERICA, AMERICA, { ...BRITAIN, currency: "EUR" }],
  de: [GERMANY],
  fr: [FRANCE],
  es: [ABROAD],
  pt: [BRAZIL],
};

import type { Rng } from "../../core/mod.ts";
import type { Customer } from "./customers.ts";
import type { Language, LanguageCode } from "./situations.ts";

/** A price as people of a language and currency write it. */
export function money(
  value: number,
  { currency }: Pick<Customer, "currency">,
  language: LanguageCode,
  rng: Rng,
  round = false,
): string {
  const cents = round ? "" : rng.pick([".00", "", ".90", ".99"], [3, 6, 3, 1]);
  if (language === "en") {
    const symbol = { GBP: "£", USD: "$", EUR: "€", BRL: "R$" }[currency];
    return rng.next() < 0.12
      ? `${value} ${{ GBP: "pounds", USD: "dollars", EUR: "euros", BRL: "reais" }[currency]}`
      : `${symbol}${value}${cents}`;
  }
  const number = `${value}${cents.replace(".", ",")}`;
  if (currency === "BRL") return rng.next() < 0.8 ? `R$ ${number}` : `${value} reais`;
  return `${number}${rng.pick([" €", "€", " euros", " EUR"]).replace("euros", language === "de" ? "Euro" : "euros")}`;
}

/** A time of day. */
export function clock(hour: number, minute: number, language: LanguageCode, rng: Rng): string {
  const mm = String(minute).padStart(2, "0");
  if (language === "de") return `${hour}:${mm} Uhr`;
  if (language === "fr" || language === "pt") return minute ? `${hour}h${mm}` : `${hour}h`;
  if (language === "es") return `${hour}:${mm}`;
  if (rng.next() < 0.4) return `${hour}:${mm}`;
  return `${((hour + 11) % 12) + 1}${minute ? `:${mm}` : ""}${rng.pick(["", " "])}${hour < 12 ? "am" : "pm"}`;
}

/** A day of the year, without the year mostly. */
export function day(moment: number, language: Language, rng: Rng): string {
  const date = new Date(moment);
  const [d, m] = [date.getUTCDate(), date.getUTCMonth()];
  const month = language.phrases.month[m];
  const two = (n: number) => String(n).padStart(2, "0");
  switch (language.code) {
    case "en":
      return rng.pick([
        `${d} ${month}`,
        `${month} ${d}`,
        `${month.slice(0, 3)} ${d}`,
        `${two(d)}/${two(m + 1)}`,
        `the ${ordinal(d)}`,
      ]);
    case "de":
      return rng.pick([
        `${d}. ${month}`,
        `${d}.${m + 1}.`,
        `${two(d)}.${two(m + 1)}.`,
        `${two(d)}.${two(m + 1)}.${date.getUTCFullYear()}`,
      ]);
    case "fr":
      return rng.pick([
        `${d === 1 ? "1er" : d} ${month}`,
        `${two(d)}/${two(m + 1)}`,
        `${d === 1 ? "1er" : d} ${month}`,
      ]);
    default:
      return rng.pick([`${d} de ${month}`, `${two(d)}/${two(m + 1)}`, `${d} de ${month}`, `${d}/${m + 1}`]);
  }
}

function ordinal(n: number): string {
  const suffix = n > 10 && n < 14 ? "th" : ["th", "st", "nd", "rd"][n % 10] ?? "th";
  return `${n}${suffix}`;
}

/** A postal address. */
export function address(language: LanguageCode, street: string, town: string, rng: Rng): string {
  const house = 1 + rng.int(140);
  const code = String(10_000 + rng.int(89_000));
  switch (language) {
    case "en":
      return `${house} ${street}, ${town}`;
    case "de":
      return `${street} ${house}, ${code} ${town}`;
    case "fr":
      return `${house} ${street}, ${code} ${town}`;
    case "es":
      return `${street} ${house}, ${code} ${town}`;
    case "pt":
      return `${street}, ${house}, ${town}`;
  }
}

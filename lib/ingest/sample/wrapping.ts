import type { Rng } from "../../core/mod.ts";
import type { Plan } from "./compose.ts";
import type { Language } from "./situations.ts";
import type { Voice } from "./voice.ts";

const SUPPORT = "support@pellwood.example";
const DAY = 86_400_000;

/** Adds the mail that the customer answers, in the manner of the writer's mail program. */
export function asQuotedMail(message: string, { moment }: Plan, voice: Voice, rng: Rng): string {
  const before = moment - (1 + rng.int(6)) * DAY + rng.int(DAY / 4);
  const agent = voice.slots("agent");
  const lines = [
    voice.phrase("agent.greet"),
    "",
    voice.phrase("agent.reply"),
  ];
  if (rng.next() < 0.6) lines.push("", voice.phrase("agent.close"), `${agent}, Pellwood`);
  const intro = quoteIntro(voice.language, before, agent, rng);
  if (rng.next() < 0.3) {
    return `${message}\n\n${intro.separator}\n${lines.join("\n")}`;
  }
  return `${message}\n\n${intro.line}\n${lines.map((line) => (line ? `> ${line}` : ">")).join("\n")}`;
}

function quoteIntro(
  { code: language, phrases: { month: months } }: Language,
  moment: number,
  agent: string,
  rng: Rng,
): { line: string; separator: string } {
  const date = new Date(moment);
  const month = months[date.getUTCMonth()];
  const [d, y] = [date.getUTCDate(), date.getUTCFullYear()];
  const day = {
    en: `${d} ${month.slice(0, 3)} ${y}`,
    de: `${d}. ${month} ${y}`,
    fr: `${d} ${month} ${y}`,
    es: `${d} de ${month} de ${y}`,
    pt: `${d} de ${month} de ${y}`,
  }[language];
  const time = date.toISOString().slice(11, 16);
  const who = rng.pick([`Pellwood Support <${SUPPORT}>`, `${agent} (Pellwood) <${SUPPORT}>`]);
  return {
    line: {
      en: `On ${day}, at ${time}, ${who} wrote:`,
      de: `Am ${day} um ${time} schrieb ${who}:`,
      fr: `Le ${day} à ${time}, ${who} a écrit :`,
      es: `El ${day}, a las ${time}, ${who} escribió:`,
      pt: `Em ${day}, às ${time}, ${who} escreveu:`,
    }[language],
    separator: {
      en: `-----Original Message-----\nFrom: ${who}\nSent: ${day} ${time}\nSubject: Re: your request`,
      de: `-----Ursprüngliche Nachricht-----\nVon: ${who}\nGesendet: ${day} ${time}\nBetreff: AW: Ihre Anfrage`,
      fr: `-----Message d'origine-----\nDe : ${who}\nEnvoyé : ${day} ${time}\nObjet : RE: votre demande`,
      es: `-----Mensaje original-----\nDe: ${who}\nEnviado: ${day} ${time}\nAsunto: RE: su consulta`,
      pt: `-----Mensagem original-----\nDe: ${who}\nEnviada: ${day} ${time}\nAssunto: RE: o seu pedido`,
    }[language],
  };
}

/** Some mails come as HTML. */
export function asMail(message: string, rng: Rng): string {
  if (rng.next() >= 0.05) return message;
  const escaped = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const paragraphs = escaped.split("\n\n");
  return rng.pick([
    () => `<html><body>${paragraphs.map((p) => `<p>${p.replaceAll("\n", "<br>")}</p>`).join("")}</body></html>`,
    () => `<div dir="ltr">${escaped.replaceAll("\n", "<br>\n")}</div>`,
    () =>
      paragraphs.map((p) =>
        `<p class="MsoNormal"><span style="font-size:11pt">${p.replaceAll("\n", "<br/>")}</span></p>`
      ).join("\n<p>&nbsp;</p>\n"),
  ])();
}

/** A call written down by a machine: hesitation, little punctuation, sometimes both speakers. */
export function asPhoneCall(message: string, voice: Voice, rng: Rng): string {
  const spoken = message.replace(/\s+/g, " ").split(/(?<=[.?!…]|,) /).map((part, i) => {
    const hesitates = rng.next() < 0.3;
    const words = i > 0 && rng.next() < 0.5 ? part.replace(/[.!]$/, "") : part;
    return hesitates ? `${voice.phrase("filler")} ${words}` : words;
  });
  const form = rng.pick(["monologue", "dialogue", "voicemail"], [5, 3, 2]);
  if (form === "monologue") return spoken.join(" ");
  if (form === "voicemail") return `[voicemail] ${voice.phrase("voicemail")} ${spoken.join(" ")}`;
  const cut = 1 + rng.int(Math.max(1, spoken.length - 1));
  const turns = [`Agent: ${voice.phrase("agent.hello")}`, `Caller: ${spoken.slice(0, cut).join(" ")}`];
  if (spoken.length > cut) turns.push(`Agent: ${voice.phrase("agent.ask")}`, `Caller: ${spoken.slice(cut).join(" ")}`);
  return turns.join("\n");
}

/** A public post: addressed by handle, a hash tag at times, in one paragraph. */
export function asPost(message: string, voice: Voice, rng: Rng): string {
  const text = message.replace(/\n+/g, " ");
  const tagged = rng.next() < 0.3 ? `${text} ${voice.phrase("hashtag")}` : text;
  return rng.next() < 0.75 ? `${voice.phrase("handle")} ${tagged}` : tagged;
}

import type { LanguageCode } from "./situations.ts";

// How a question begins where its mark was left off; enough for the sentences of the grammars.
const QUESTIONS: Readonly<Record<LanguageCode, RegExp>> = {
  en:
    /^(what|when|where|how|why|who|whose|which|can|could|is|are|do|does|did|will|would|any (chance|idea|news)|until when|so what|anything)\b(?!')/i,
  de:
    /^(was|wann|wo|wie|wieso|warum|wer|wessen|woran|wofür|welche[rsn]?|kann|könnte[nt]?|können|könnt|geht|gehen|gibt|ist|sind|haben|kommt|kommen|liegt|läuft|lässt|passt|nimmt|braucht|liefern|unter welcher|muss ich|ab wann|bis wann|dürfte|unterstützt|funktioniert|werden die|wird|stimmt es|sponsern|steht das|lohnt|habt|gab|lautet)(?=\s)/i,
  fr:
    /^(quand|où|comment|pourquoi|combien|quel(le)?s?|qui|que |qu'|est-ce|peut-on|puis-je|pouvez-vous|pourriez-vous|avez-vous|y a-t-il|prévoyez|livrez|recrutez|vendez|proposez|jusqu'à quand|peux|quelqu'un peut|c'est quoi|c'est quand|c'est pour quand|c'est prévu|c'est le compte|c'est vrai|faut-il|pourrait-on|dites|il est cassé|le \S+ \S+ (fonctionne|accepte)-t-il|\S+ \S+ gère-t-il|d'où)/i,
  es:
    /^(qué|cuál|cuándo|cuánto|cuántos|dónde|cómo|quién|por qué|puedo|pueden|podéis|podrían|podríais|puede|se puede|se pueden|se podría|tienen|tenéis|hay (arreglo|planes|manual|descuento|plan|que|controlador)|está (roto|previsto|en la)|es (posible|cosa|verdad|a propósito)|envían|venden|dan|tiene|a qué|de qué|podría|hasta cuándo|con quién|nos compensa|los precios|para cuándo|me (lo|la|pasan|desbloquean)|va a haber|lo (tenéis|pueden|podéis))(?=\s|$)/i,
  pt:
    /^(o que|quando|onde|como (baixo|troco|deixo|tiro|volto|forço|devolvo|cancelo|recupero|funciona|peço|redefino)|por que|qual|quanto|quantos|quem|cadê|dá pra|posso|podem|tem (previsão|driver|desconto|treinamento|manual|lista|agendamento|contrato)|está nos|vocês (têm|pensam)|vendem|entregam|pretendem|com quem|é (possível|verdade|de propósito|o servidor)|alguém pode|compensa|estão contratando|vai ter)(?=\s|$)/i,
};

/** Whether a sentence asks, mark or not. */
export function isQuestion(sentence: string, language: LanguageCode): boolean {
  return QUESTIONS[language].test(sentence.replace(/^[^\p{L}]+/u, ""));
}

/** Ends a sentence as a careful writer does: a full stop, or the language's question marks. */
export function punctuate(sentence: string, language: LanguageCode, mark = "."): string {
  const bare = sentence.replace(/,$/, "");
  if (/[.!…:)]$/.test(bare) || /\p{Extended_Pictographic}$/u.test(bare)) return bare;
  // A question further in means that the sentence has gone on to something else.
  const asks = bare.endsWith("?") || (!bare.includes("?") && isQuestion(bare, language));
  if (!asks) return bare + mark;
  const body = bare.replace(/\s*\?$/, "");
  if (language === "fr") return `${body} ?`;
  // The opening mark stands where the question begins, which is the start only of a plain sentence.
  return language === "es" && !/[?.:;¿]/.test(body) && isQuestion(body, language) ? `¿${body}?` : `${body}?`;
}

/** Lines that stay, and whether any went. */
export interface Kept {
  readonly lines: readonly string[];
  readonly removed: boolean;
}

/** Lines longer than this are prose or data, not the header of a quoted mail. */
const LONGEST_HEADER = 500;

const ATTRIBUTION_START =
  /^[\s>*_-]{0,6}(?:(?:on|am|le|el|em|il|op|den|no dia) |\d{4}-\d\d-\d\d |[^<>\n]{1,80}<[^<>\s]{3,100}> (?:schrieb|wrote))/i;
const ATTRIBUTION_VERB = /(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev)(?=[\s:\u00a0]|$)|>:$/i;
const ATTRIBUTION_END = /:[\s*_-]{0,4}$/;
const DATE = /\d{4}|\d{1,2}[.:h]\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
/** An address, or a year and a time: more than people write when they tell who said what. */
const EXACT = /@|\d{4}.{0,40}\d{1,2}[:.h]\d{2}|\d{1,2}[.:h]\d{2}.{0,40}\d{4}/;

const ORIGINAL_MESSAGE =
  /^[\s*>]{0,4}[-_]{2,20}\s?(?:original message|original e-?mail|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht)\s?:?\s?[-_]{2,20}/i;
const FORWARDED =
  /^[\s*>]{0,4}[-_]{2,20}\s?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada)\s?:?\s?[-_]{2,20}|^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message transféré|inicio del mensaje reenviado|início da mensagem encaminhada)\s?:/i;
const REPLY_ABOVE = /^[\s*]{0,4}#{2,4}-.{5,120}-#{2,4}\s*$/;

const HEADERS: Readonly<Record<string, RegExp>> = {
  from: /^[\s*_>]{0,4}(?:from|von|de|da|van|expéditeur|remitente)\s?:\*{0,2}\s*\S/i,
  date:
    /^[\s*_>]{0,4}(?:sent|date|gesendet|datum|envoyé|enviado|enviado el|fecha|enviada em|enviado em|enviada|data)\s?:/i,
  to: /^[\s*_>]{0,4}(?:to|cc|an|à|para|a)\s?:/i,
  subject: /^[\s*_>]{0,4}(?:subject|betreff|objet|asunto|assunto)\s?:/i,
};

/** Fewer own words than this above a forwarded mail ("FYI", "siehe unten") and the forwarded mail is the request. */
const FEWEST_WORDS_ABOVE_FORWARD = 8;

/** Takes off the mails that a mail program has quoted below, above or between the customer's own words. */
export function dropQuotes(lines: readonly string[]): Kept {
  const kept: string[] = [];
  let attributed = false;
  let i = 0;
  while (i < lines.length) {
    if (beginsOldMail(lines, i, kept)) {
      while (/^[\s_*-]*$/.test(kept.at(-1) ?? "x")) kept.pop();
      return { lines: kept, removed: true };
    }
    const span = attributionAt(lines, i);
    if (span > 0) {
      const next = firstNotBlank(lines, i + span);
      const marked = next < lines.length && isMarked(lines[next]);
      if (!marked && EXACT.test(lines.slice(i, i + span).join(" "))) return { lines: kept, removed: true };
      if (marked) {
        attributed = true;
        i = endOfMarked(lines, next);
        continue;
      }
    }
    if (!isMarked(lines[i])) {
      kept.push(lines[i++]);
      continue;
    }
    const end = endOfMarked(lines, i);
    const block = lines.slice(i, end);
    if (attributed || isQuotedProse(block)) attributed ||= block.length > 1;
    else for (const line of block) kept.push(line);
    i = end;
  }
  return { lines: kept, removed: kept.length < lines.length };
}

function beginsOldMail(lines: readonly string[], i: number, above: readonly string[]): boolean {
  const line = lines[i];
  if (line.length > LONGEST_HEADER) return false;
  if (FORWARDED.test(line)) return above.join(" ").split(/\s+/).length >= FEWEST_WORDS_ABOVE_FORWARD;
  return ORIGINAL_MESSAGE.test(line) || REPLY_ABOVE.test(line) || isHeaderBlock(lines, i);
}

/** The header lines that Outlook puts above a quoted mail: sender first, and a subject or an address among the next. */
function isHeaderBlock(lines: readonly string[], i: number): boolean {
  if (!HEADERS.from.test(lines[i])) return false;
  const next = lines.slice(i + 1, i + 7).filter((line) => line.length <= LONGEST_HEADER);
  const has = (field: string) => next.some((line) => HEADERS[field].test(line));
  return (has("date") || has("to")) && (has("subject") || lines[i].includes("@"));
}

/** Number of lines of the "On … wrote:" that begins at line i, 0 where there is none; mail programs wrap it. */
function attributionAt(lines: readonly string[], i: number): number {
  if (lines[i].length > LONGEST_HEADER || !ATTRIBUTION_START.test(lines[i])) return 0;
  let joined = "";
  for (let n = 1; n <= 3 && i + n <= lines.length; n++) {
    joined += ` ${lines[i + n - 1].trim()}`;
    if (joined.length > LONGEST_HEADER) return 0;
    if (ATTRIBUTION_END.test(joined) && ATTRIBUTION_VERB.test(joined) && DATE.test(joined)) return n;
  }
  return 0;
}

function isMarked(line: string): boolean {
  return /^\s{0,3}(?:>|&gt;)/.test(line);
}

/** End of the marked block that begins at line i; blank lines between marked ones belong to it. */
function endOfMarked(lines: readonly string[], i: number): number {
  let end = i;
  while (end < lines.length && isMarked(lines[end])) {
    end++;
    const next = firstNotBlank(lines, end);
    if (next < lines.length && isMarked(lines[next]) && next - end <= 2) end = next;
  }
  return end;
}

function firstNotBlank(lines: readonly string[], i: number): number {
  while (i < lines.length && lines[i].trim() === "") i++;
  return i;
}

/** Whether marked lines are quoted sentences rather than what a shell, a compiler or a piece of code has printed. */
function isQuotedProse(block: readonly string[]): boolean {
  const bodies = block.map((line) => line.slice(0, LONGEST_HEADER).replace(/^(?:\s|>|&gt;)+/, "")).filter((body) =>
    body !== ""
  );
  if (bodies.length === 0) return true;
  const code = bodies.filter((body) =>
    /[{}=|\\`]|[()];|;$|->|=>|::|^\s*(?:npm|git|sudo|cd|ls|pip|curl|ping|select|import|const|let|def|at|\$)\s/i.test(
      body,
    )
  );
  if (code.length * 2 >= bodies.length) return false;
  return bodies.length > 1 || /^\p{Lu}.*[.?!…,]$/u.test(bodies[0]) || /^\s{0,3}>\s?>/.test(block[0]);
}

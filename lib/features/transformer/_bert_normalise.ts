/** Options of BERT's normaliser, as `tokenizer.json` names them. */
export interface BertNormaliserConfig {
  readonly clean_text?: boolean;
  readonly handle_chinese_chars?: boolean;
  readonly strip_accents?: boolean | null;
  readonly lowercase?: boolean;
}

/** Characters that no rule changes but that for small letters. */
const PLAIN = /^[\x20-\x7e]*$/;

/** The blocks that BERT takes for Chinese, as the tokenizers library lists them. */
const CHINESE =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu;

/**
 * BERT's normaliser, to the letter of the tokenizers library in Rust, which pretrained models were trained with.
 *
 * What is left are 518 rare accents that Unicode got after that library's table was made; here they are taken off.
 *
 * The one in JavaScript differs where a text has Chinese characters beyond the first 65,536, or a sigma at the end of a word, and
 * looks at each character with several patterns.
 */
export function bertNormalise(text: string, config: BertNormaliserConfig): string {
  const { clean_text: clean, handle_chinese_chars: chinese, lowercase } = config;
  if (PLAIN.test(text)) return lowercase ? text.toLowerCase() : text;
  let out = text;
  if (clean) {
    out = out.replace(/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu, "").replace(/\p{White_Space}/gu, " ");
  }
  if (chinese) out = out.replace(CHINESE, " $& ");
  if (config.strip_accents ?? lowercase) out = out.normalize("NFD").replace(/\p{Mn}/gu, "");
  // Letter by letter: in a whole word, a sigma at the end would become another letter.
  return lowercase ? out.replaceAll("\u03a3", "\u03c3").toLowerCase() : out;
}

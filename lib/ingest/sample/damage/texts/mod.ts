/**
 * Mails of machines, spam and look-alikes in the five languages of the sample.
 *
 * @module
 */
import type { LanguageCode } from "../../situations.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import type { DamageTexts } from "./texts.ts";

export type { DamageTexts, MailText } from "./texts.ts";

/** The mails of each language. */
export const DAMAGE_TEXTS: Readonly<Record<LanguageCode, DamageTexts>> = { en, de, fr, es, pt };

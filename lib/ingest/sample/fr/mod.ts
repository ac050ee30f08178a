/**
 * The grammar of French sample tickets.
 *
 * @module
 */
import type { LanguageSource } from "../situations.ts";
import { account } from "./account.ts";
import { ambiguous } from "./ambiguous.ts";
import { billing } from "./billing.ts";
import { feature } from "./feature.ts";
import { general } from "./general.ts";
import { phrases } from "./phrases.ts";
import { product } from "./product.ts";
import { refund } from "./refund.ts";
import { technical } from "./technical.ts";
import { words } from "./words.ts";

/** French, as text. */
export const fr: LanguageSource = {
  code: "fr",
  categories: { billing, technical, feature, account, product, refund, general },
  ambiguous,
  phrases,
  words,
  firstNames: `
    Amélie Bastien Céline Damien Éloïse Fabrice Gaëlle Hugo Inès Jérôme Karim Laëtitia Mathieu Nadège Océane Pascal
    Quentin Rachida Sébastien Thérèse Ulysse Virginie Wassim Yves Zoé Benoît Corinne Élodie Florent Maëva
  `,
  lastNames: `
    Arnoux Bellanger Charpentier Delcourt Estève Fontanel Gauthier Hamelin Jolivet Kerbrat Lavergne Mercadier
    Nguyen Orsini Peyrat Quesnel Roussillon Sabatier Tessier Vauquelin Benali Castaing Dumoulin Escoffier Février
    Grandjean Lacaze Marchais Poncelet Rigal
  `,
};

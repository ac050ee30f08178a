/**
 * The grammar of Portuguese sample tickets.
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

/** Portuguese, as text. */
export const pt: LanguageSource = {
  code: "pt",
  categories: { billing, technical, feature, account, product, refund, general },
  ambiguous,
  phrases,
  words,
  firstNames: `
    Adriana Bernardo Camila Davi Elisângela Fábio Gabriela Heitor Isadora João Kátia Leandro Mônica Natália Otávio
    Patrícia Rafael Simone Thiago Vânia Wagner Yara Antônio Beatriz César Letícia Márcia Renato Tânia Zélia
  `,
  lastNames: `
    Almeida_Prado Barreto Cavalcanti Drummond Esteves Fagundes Guimarães Holanda Junqueira Lacerda Magalhães
    Nóbrega Onofre Peixoto Queiroz Rezende Sampaio Teixeira Uchôa Vasconcelos Assunção Brandão Conceição Falcão
    Leitão Monção Paixão Quintão Salomão Ximenes
  `,
};

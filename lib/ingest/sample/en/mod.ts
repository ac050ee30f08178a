/**
 * The grammar of English sample tickets.
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

/** English, as text. */
export const en: LanguageSource = {
  code: "en",
  categories: { billing, technical, feature, account, product, refund, general },
  ambiguous,
  phrases,
  words,
  firstNames: `
    Alice Ben Priya Callum Aoife Marcus Hannah Dev Siobhan Oliver Grace Tyler Fatima Noah Ruth Kwame Zoe Liam Megan
    Arjun Nora Patrick Imani Ethan Chloe Rory Leila Jack Deborah Owen Mei Trevor Amara Colin Bridget Yusuf Tessa
    Gareth Naomi Vikram Holly Brendan Keisha Stuart Esme Caleb Ingrid Declan Sadie Reggie
  `,
  lastNames: `
    Ashdown Okafor Brennan Whitlock Patel Marlowe Kavanagh Lindqvist Thorne Abara Pemberton Doyle Castellan Huxley
    Rahman Fairweather Osei Grantham Novak Penrose Delacourt Byrne Sandhu Holloway Quill Mbeki Larkin Winslow
    Tremaine Adeyemi Corrigan Stannard Vance Bellweather Iqbal Radcliffe Munro Ferris Lockhart Nakamura Daly Sefton
    Garrick Oyelaran Whitcombe Mulligan Chaudhry Redfern Pryce Hartigan
  `,
};

/**
 * The grammar of German sample tickets.
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

/** German, as text. */
export const de: LanguageSource = {
  code: "de",
  categories: { billing, technical, feature, account, product, refund, general },
  ambiguous,
  phrases,
  words,
  firstNames: `
    Anke Bernd Cem Dörte Emre Franziska Gregor Heike Ilse Jannis Katharina Lars Melike Nils Oksana Petra Ralf
    Saskia Timo Ulrike Volker Wiebke Yasemin Zora Bärbel Jürgen Käthe Sören Björn Marlene Holger Swantje Tobias
    Elif Gerlinde Henning Mareike Rüdiger Tanja Klaus
  `,
  lastNames: `
    Achterberg Bräutigam Czerny Dorfmeister Eichstädt Fröhlich Grünwald Hasselbach Irmler Jankowski Kleinschmidt
    Löwenthal Mühlbauer Niedermeyer Özkan Pfannkuch Quast Rübsam Schöneborn Tiefenthal Uhlig Vogelsang Wächter
    Yildirim Zwickel Ackermann Birkner Dahlmann Ellerbrock Feddersen Gutzeit Hölscher Krautwurst Lütjens Meinhardt
    Nußbaum Overbeck Priebe Rossberg Steigerwald
  `,
};

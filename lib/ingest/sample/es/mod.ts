/**
 * The grammar of Spanish sample tickets.
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

/** Spanish, as text. */
export const es: LanguageSource = {
  code: "es",
  categories: { billing, technical, feature, account, product, refund, general },
  ambiguous,
  phrases,
  words,
  firstNames: `
    Adela Bruno Candela Darío Elena Fermín Gloria Héctor Itziar Joaquín Lourdes Martín Nuria Óscar Paloma Ramón
    Silvia Tomás Úrsula Vicente Ximena Yago Ángela Begoña Íñigo Jesús María_José Noelia Rocío Sergio
  `,
  lastNames: `
    Aguirre Beltrán Cárdenas Domínguez Echeverría Figueroa Galindo Herrero Izquierdo Jurado Lozano Montoya
    Navarrete Ordóñez Peñalver Quintana Robledo Santamaría Trujillo Urrutia Valverde Zamora Barrios Cuesta Espinosa
    Guijarro Llorente Muñiz Pastrana Sarmiento
  `,
};

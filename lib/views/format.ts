export { count, counted, decimal, digitsFor, estimateText, fileSize, intervalOf, percent } from "../core/format.ts";

/** Text of at most `length` characters, its middle left out where it is longer: both ends of a label tell it from others. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const tail = Math.floor((length - 1) / 3);
  return `${characters.slice(0, length - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}

/** Rough width of text in a proportional typeface, in the unit of `fontSize`; wide scripts count twice. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    if (
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(character)
    ) ems += 1;
    else if (/[mwMW@%]/.test(character)) ems += 0.86;
    else if (/[A-Z0-9&_]/.test(character)) ems += 0.64;
    else ems += 0.53;
  }
  return ems * fontSize;
}

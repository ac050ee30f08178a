import type { Candidate, PiiRecogniser } from "./recogniser.ts";

const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const V4 = new RegExp(`(?<![\\p{L}\\p{N}_.-])${OCTET}(?:\\.${OCTET}){3}(?![\\p{L}\\p{N}_]|\\.\\d|-\\d)`, "gu");
const V6 = /(?<![\p{L}\p{N}_:.])[0-9a-f:]{2,39}(?![\p{L}\p{N}_])/giu;
/** Four numbers with points between may be a version. */
const VERSION =
  /(?:version|kernel|software|bios|app|plugin|ios|android|windows|macos|firmware|release|build|driver|treiber|update|vers[ãi]o|versi[oó]n|pilote|ver|fw|v)\.?:?\s?$/i;
/** Four small numbers are a section or a version, unless a word says what they are. */
const SMALL = /^\d\.\d\.\d\.\d$/;
const NAMED = /\bip\b.{0,12}$/i;
/** Addresses that thousands of machines have: loopback, "any", broadcast and masks, private networks (RFC 1918), link-local. */
const NOBODY = /^(?:127\.|0\.|255\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/;

/** Addresses of the Internet protocol, version 4 (dotted, neither loopback nor private) and 6 (RFC 4291, section 2.2). */
export const ip: PiiRecogniser = {
  kind: "ip",
  find({ plain }) {
    const found: Candidate[] = [];
    for (const { 0: text, index } of plain.includes(".") ? plain.matchAll(V4) : []) {
      if (NOBODY.test(text) || VERSION.test(plain.slice(Math.max(0, index - 12), index))) continue;
      if (SMALL.test(text) && !NAMED.test(plain.slice(Math.max(0, index - 15), index))) continue;
      found.push({ start: index, end: index + text.length });
    }
    for (const { 0: text, index } of plain.includes(":") ? plain.matchAll(V6) : []) {
      if (isV6(text)) found.push({ start: index, end: index + text.length });
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

function isV6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2 || text.length < 6) return false;
  const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length >= 2 && groups.length < 8 && /\d/.test(text) : groups.length === 8;
}

import type { Candidate, PiiRecogniser } from "./recogniser.ts";

const LOCAL = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}])/u;

/**
 * E-mail addresses: a local part of up to 64 characters before the `@`, a domain of labels behind it (RFC 5321, section
 * 4.5.3.1), with letters of any script (RFC 6531). Handles such as `@name` are none.
 */
export const email: PiiRecogniser = {
  kind: "email",
  find({ plain }) {
    const found: Candidate[] = [];
    let last = 0;
    for (let at = plain.indexOf("@"); at >= 0; at = plain.indexOf("@", at + 1)) {
      const local = LOCAL.exec(plain.slice(Math.max(last, at - 64), at))?.[0].replace(/^[.'%+-]+/, "");
      const domain = local && !local.endsWith(".") && DOMAIN.exec(plain.slice(at + 1, at + 256))?.[0];
      if (!local || !domain) continue;
      last = at + 1 + domain.length;
      found.push({ start: at - local.length, end: last });
    }
    return found;
  },
};

/** Stands for the numbers that JSON lacks: `{"$number": "NaN"}`. A real key of that name gets one more `$`. */
const SPECIAL = "$number";

/**
 * JSON that comes back as it was: keys in order, so that equal values give equal text; NaN, the infinities and -0 kept.
 * Keys whose value is undefined are left out.
 *
 * @param indent Puts every key on a line of its own, for people to read; lists of plain values stay on one line.
 * @throws {TypeError} If something in it is not plain data, such as a Date or a typed array.
 */
export function encodeJson(value: unknown, options: { indent?: boolean } = {}): string {
  return encode(value, options.indent ? "\n" : "", "value");
}

/** Reads what {@linkcode encodeJson} wrote. */
export function decodeJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return text.includes(SPECIAL) ? revive(value) : value;
}

function encode(value: unknown, newline: string, where: string): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    const fits = Number.isFinite(value) && !Object.is(value, -0);
    return fits ? JSON.stringify(value) : `{"${SPECIAL}":"${Object.is(value, -0) ? "-0" : value}"}`;
  }
  const deeper = newline && `${newline}  `;
  if (Array.isArray(value)) {
    const flat = value.every((item) => item === null || typeof item !== "object");
    const items = value.map((item, i) => encode(item, flat ? "" : deeper, `${where}[${i}]`));
    return items.length === 0
      ? "[]"
      : flat
      ? `[${items.join(",")}]`
      : `[${deeper}${items.join(`,${deeper}`)}${newline}]`;
  }
  if (typeof value !== "object" || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    throw new TypeError(
      `Cannot write JSON: ${where} must be plain data: it is ${Object.prototype.toString.call(value)}`,
    );
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) =>
      `${JSON.stringify(/^\$+number$/.test(key) ? `$${key}` : key)}:${newline && " "}${
        encode(item, deeper, `${where}.${key}`)
      }`
    );
  return entries.length === 0 ? "{}" : `{${deeper}${entries.join(`,${deeper}`)}${newline}}`;
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0] === SPECIAL) return Number(entries[0][1]);
  return Object.fromEntries(
    entries.map(([key, item]) => [/^\$\$+number$/.test(key) ? key.slice(1) : key, revive(item)]),
  );
}

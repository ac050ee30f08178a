/** Stands for the numbers that JSON lacks: `{"$number": "NaN"}`. */
const NUMBER = "$number";

/**
 * Stands for objects whose keys JSON would have to escape: `{"$entries": [["a\"b", 1]]}`. After a key that ends in a
 * backslash, V8 misreads escaped keys in the same place (https://github.com/nodejs/node/issues/63785); texts it reads well.
 */
const ENTRIES = "$entries";

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
  return text.includes(NUMBER) || text.includes(ENTRIES) ? revive(value) : value;
}

function encode(value: unknown, newline: string, where: string): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    const fits = Number.isFinite(value) && !Object.is(value, -0);
    return fits ? JSON.stringify(value) : `{"${NUMBER}":"${Object.is(value, -0) ? "-0" : value}"}`;
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
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (entries.length === 0) return "{}";
  const fields = entries.some(([key]) => isAwkward(key))
    ? [`"${ENTRIES}":${newline && " "}${encode(entries, deeper, where)}`]
    : entries.map(([key, item]) => `"${key}":${newline && " "}${encode(item, deeper, `${where}.${key}`)}`);
  return `{${deeper}${fields.join(`,${deeper}`)}${newline}}`;
}

/** Whether a key needs escapes in JSON, or would be taken for one of ours. */
function isAwkward(key: string): boolean {
  return key === NUMBER || key === ENTRIES || JSON.stringify(key).length > key.length + 2;
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [key, item] = entries[0] ?? [];
  if (key === NUMBER) return Number(item);
  if (key !== ENTRIES) return Object.fromEntries(entries.map(([key, item]) => [key, revive(item)]));
  if (!Array.isArray(item) || !item.every(Array.isArray)) throw new SyntaxError(`${ENTRIES} must hold pairs`);
  return Object.fromEntries(item.map(([key, item]) => [key, revive(item)]));
}

let names: Intl.DisplayNames | undefined;

/** A language by its English name; a code that is none stays as it is. */
export function languageName(code: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  names ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return names.of(code) ?? code;
}

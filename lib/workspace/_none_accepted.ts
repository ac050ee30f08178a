import { InputError } from "../core/mod.ts";
import type { TicketProfile } from "../ingest/mod.ts";

/** What to tell of a file in which no row can be used. */
export function noneAccepted(file: string, profile: TicketProfile): InputError {
  const [code, count] = Object.entries(profile.rules).sort(([, a], [, b]) => b - a)[0] ?? [];
  const example = code && profile.examples.rules[code]?.[0];
  const why = example ? `: ${count} break ${code}, such as row ${example.row}: ${example.reason}` : "";
  return new InputError(`none of ${profile.rowsRead} rows can be used${why}`, {
    place: { file },
    hint: "name the columns with --text and --label",
  });
}

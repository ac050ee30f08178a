import { InputError } from "../core/mod.ts";

/** Says in one line that a file or folder may not be read; any other error comes back as it is. */
export function explainReadError(error: unknown, path: string): unknown {
  const place = { file: path };
  if (error instanceof Deno.errors.NotCapable) {
    return new InputError("Deno may not read this", { place, hint: "allow it with --allow-read", cause: error });
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return new InputError("this user may not read this", { place, hint: "change its permissions", cause: error });
  }
  return error;
}

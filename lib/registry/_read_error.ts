import { explainRefusedAccess, InputError } from "../core/mod.ts";

/** Says in one line that a file or folder may not be read; any other error comes back as it is. */
export function explainReadError(error: unknown, path: string): unknown {
  if (error instanceof Deno.errors.NotCapable) return explainRefusedAccess(error, path);
  if (error instanceof Deno.errors.PermissionDenied) {
    const place = { file: path };
    return new InputError("this user may not read this", { place, hint: "change its permissions", cause: error });
  }
  return error;
}

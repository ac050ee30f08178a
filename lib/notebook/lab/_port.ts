import { InputError } from "../../core/mod.ts";

/** Where Jupyter listens by custom. */
const FIRST = 8888;

/** Ports that are tried. */
const TRIES = 100;

/**
 * A port of this machine that nobody listens on.
 *
 * @param wanted The only one that will do, if given.
 * @param from The first that is tried otherwise.
 * @throws {InputError} If the wanted one is taken, or all of them are.
 */
export function choosePort(wanted: number | undefined, from = FIRST): number {
  const ports = wanted === undefined ? Array.from({ length: TRIES }, (_, i) => from + i) : [wanted];
  const port = ports.find(isFree);
  if (port !== undefined) return port;
  if (wanted === undefined) {
    throw new InputError(`the ports ${from} to ${ports.at(-1)} are all taken`, { hint: "name one with --port" });
  }
  throw new InputError(`port ${wanted} is taken`, {
    hint: "name another with --port, or none to take the next free one",
  });
}

function isFree(port: number): boolean {
  try {
    Deno.listen({ hostname: "127.0.0.1", port }).close();
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse || error instanceof Deno.errors.PermissionDenied) return false;
    throw error;
  }
}

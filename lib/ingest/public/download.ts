import { InputError, type WorkOptions } from "../../core/mod.ts";
import { removeIfThere } from "../../storage/remove_if_there.ts";
import { writeAll } from "../../storage/write_all.ts";

/** Options of {@linkcode download}. */
export interface DownloadOptions extends WorkOptions {
  /**
   * What asks the network.
   *
   * @default {globalThis.fetch}
   */
  fetch?: typeof fetch;
  /**
   * How often a connection that broke is taken up again.
   *
   * @default {3}
   */
  retries?: number;
  /** Sent along, such as a token; not to another host that the server leads to. */
  headers?: Readonly<Record<string, string>>;
  /** Tells why a server said no, where that is known; said in general otherwise. */
  explain?: (response: Response) => InputError | undefined;
}

/** How a download went. */
export interface Downloaded {
  /** Bytes that a broken run had left, and that were not fetched again. */
  readonly resumedFrom: number;
  readonly bytes: number;
}

/**
 * Fetches an address into `part`, going on where an earlier run stopped (HTTP Range, RFC 9110 section 14).
 *
 * The server's ETag is kept beside the part and sent as `If-Range`: bytes of a changed file are never glued together.
 *
 * @param part File that holds what has come so far; it stays when the connection breaks.
 * @throws {InputError} If the server cannot be reached, says no, or breaks off again and again.
 */
export async function download(url: string, part: string, options: DownloadOptions = {}): Promise<Downloaded> {
  const { retries = 3 } = options;
  const resumedFrom = await sizeOf(part);
  let before = resumedFrom;
  for (let failures = 0;;) {
    try {
      await fetchRest(url, part, options);
      return { resumedFrom, bytes: await sizeOf(part) };
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof InputError) throw error;
      const now = await sizeOf(part);
      // A server that gives a little each time is not failing.
      failures = now > before ? 1 : failures + 1;
      before = now;
      if (failures > retries) throw brokenOff(url, now, error);
    }
  }
}

async function fetchRest(url: string, part: string, options: DownloadOptions): Promise<void> {
  const { fetch: ask = fetch, signal, progress } = options;
  const have = await sizeOf(part);
  const etag = have > 0 ? await readIfPresent(`${part}.etag`) : undefined;
  const headers: Record<string, string> = { ...options.headers, "accept-encoding": "identity" };
  if (have > 0) headers.range = `bytes=${have}-`;
  if (etag) headers["if-range"] = etag;

  const response = await reach(url, () => ask(url, { headers, signal }), signal);
  if (response.status === 416) {
    // All bytes are there, or the file has become shorter: the checksum tells; an unfit part is fetched anew.
    await response.body?.cancel();
    if (/^bytes \*\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1] === String(have)) return;
    await Deno.remove(part);
    return await fetchRest(url, part, options);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw options.explain?.(response) ??
      new InputError(`${url} answers ${response.status} ${response.statusText}`.trimEnd(), {
        hint: response.status === 404
          ? "the publisher has moved or removed it: take a local copy with --from FOLDER"
          : "try again later, or take a local copy with --from FOLDER",
      });
  }
  const start = response.status === 206 ? rangeStart(response) : 0;
  if (start !== 0 && start !== have) {
    await response.body?.cancel();
    throw new InputError(`${url} sends bytes from ${start} where bytes from ${have} were asked for`, {
      hint: "take a local copy with --from FOLDER",
    });
  }
  const length = Number(response.headers.get("content-length"));
  const total = length > 0 ? start + length : undefined;
  if (start === 0) await keepEtag(part, response.headers.get("etag"));
  using file = await Deno.open(part, { write: true, create: true, truncate: start === 0, append: start !== 0 });
  let done = start;
  for await (const chunk of response.body ?? []) {
    signal?.throwIfAborted();
    await writeAll(file, chunk);
    done += chunk.length;
    progress?.({ stage: `fetch ${url.slice(url.lastIndexOf("/") + 1)}`, done, total });
  }
  if (total !== undefined && done < total) throw new Error(`got ${done} of ${total} bytes`);
  await file.sync();
  removeIfThere(`${part}.etag`);
}

/**
 * Asks a server.
 *
 * @throws {InputError} If it cannot be reached.
 */
export async function reach(url: string, ask: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
  try {
    return await ask();
  } catch (error) {
    signal?.throwIfAborted();
    const why = (error instanceof Error ? rootCause(error) : String(error))
      .replace(/^error sending request for url \(.*?\): /, "").replace(/^client error \(Connect\): /, "");
    throw new InputError(`cannot reach ${new URL(url).host}: offline? (${why})`, {
      hint: "take a local copy with --from FOLDER",
      cause: error,
    });
  }
}

function rootCause(error: Error): string {
  return error.cause instanceof Error ? rootCause(error.cause) : error.message.split("\n")[0];
}

function rangeStart(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1] ?? 0);
}

function brokenOff(url: string, bytes: number, cause: unknown): InputError {
  return new InputError(`${url}: the connection broke off after ${bytes} bytes`, {
    hint: "run the same command again, it goes on from there",
    cause,
  });
}

async function keepEtag(part: string, etag: string | null): Promise<void> {
  // A weak tag does not promise the same bytes, so it must not be used with ranges.
  if (etag && !etag.startsWith("W/")) await Deno.writeTextFile(`${part}.etag`, etag);
  else removeIfThere(`${part}.etag`);
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await Deno.stat(path)).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

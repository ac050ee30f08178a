import { join } from "node:path";
import { InputError } from "../core/mod.ts";
import { statIfThere } from "../storage/mod.ts";

/** How to get the program. */
export const POSTGRES_HINT = "apt install postgresql";

/** Milliseconds until a server that does not come up, or go down, counts as stuck. */
const PATIENCE = 30_000;

/** In the server's folder while it is started again: the folder is then still needed. */
const AGAIN = "again";

/**
 * Runs the server, and stops it and removes its folder (`$0`) when its standard input ends, as it does when we end, however we
 * end. Ctrl-C, which a terminal sends to all of us, is left to whoever holds that input.
 */
const KEEPER = `trap '' INT TERM; "$@" & server=$!; cat >/dev/null; kill -INT $server 2>/dev/null; wait $server
[ -e "$0/${AGAIN}" ] || rm -rf "$0"`;

/** Options of {@linkcode startPostgres}. */
export interface PostgresServerOptions {
  /**
   * Whether commits are flushed to the disk; without it tests run faster, and a power cut would lose what they wrote.
   *
   * @default {false}
   */
  readonly fsync?: boolean;
}

/** A PostgreSQL server of our own, in a temporary folder and on a spare port; gone with its folder when disposed. */
export interface PostgresServer extends AsyncDisposable {
  /** Address of its database `postgres`, for a user that may do everything. */
  readonly url: string;
  /** Ends it at once, as a crash would (`pg_ctl stop -m immediate`), and starts it again; settles when it takes connections. */
  crash(): Promise<void>;
}

/** Folder of the programs `initdb` and `postgres`: from PATH, or where packages put them; the newest wins. */
export async function findPostgres(): Promise<string | undefined> {
  const folders = [...(Deno.env.get("PATH") ?? "").split(":"), "/usr/local/bin", "/usr/local/pgsql/bin"];
  const packaged: number[] = [];
  if (await statIfThere("/usr/lib/postgresql")) {
    for await (const { name } of Deno.readDir("/usr/lib/postgresql")) packaged.push(Number(name));
  }
  folders.push(...packaged.sort((a, b) => b - a).map((version) => `/usr/lib/postgresql/${version}/bin`));
  for (const folder of folders) {
    if (folder !== "" && await statIfThere(join(folder, "initdb")) && await statIfThere(join(folder, "postgres"))) {
      return folder;
    }
  }
  return undefined;
}

/**
 * Starts a PostgreSQL server of our own; nothing of the machine's own servers is touched. It ends with this process, even where that
 * is killed.
 *
 * @throws {InputError} If the program is not there or does not start.
 */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const { fsync = false } = options;
  const programs = await findPostgres();
  if (!programs) throw new InputError("there is no PostgreSQL on this machine", { hint: POSTGRES_HINT });
  const user = Deno.uid() === 0 ? await unprivilegedUser() : undefined;
  const folder = await Deno.makeTempDir({ prefix: "ticketlab-postgres-" });
  const data = join(folder, "data");
  try {
    if (user) await Deno.chown(folder, user.uid, user.gid);
    await initialise(programs, data, user);
    const port = sparePort();
    const start = () => run(programs, { folder, data, port, fsync, user });
    let keeper = await start();
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      async crash() {
        Deno.kill(await serverProcess(data), "SIGQUIT");
        await Deno.writeTextFile(join(folder, AGAIN), "");
        await keeper.end();
        keeper = await start();
        await Deno.remove(join(folder, AGAIN));
      },
      [Symbol.asyncDispose]: () => keeper.end(),
    };
  } catch (error) {
    await removeIfThere(folder);
    throw error;
  }
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: whom it runs as instead. */
async function unprivilegedUser(): Promise<User> {
  const users = (await Deno.readTextFile("/etc/passwd")).split("\n").map((line) => line.split(":"));
  const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!found) throw new InputError("PostgreSQL does not run as root, and there is no user postgres or nobody");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

async function initialise(programs: string, data: string, user: User | undefined): Promise<void> {
  const { success, stderr } = await new Deno.Command(join(programs, "initdb"), {
    args: [
      "-D",
      data,
      "-U",
      "postgres",
      "--auth=trust",
      "--encoding=UTF8",
      "--no-sync",
      ...await localeFlags(programs),
    ],
    cwd: "/",
    stdout: "null",
    stderr: "piped",
    ...user,
  }).output();
  if (!success) throw new InputError(`initdb failed: ${new TextDecoder().decode(stderr).trim()}`);
}

/** Texts are sorted as in a dictionary, as on most servers and unlike in SQLite: who relies on one order is found out. */
async function localeFlags(programs: string): Promise<string[]> {
  const { stdout } = await new Deno.Command(join(programs, "initdb"), { args: ["--version"], cwd: "/" }).output();
  const major = Number(/(\d+)/.exec(new TextDecoder().decode(stdout))?.[1]);
  // Older ones take the names of the system's locales only, which may not be there.
  return major >= 15 ? ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"] : ["--no-locale"];
}

interface ServerSettings {
  readonly folder: string;
  readonly data: string;
  readonly port: number;
  readonly fsync: boolean;
  readonly user: User | undefined;
}

async function run(programs: string, { folder, data, port, fsync, user }: ServerSettings) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    fsync: fsync ? "on" : "off",
    shared_buffers: "64MB",
    log_destination: "stderr",
    logging_collector: "on",
    log_directory: folder,
    log_filename: "server.log",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = new Deno.Command("sh", {
    args: ["-c", KEEPER, folder, join(programs, "postgres"), "-D", data, ...flags],
    cwd: "/",
    stdin: "piped",
    stdout: "null",
    stderr: "null",
    ...user,
  }).spawn();
  const keeper = {
    async end() {
      await child.stdin.close();
      await child.status;
    },
  };
  try {
    await ready(data);
    return keeper;
  } catch (error) {
    await keeper.end();
    throw error;
  }
}

/** Waits until the server says in its lock file that it takes connections. */
async function ready(data: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += 20) {
    if ((await lockFile(data))[7]?.trim() === "ready") return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new InputError("PostgreSQL did not start", { place: { file: data } });
}

async function serverProcess(data: string): Promise<number> {
  return Number((await lockFile(data))[0]);
}

/** Lines of `postmaster.pid`, which begins with the process id and ends with the state. */
async function lockFile(data: string): Promise<string[]> {
  const path = join(data, "postmaster.pid");
  return await statIfThere(path) ? (await Deno.readTextFile(path)).split("\n") : [];
}

/** The keeper may have been here before. */
async function removeIfThere(folder: string): Promise<void> {
  if (await statIfThere(folder)) await Deno.remove(folder, { recursive: true });
}

function sparePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

import { type DatabaseConnection, type Dialect, PostgresDialect, PostgresDriver } from "kysely";
import type { ClientConfig, types as Types } from "pg";
import { ownSchema } from "./_own_schema.ts";

/** Connections of one process at most. */
const MOST_CONNECTIONS = 4;

/** Milliseconds until a server that does not answer counts as gone. */
const CONNECT_PATIENCE = 10_000;

/** Milliseconds to wait for a row or a table that others hold; as long as in SQLite. */
const PATIENCE = 15_000;

/** Milliseconds after which the server ends a transaction whose process says nothing more, and gives back what it held. */
const SILENCE = 300_000;

/** Type ids of PostgreSQL: bytes, `int8`, which counts come as, and `numeric`, which sums come as. */
const BYTEA = 17;
const INT8 = 20;
const NUMERIC = 1700;

/** Opens a PostgreSQL server as Kysely's dialect; connections are made when they are first needed. */
export async function postgresDialect(url: string): Promise<Dialect> {
  const { default: pg } = await import("pg");
  const { default: Cursor } = await import("pg-cursor");
  /** Limits the time to connect; the pool's own limit would also count the time that a query waits for its turn. */
  class Client extends pg.Client {
    constructor(config: ClientConfig) {
      super({ ...config, connectionTimeoutMillis: CONNECT_PATIENCE });
      // A connection that breaks between two queries: the next one says so. Without a listener the process would end.
      this.on("error", () => {});
    }
  }
  const pool = new pg.Pool({
    Client: Client as typeof pg.Client,
    connectionString: url,
    max: MOST_CONNECTIONS,
    application_name: "ticketlab",
    lock_timeout: PATIENCE,
    idle_in_transaction_session_timeout: SILENCE,
    keepAlive: true,
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") => parserOf(id, format, pg.types),
    } as typeof pg.types,
  });
  pool.on("error", () => {}); // The same, of a connection that rests.
  const config = { pool, cursor: Cursor as never };
  const dialect = new PostgresDialect(config);
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new SteadyDriver(config),
    createIntrospector: ownSchema,
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

class SteadyDriver extends PostgresDriver {
  /**
   * Where this fails, the connection is lost and is not used again, and the server rolls back by itself; what counts for
   * the caller is why there was something to roll back.
   */
  override rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return super.rollbackTransaction(connection as never).catch(() => {});
  }
}

/** Numbers and bytes come as they do from SQLite; no figure of the store goes past 2^53. */
function parserOf(id: number, format: "text" | "binary" | undefined, types: typeof Types): (text: string) => unknown {
  if (format !== "binary") {
    if (id === INT8 || id === NUMERIC) return Number;
    if (id === BYTEA) return (text) => Uint8Array.fromHex(text.slice("\\x".length));
  }
  return types.getTypeParser(id, format as "text");
}

import { type Dialect, PostgresDialect } from "kysely";

/** Connections of one process at most. */
const MOST_CONNECTIONS = 4;

/** Type ids of PostgreSQL's `int8`, which counts come as, and `numeric`, which sums come as. */
const INT8 = 20;
const NUMERIC = 1700;

/** Opens a PostgreSQL server as Kysely's dialect; connections are made when they are first needed. */
export async function postgresDialect(url: string): Promise<Dialect> {
  const { default: pg } = await import("pg");
  const { default: Cursor } = await import("pg-cursor");
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: "ticketlab",
    types: {
      // No figure of the store goes past 2^53, so numbers come as numbers, as they do from SQLite.
      getTypeParser: (id: number, format?: "text" | "binary") =>
        (id === INT8 || id === NUMERIC) && format !== "binary" ? Number : pg.types.getTypeParser(id, format as "text"),
    } as typeof pg.types,
  });
  // A connection that breaks while it rests: the next query makes another, and says so if it cannot.
  pool.on("error", () => {});
  return new PostgresDialect({ pool, cursor: Cursor as never });
}

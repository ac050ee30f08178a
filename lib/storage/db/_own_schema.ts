import { type DatabaseIntrospector, type Kysely, sql } from "kysely";

/**
 * Tells of the tables in a PostgreSQL connection's own schema, by name. Kysely's own introspector describes the tables of all schemas
 * down to their comments, and fails where another client drops one of them meanwhile.
 */
export function ownSchema(db: Kysely<unknown>): DatabaseIntrospector {
  return {
    getSchemas: async () => (await sql<{ name: string }>`select current_schema() as name`.execute(db)).rows,
    getTables: async () => {
      const { rows } = await sql<{ schema: string; name: string }>`
        select schemaname as schema, tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
      return rows.map((table) => ({ ...table, isView: false, isForeign: false, columns: [] }));
    },
  };
}

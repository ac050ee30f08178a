import type { CompiledQuery, DatabaseConnection, Dialect, Driver } from "kysely";

/** Decides before which statement a database fails. */
export interface Fault {
  /** Statements until then; counts down. `Infinity` never fails. */
  left: number;
  /** What it fails with. */
  readonly error: () => Error;
}

/** The same dialect, whose writes fail when a fault says so: each statement that changes something counts, and so does each commit. */
export function failingDialect(dialect: Dialect, fault: Fault): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => failingDriver(dialect.createDriver(), fault),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

function failingDriver(driver: Driver, fault: Fault): Driver {
  const connections = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const inner = (connection: DatabaseConnection) => connections.get(connection)!;
  return {
    init: (...args) => driver.init(...args),
    async acquireConnection(...args) {
      const connection = await driver.acquireConnection(...args);
      const outer = {
        executeQuery: (query: CompiledQuery) => {
          if (/^(insert|update|delete|create|drop|alter)\b/i.test(query.sql)) count(fault);
          return connection.executeQuery(query);
        },
        streamQuery: (query: CompiledQuery, size: number) => connection.streamQuery(query, size),
      } as DatabaseConnection;
      connections.set(outer, connection);
      return outer;
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(inner(connection), settings),
    async commitTransaction(connection) {
      count(fault);
      await driver.commitTransaction(inner(connection));
    },
    rollbackTransaction: (connection) => driver.rollbackTransaction(inner(connection)),
    releaseConnection: (connection) => driver.releaseConnection(inner(connection)),
    destroy: () => driver.destroy(),
  };
}

function count(fault: Fault): void {
  if (fault.left-- === 0) throw fault.error();
}

import type { DatabaseConnection, Dialect, Driver } from "kysely";
import { checkValues } from "./_check_values.ts";
import { explainDatabaseError } from "./_explain_error.ts";

/** The same dialect, whose failures say what is wrong, where, and what to do, and which refuses values that would not come back. */
export function explainingDialect(dialect: Dialect, where: string): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new ExplainingDriver(dialect.createDriver(), where),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

class ExplainingDriver implements Driver {
  readonly #driver: Driver;
  readonly #where: string;
  /** The driver's own connections, which it must get back as they are. */
  readonly #inner = new WeakMap<DatabaseConnection, DatabaseConnection>();

  constructor(driver: Driver, where: string) {
    this.#driver = driver;
    this.#where = where;
  }

  init: Driver["init"] = (...args) => this.#explain(() => this.#driver.init(...args));

  acquireConnection: Driver["acquireConnection"] = async (...args) => {
    const inner = await this.#explain(() => this.#driver.acquireConnection(...args));
    const outer = explainingConnection(inner, this.#where);
    this.#inner.set(outer, inner);
    return outer;
  };

  beginTransaction: Driver["beginTransaction"] = (connection, ...rest) =>
    this.#explain(() => this.#driver.beginTransaction(this.#innerOf(connection), ...rest));

  commitTransaction: Driver["commitTransaction"] = (connection, ...rest) =>
    this.#explain(() => this.#driver.commitTransaction(this.#innerOf(connection), ...rest));

  rollbackTransaction: Driver["rollbackTransaction"] = (connection, ...rest) =>
    this.#explain(() => this.#driver.rollbackTransaction(this.#innerOf(connection), ...rest));

  releaseConnection: Driver["releaseConnection"] = (connection, ...rest) =>
    this.#driver.releaseConnection(this.#innerOf(connection), ...rest);

  destroy: Driver["destroy"] = (...args) => this.#driver.destroy(...args);

  #innerOf(connection: DatabaseConnection): DatabaseConnection {
    return this.#inner.get(connection) ?? connection;
  }

  async #explain<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explainDatabaseError(error, this.#where);
    }
  }
}

function explainingConnection(inner: DatabaseConnection, where: string): DatabaseConnection {
  return {
    executeQuery: async (...args) => {
      checkValues(args[0].parameters);
      try {
        return await inner.executeQuery(...args);
      } catch (error) {
        throw explainDatabaseError(error, where);
      }
    },
    async *streamQuery(...args) {
      checkValues(args[0].parameters);
      try {
        yield* inner.streamQuery(...args);
      } catch (error) {
        throw explainDatabaseError(error, where);
      }
    },
  } as DatabaseConnection;
}

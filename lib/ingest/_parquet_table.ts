import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../core/mod.ts";
import type { TableParts } from "./_table_parts.ts";
import type { TableRow } from "./table.ts";

/**
 * Reads a Parquet file through DuckDB, a chunk of 2048 rows at a time. DuckDB is loaded on the first call, for it is large.
 *
 * Whole numbers beyond 2⁵³ become text, so that ids keep their digits; times become ISO 8601.
 *
 * @throws {InputError} If the file is damaged or has no rows.
 */
export async function parquetTable(path: string): Promise<TableParts> {
  const { connection, close } = await connect();
  try {
    const result = await connection.stream(SELECT, [literalGlob(path)]);
    if ((await result.fetchChunk())?.rowCount) {
      return { columns: result.columnNames(), notes: [], batches: () => rowBatches(path) };
    }
    throw new InputError("it has columns but no rows", {
      place: { file: path },
      hint: "give a file with at least one ticket",
    });
  } catch (error) {
    throw explained(error, path);
  } finally {
    close();
  }
}

const SELECT = "SELECT * FROM read_parquet($1, binary_as_string = true)";

async function* rowBatches(path: string): AsyncGenerator<TableRow[]> {
  const { connection, close } = await connect();
  let number = 0;
  try {
    const result = await connection.stream(SELECT, [literalGlob(path)]);
    for await (const rows of result.yieldRowsJs()) {
      yield rows.map((values) => ({ number: ++number, values: values.map(plainValue) }));
    }
  } catch (error) {
    throw explained(error, path);
  } finally {
    close();
  }
}

/** Copies a Parquet file without some rows, numbered from 1; columns and types stay, the compression becomes Zstandard. */
export async function copyParquetWithout(path: string, to: string, rows: ReadonlySet<number>): Promise<void> {
  const { connection, close } = await connect();
  try {
    await connection.run("CREATE TABLE gone (row BIGINT)");
    const appender = await connection.createAppender("gone");
    for (const row of rows) {
      appender.appendBigInt(BigInt(row - 1));
      appender.endRow();
    }
    appender.closeSync();
    const target = `'${to.replaceAll("'", "''")}'`;
    await connection.run(
      `COPY (SELECT * EXCLUDE file_row_number FROM read_parquet($1, file_row_number = true)
        WHERE file_row_number NOT IN (SELECT row FROM gone) ORDER BY file_row_number)
        TO ${target} (FORMAT parquet, COMPRESSION zstd)`,
      [literalGlob(path)],
    );
  } catch (error) {
    throw explained(error, path);
  } finally {
    close();
  }
}

async function connect(): Promise<{ connection: DuckDBConnection; close: () => void }> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function explained(error: unknown, path: string): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  return new InputError(`the Parquet file cannot be read: ${error.message.split("\n")[0]}`, {
    place: { file: path },
    hint: "check that it was written to the end",
    cause: error,
  });
}

/** DuckDB takes a path for a pattern; a mark of a pattern in brackets stands for itself. */
function literalGlob(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}

function plainValue(value: unknown): unknown {
  if (value === "") return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  return value;
}

import type { Kysely } from "kysely";
import { migration } from "../_migration.ts";

/** Adds who asked for an answer; null of answers that were kept before. */
export const answerAsker = migration(async (db: Kysely<unknown>) => {
  await db.schema.alterTable("answer").addColumn("asked_by", "text").execute();
});

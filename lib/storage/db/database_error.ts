import { InputError } from "../../core/mod.ts";

/** Why a database did not do what it was asked to. */
export type DatabaseTrouble = "full" | "busy" | "read-only" | "damaged" | "unreachable" | "refused" | "failed";

/** A failure of the database, not of what was asked of it; nothing of the transaction was kept. */
export class DatabaseError extends InputError {
  readonly trouble: DatabaseTrouble;

  constructor(trouble: DatabaseTrouble, problem: string, options: ConstructorParameters<typeof InputError>[1]) {
    super(problem, options);
    this.trouble = trouble;
  }
}

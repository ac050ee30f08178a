import { InputError } from "../core/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";
import { type AliasChange, lastChange } from "./alias_change.ts";

/** Someone else changed the alias first; nothing was changed. */
export class AliasConflict extends InputError {
  readonly alias: string;
  /** The revision that was expected. */
  readonly expected: number;
  /** What the other did: who, when, why, and what the alias means now; undefined if there is no such alias. */
  readonly winner?: AliasChange;

  constructor(alias: string, expected: number, winner?: AliasChange) {
    super(
      winner
        ? `"${alias}" was changed by another: ${winner.actor} made it mean ${winner.to.id} at ${winner.at} (${winner.reason})`
        : `there is no alias "${alias}"`,
      { hint: "look at what it means now, and decide again" },
    );
    this.alias = alias;
    this.expected = expected;
    this.winner = winner;
  }

  /** The conflict about an alias, with its last change. */
  static async of(db: Queryable, alias: string, expected: number): Promise<AliasConflict> {
    return new AliasConflict(alias, expected, await lastChange(db, alias));
  }
}

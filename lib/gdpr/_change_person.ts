import type { AuditEvent, StoreOfRecord } from "../audit/mod.ts";
import { erasedPerson, lockedPerson, type PersonRow } from "./_person_rows.ts";
import type { Consent } from "./person.ts";

/** What changes, and what the audit trail is told of it. */
export interface PersonChange {
  readonly set: Partial<PersonRow>;
  readonly details: AuditEvent["details"];
}

/**
 * Changes a person who is there, and tells the audit trail, both or neither.
 *
 * @param change Undefined if nothing changes.
 * @returns Whether something did.
 */
export function changePerson(
  { database, trail }: StoreOfRecord,
  person: string,
  change: (row: PersonRow) => PersonChange | undefined,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const row = await lockedPerson(database, tx, person);
    if (!row.wrapped_key) throw erasedPerson(person);
    const changed = change(row);
    if (!changed) return false;
    await tx.updateTable("person").set(changed.set).where("id", "=", person).execute();
    await trail.recordIn(tx, { action: "person.update", subject: person, details: changed.details });
    return true;
  });
}

/** Changes what a person says to one purpose. */
export function changeConsent(
  store: StoreOfRecord,
  person: string,
  purpose: string,
  change: (now: string, consent: Consent | undefined) => Consent | undefined,
): Promise<boolean> {
  return changePerson(store, person, ({ consent }) => {
    const before = JSON.parse(consent) as Record<string, Consent>;
    const after = change(store.clock.now().toISOString(), Object.hasOwn(before, purpose) ? before[purpose] : undefined);
    if (!after) return undefined;
    const details: AuditEvent["details"] = after.withdrawn === null
      ? { change: "consent", purpose, given: true, source: after.source }
      : { change: "consent", purpose, given: false };
    return { set: { consent: JSON.stringify({ ...before, [purpose]: after }) }, details };
  });
}

import assert from "node:assert/strict";
import { postgresCheckpoints } from "./_checkpoint_path.ts";

const named = (url: string, env: Record<string, string> = {}) => postgresCheckpoints(url, (name) => env[name]);

Deno.test("stores that differ in host, port, database or search_path have a file each, without any password", () => {
  const urls = [
    "postgres://ann:secret@db.example/tickets",
    "postgres://ann:secret@db2.example/tickets",
    "postgres://ann:secret@db.example:5433/tickets",
    "postgres://ann:secret@db.example/Tickets",
    "postgres://ann:secret@db.example/tickets?options=-csearch_path%3Dlab",
    "postgres://ann:secret@db.example/tickets?options=-c%20search_path%3Dlab%2Cpublic",
    "postgres://ann:secret@db.example/tickets-lab",
    `postgres://ann:secret@db.example/${"long".repeat(40)}`,
    `postgres://ann:secret@db.example/${"long".repeat(41)}`,
    "postgres://ann:secret@db.example/..%2F..%2Fetc",
    "postgres:///tickets?host=/var/run/a",
    "postgres:///tickets?host=/var/run/b",
  ];
  const paths = urls.map((url) => named(url));
  assert.equal(new Set(paths).size, urls.length);
  for (const path of paths) {
    assert.match(path, /^data\/audit\.[a-z0-9._-]{1,70}\.checkpoints\.jsonl$/);
    assert.ok(!path.includes("secret"));
  }
});

Deno.test("the same store has the same file, however its address is written and whoever asks", () => {
  const same = (urls: string[], env?: Record<string, string>) =>
    assert.equal(new Set(urls.map((url) => named(url, env))).size, 1, urls.join());
  same([
    "postgres://ann:secret@localhost/tickets",
    "postgresql://bob@127.0.0.1:5432/tickets?sslmode=disable",
    "postgres://[::1]/tickets",
    "postgres:///tickets?host=localhost",
  ]);
  same([
    "postgres://db/t?options=-csearch_path%3Dlab",
    "postgres://db/t?options=-c%20statement_timeout%3D9%20--search_path%3Dlab",
  ]);
  assert.equal(
    named("postgres://db/t?options=-csearch_path%3Dlab"),
    named("postgres://db/t", { PGOPTIONS: "-c search_path=lab" }),
  );
  assert.equal(named("postgres://ann@localhost/"), named("postgres://x:y@localhost/ann"));
});

import assert from "node:assert/strict";
import { readConfig, SETTINGS } from "./config.ts";

Deno.test("readConfig() gives every setting its default in an empty environment", () => {
  const config = readConfig({});
  assert.equal(config.TICKETLAB_MODELS, "models");
  assert.equal(config.DATABASE_URL, "sqlite:data/ticketlab.db");
  assert.equal(config.ENABLE_AUDIT_LOGGING, true);
  assert.equal(config.KAFKA_BROKERS, undefined);
});

Deno.test("readConfig() lets the environment win over .env", () => {
  assert.equal(readConfig({ AUDIT_RETENTION_DAYS: "30" }, { AUDIT_RETENTION_DAYS: "90" }).AUDIT_RETENTION_DAYS, 30);
  assert.equal(readConfig({}, { AUDIT_RETENTION_DAYS: "90" }).AUDIT_RETENTION_DAYS, 90);
});

Deno.test("readConfig() names an unknown setting of ours and leaves other programs' variables alone", () => {
  assert.throws(
    () => readConfig({ TICKETLAB_MODEL: "x" }),
    /the environment holds an unknown setting TICKETLAB_MODEL;/,
  );
  assert.throws(() => readConfig({}, { DRIFT_TRESHOLD: "1" }), /\.env holds an unknown setting DRIFT_TRESHOLD;/);
  readConfig({ PATH: "/bin", LANG: "C" });
});

Deno.test("readConfig() says which rule a wrong value breaks", () => {
  const wrong = {
    ENABLE_GDPR: ["yes", "ENABLE_GDPR must be true or false"],
    AUDIT_RETENTION_DAYS: ["-1", "AUDIT_RETENTION_DAYS must be > 0"],
    DATABASE_URL: ["mysql://x", "DATABASE_URL must be sqlite:PATH or postgres"],
    KAFKA_BROKERS: ["localhost", "KAFKA_BROKERS must be host:port"],
    LLM_BASE_URL: ["localhost", "LLM_BASE_URL must be an address"],
    LEARNING_RATE: ["2", "LEARNING_RATE must be <= 1"],
  };
  for (const [name, [value, message]] of Object.entries(wrong)) {
    assert.throws(() => readConfig({ [name]: value }), (error: Error) => error.message.startsWith(message), name);
  }
});

Deno.test("readConfig() never shows a secret", () => {
  assert.throws(() => readConfig({ TICKETLAB_KEY: "hunter2" }), (error: Error) => !error.message.includes("hunter2"));
  assert.ok("secret" in SETTINGS.HF_TOKEN);
});

Deno.test("readConfig() reads hosts, origins and the rate of what listens, and names the one that is wrong", () => {
  const { TICKETLAB_HOSTS, TICKETLAB_ORIGINS, TICKETLAB_RATE } = readConfig({
    TICKETLAB_HOSTS: "tickets.example.com, [::1]:8000",
    TICKETLAB_RATE: "0.5,20",
  });
  assert.deepEqual(TICKETLAB_HOSTS, ["tickets.example.com", "[::1]:8000"]);
  assert.deepEqual(TICKETLAB_ORIGINS, []);
  assert.deepEqual(TICKETLAB_RATE, { perSecond: 0.5, burst: 20 });
  assert.deepEqual(readConfig({}).TICKETLAB_HOSTS, ["localhost", "127.0.0.1", "[::1]"]);
  assert.throws(() => readConfig({ TICKETLAB_HOSTS: "a,,b" }), /^InputError: TICKETLAB_HOSTS must be names of hosts/);
  assert.throws(
    () => readConfig({ TICKETLAB_ORIGINS: "https://desk.example.com/x" }),
    /TICKETLAB_ORIGINS must be origins/,
  );
  assert.throws(() => readConfig({ TICKETLAB_RATE: "0,5" }), /TICKETLAB_RATE must be above 0 a second/);
});

Deno.test("readConfig() shows no password of an address that it refuses", () => {
  assert.throws(() => readConfig({ DATABASE_URL: "mysql://ann:hunter2@db/tickets" }), {
    message:
      "DATABASE_URL must be sqlite:PATH or postgres://…: current value is hidden; what it sets: place where shared state is kept",
  });
});

/**
 * Tokens told apart and requests let in, a second, on one core, with 1,000 tokens in the store.
 *
 * `deno run -A lib/access/access_bench.ts`; on the database that `DATABASE_URL` names, which gets the tokens, or on a SQLite file
 * in a temporary folder.
 */
import { AuditTrail } from "../audit/mod.ts";
import { systemClock } from "../core/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { authenticator, createToken, gatekeeper, RateLimiter } from "./mod.ts";

const TOKENS = 1000;
const SECONDS = 2;

const folder = await Deno.makeTempDir();
try {
  await using database = await openDatabase(Deno.env.get("DATABASE_URL") ?? `sqlite:${folder}/store.db`);
  const store = {
    database,
    clock: systemClock,
    trail: new AuditTrail(database, { clock: systemClock, actor: "bench" }),
  };
  const tokens: string[] = [];
  for (let i = 0; i < TOKENS; i++) tokens.push((await createToken(store, { name: `token ${i}`, role: "agent" })).token);
  console.log(`${database.kind}, ${TOKENS} tokens`);
  const authenticate = authenticator(store);
  for (const token of tokens) await authenticate(`Bearer ${token}`); // first uses are written
  await measure("authenticate: a token's holder", (i) => authenticate(`Bearer ${tokens[i % TOKENS]}`));
  await measure(
    "authenticate: a stranger",
    (i) => authenticate(`Bearer tl_${String(i).padStart(16, "0")}_${"A".repeat(43)}`),
  );
  const admit = gatekeeper({
    store,
    hosts: ["localhost"],
    origins: [],
    rate: { perSecond: 1e6, burst: 1e6 },
    needs: () => "answers.predict",
  });
  const info = { remoteAddr: { transport: "tcp", hostname: "127.0.0.1" } };
  await measure("gatekeeper: a request let in", (i) => {
    const headers = { authorization: `Bearer ${tokens[i % TOKENS]}`, host: "localhost" };
    return admit(new Request("http://localhost/", { headers }), info);
  });
  const limiter = new RateLimiter({ perSecond: 1, burst: 5, clock: systemClock });
  await measure("rate limiter: addresses that are all new", (i) => limiter.take(`address ${i}`));
} finally {
  await Deno.remove(folder, { recursive: true });
}

async function measure(name: string, work: (i: number) => unknown): Promise<void> {
  const start = systemClock.monotonic();
  let n = 0;
  do for (let i = 0; i < 100; i++) await work(n++); while (systemClock.monotonic() - start < 1000 * SECONDS);
  const seconds = (systemClock.monotonic() - start) / 1000;
  console.log(`${name}: ${Math.round(n / seconds).toLocaleString("en")} a second`);
}

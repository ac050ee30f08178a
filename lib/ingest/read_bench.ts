/**
 * Reads a file as `deno task validate` does, table → tickets → profile, and prints rows a second and the peak of memory.
 *
 * `deno run -A lib/ingest/read_bench.ts [FILE]`; without a file it first writes one million tickets to a temporary one:
 * 7 columns, 285 MB, a fifth of the texts with line breaks in quotes, a fiftieth HTML, a fiftieth one and the same text.
 */
import { Rng, systemClock } from "../core/mod.ts";
import { guessMapping, openTable, profileTickets, readTickets } from "./mod.ts";

const ROWS = 1_000_000;
const WORDS =
  ("the my order was charged twice please refund invoice account login password error when open app card payment " +
    "delivery parcel late broken screen I cannot can you help with subscription plan cancel upgrade since yesterday it says")
    .split(" ");
const LABELS = ["Billing & Payment", "Technical Issue", "Account Management", "Refund & Return", "General Inquiry"];

if (Deno.args.length > 0) await measure(Deno.args[0]);
else {
  const path = await Deno.makeTempFile({ suffix: ".csv" });
  try {
    await writeTickets(path);
    await measure(path);
  } finally {
    await Deno.remove(path);
  }
}

async function measure(path: string): Promise<void> {
  const { size } = await Deno.stat(path);
  const start = systemClock.monotonic();
  const startCpu = systemClock.cpuSeconds();
  const table = await openTable(path);
  const { mapping } = guessMapping(table.columns, table.format);
  const { rowsRead, accepted, duplicates } = await profileTickets(readTickets(table, { mapping }));
  const seconds = (systemClock.monotonic() - start) / 1000;
  const cpu = systemClock.cpuSeconds() - startCpu;
  const peak = /VmHWM:\s+(\d+)/.exec(await Deno.readTextFile("/proc/self/status").catch(() => ""))?.[1];
  console.log(
    `${rowsRead} rows (${(size / 1e6).toFixed(0)} MB ${table.format}), ${accepted} tickets, ${duplicates} repeats`,
  );
  console.log(`${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU), ${Math.round(rowsRead / seconds)} rows/s`);
  if (peak) console.log(`${(Number(peak) / 1024).toFixed(0)} MiB of memory at most`);
}

async function writeTickets(path: string): Promise<void> {
  const rng = new Rng(1);
  using file = await Deno.open(path, { write: true });
  const writer = file.writable.getWriter();
  const encoder = new TextEncoder();
  let text = "ticket_id,created_at,subject,body,category,priority,language\n";
  for (let i = 0; i < ROWS; i++) {
    const at = new Date(Date.UTC(2025, 0, 1) + i * 30_000).toISOString();
    text += `T${i},${at},Subject ${rng.int(1000)},"${body(rng)}",${rng.pick(LABELS)},${rng.pick(["low", "high"])},en\n`;
    if (text.length > 1 << 20 || i === ROWS - 1) {
      await writer.write(encoder.encode(text));
      text = "";
    }
  }
  await writer.close();
}

function body(rng: Rng): string {
  const words = Array.from({ length: 15 + rng.int(40) }, () => rng.pick(WORDS)).join(" ");
  const kind = rng.int(100);
  if (kind < 2) return "Where is my order?";
  if (kind < 4) return `<p>${words}</p>`;
  return kind < 24 ? `${words.slice(0, 60)}\n\n${words.slice(60)}, ""thanks""` : words;
}

import type { Rng } from "../../core/mod.ts";

/** A line or two of an invented log, stack trace or answer of a server. */
export function logLine(rng: Rng, moment: number): string {
  const time = new Date(moment - rng.int(7_200_000)).toISOString();
  const hex = () => rng.uint32().toString(16).padStart(8, "0");
  const line = 20 + rng.int(900);
  const place = rng.pick([
    "sync",
    "checkout",
    "printer",
    "session",
    "bookings",
    "export",
    "receipt",
    "reader",
    "stock",
  ]);
  const version = `${3 + rng.int(4)}.${rng.int(20)}.${rng.int(9)}`;
  return rng.pick<() => string>([
    () => `${time} ERROR [${place}] upstream timed out after ${rng.int(9) + 1}0000 ms (req ${hex()})`,
    () =>
      `TypeError: Cannot read properties of undefined (reading '${
        rng.pick(["id", "total", "customer", "items", "tax"])
      }') at ${place}.js:${line}:${rng.int(80)}`,
    () => `HTTP/1.1 ${rng.pick([500, 502, 503, 401, 409])} {"error":"${place}_failed","trace":"${hex()}"}`,
    () =>
      `java.lang.IllegalStateException: ${place} is closed\n    at com.pellwood.till.${place}.Worker.run(Worker.kt:${line})\n    at android.os.Handler.dispatchMessage(Handler.java:${
        line + 60
      })`,
    () =>
      `E/Pellwood(${10_000 + rng.int(20_000)}): ${place}: BLE gatt error ${rng.pick([8, 19, 22, 133])}, retry ${
        rng.int(5)
      }`,
    () =>
      `Traceback (most recent call last):\n  File "${place}.py", line ${line}, in <module>\nKeyError: '${
        rng.pick(["next", "id", "data"])
      }'`,
    () =>
      `net::ERR_${
        rng.pick(["CONNECTION_RESET", "TIMED_OUT", "NAME_NOT_RESOLVED", "CERT_DATE_INVALID"])
      } api.pellwood.example/v2/${place}`,
    () => `[${place}] v${version} fatal: SQLITE_${rng.pick(["BUSY", "CORRUPT", "FULL"])} (${hex()})`,
    () => `{"code":${4000 + rng.int(900)},"message":"${place} conflict","request_id":"${hex()}"}`,
    () => `usb 1-${1 + rng.int(4)}: device descriptor read/64, error -${rng.pick([71, 110, 32])}`,
    () => `Unhandled exception 0xC0000005 in PellwoodTill.exe +0x${hex()}`,
    () => `WARN ${place} queue=${rng.int(400)} oldest=${rng.int(90)}m ack=false`,
  ])();
}

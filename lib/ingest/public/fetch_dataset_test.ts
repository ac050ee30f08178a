import assert from "node:assert/strict";
import { join } from "node:path";
import { fixedClock, InputError, sha256 } from "../../core/mod.ts";
import { type Dataset, DATASETS } from "./datasets.ts";
import { fetchDataset } from "./fetch_dataset.ts";

const CSV = "text,label\n" + Array.from({ length: 3000 }, (_, i) => `message ${i},label ${i % 7}\n`).join("");
const clock = fixedClock("2026-03-01T12:00:00Z");

function datasetAt(url: string, digest: string | null = sha256(CSV)): Dataset {
  return {
    name: "toy",
    description: "three thousand messages",
    licence: "CC0 1.0",
    licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
    commercialUse: true,
    files: [{ file: "toy.csv", url, sha256: digest, bytes: CSV.length }],
    copies: [{ file: "toy.csv", sha256: sha256("text,label\nshort,a\n"), bytes: 19, note: "one row only" }],
    columns: { text: "text", label: "label" },
    citation: "Nobody, 2026",
  };
}

/** A publisher's server for one test; `cuts` connections break off half-way. */
async function withServer(
  options: { cuts?: number; body?: string; ranges?: boolean; etag?: string },
  run: (url: string, asked: (string | null)[]) => Promise<void>,
) {
  const { body = CSV, ranges = true, etag = '"v1"' } = options;
  let cuts = options.cuts ?? 0;
  const asked: (string | null)[] = [];
  const bytes = new TextEncoder().encode(body);
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => {
    if (!request.url.endsWith("/toy.csv")) return new Response("no such file", { status: 404 });
    const range = request.headers.get("range");
    asked.push(range);
    const ifRange = request.headers.get("if-range");
    const start = ranges && range && (!ifRange || ifRange === etag) ? Number(/\d+/.exec(range)![0]) : 0;
    if (start >= bytes.length) {
      return new Response(null, { status: 416, headers: { "content-range": `bytes */${bytes.length}` } });
    }
    const rest = bytes.slice(start);
    const headers: Record<string, string> = { etag, "content-length": String(rest.length) };
    if (start > 0) headers["content-range"] = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
    let stream: BodyInit = rest;
    if (cuts > 0) {
      cuts--;
      let timer: ReturnType<typeof setTimeout> | undefined;
      stream = new ReadableStream({
        start(controller) {
          controller.enqueue(rest.slice(0, Math.ceil(rest.length / 2)));
          // Late enough for what was sent to arrive first, on a busy machine too.
          timer = setTimeout(() => controller.error(new Error("the server cut the connection, as the test asks")), 150);
        },
        cancel: () => clearTimeout(timer),
      });
    }
    return new Response(stream, { status: start > 0 ? 206 : 200, headers });
  });
  try {
    await run(`http://127.0.0.1:${server.addr.port}/toy.csv`, asked);
  } finally {
    await server.shutdown();
  }
}

async function withFolder(run: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const names = async (folder: string) => (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();

Deno.test("fetchDataset() writes the file as published, and where it comes from", async () => {
  await withFolder((to) =>
    withServer({}, async (url) => {
      const { files, folder } = await fetchDataset("toy", { to, clock, datasets: [datasetAt(url)] });
      assert.equal(await Deno.readTextFile(join(folder, "toy.csv")), CSV);
      assert.deepEqual(files.map(({ how, verified }) => [how, verified]), [["fetched", "publisher"]]);
      const source = JSON.parse(await Deno.readTextFile(join(folder, "SOURCE.json")));
      assert.equal(source.licence, "CC0 1.0");
      assert.deepEqual(source.files["toy.csv"], {
        url,
        sha256: sha256(CSV),
        bytes: CSV.length,
        date: "2026-03-01T12:00:00.000Z",
        verified: "publisher",
      });
      assert.deepEqual(await names(folder), ["SOURCE.json", "toy.csv"]);
    })
  );
});

Deno.test("fetchDataset() does not fetch again what is there", async () => {
  await withFolder((to) =>
    withServer({}, async (url, asked) => {
      const options = { to, clock, datasets: [datasetAt(url)] };
      await fetchDataset("toy", options);
      const { files } = await fetchDataset("toy", { ...options, clock: fixedClock("2027-01-01") });
      assert.equal(files[0].how, "already there");
      assert.equal(asked.length, 1);
      const source = JSON.parse(await Deno.readTextFile(join(to, "toy", "SOURCE.json")));
      assert.equal(source.files["toy.csv"].date, "2026-03-01T12:00:00.000Z");
    })
  );
});

Deno.test("fetchDataset() goes on where a cut connection stopped", async () => {
  await withFolder((to) =>
    withServer({ cuts: 2 }, async (url, asked) => {
      const { files, folder } = await fetchDataset("toy", { to, clock, datasets: [datasetAt(url)] });
      assert.equal(await Deno.readTextFile(join(folder, "toy.csv")), CSV);
      assert.equal(files[0].sha256, sha256(CSV));
      const half = Math.ceil(CSV.length / 2);
      assert.deepEqual(asked, [null, `bytes=${half}-`, `bytes=${half + Math.ceil((CSV.length - half) / 2)}-`]);
    })
  );
});

Deno.test("fetchDataset() goes on where an earlier run stopped, and says so", async () => {
  await withFolder((to) =>
    withServer({ cuts: 1 }, async (url, asked) => {
      const options = { to, clock, datasets: [datasetAt(url)] };
      await assert.rejects(fetchDataset("toy", { ...options, retries: 0 }), {
        name: "InputError",
        message: `${url}: the connection broke off after ${
          Math.ceil(CSV.length / 2)
        } bytes; run the same command again, it goes on from there`,
      });
      const { files } = await fetchDataset("toy", options);
      assert.equal(files[0].how, "resumed");
      assert.equal(asked.at(-1), `bytes=${Math.ceil(CSV.length / 2)}-`);
      assert.deepEqual(await names(join(to, "toy")), ["SOURCE.json", "toy.csv"]);
    })
  );
});

Deno.test("fetchDataset() starts over where the server knows no ranges, or the file has changed meanwhile", async () => {
  for (const server of [{ ranges: false }, { etag: '"v2"' }]) {
    await withFolder((to) =>
      withServer(server, async (url) => {
        await Deno.mkdir(join(to, "toy"));
        await Deno.writeTextFile(join(to, "toy", "toy.csv.part"), "the start of another file");
        await Deno.writeTextFile(join(to, "toy", "toy.csv.part.etag"), '"v1"');
        const { files } = await fetchDataset("toy", { to, clock, datasets: [datasetAt(url)] });
        assert.equal(files[0].sha256, sha256(CSV));
      })
    );
  }
});

Deno.test("fetchDataset() takes a part that was complete already", async () => {
  await withFolder((to) =>
    withServer({}, async (url) => {
      await Deno.mkdir(join(to, "toy"));
      await Deno.writeTextFile(join(to, "toy", "toy.csv.part"), CSV);
      const { files } = await fetchDataset("toy", { to, clock, datasets: [datasetAt(url)] });
      assert.equal(files[0].how, "resumed");
    })
  );
});

Deno.test("fetchDataset() refuses a wrong checksum and keeps nothing", async () => {
  await withFolder((to) =>
    withServer({ body: "text,label\nforged,a\n" }, async (url) => {
      await assert.rejects(fetchDataset("toy", { to, clock, datasets: [datasetAt(url)] }), (error: Error) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, new RegExp(`SHA-256 is ${sha256("text,label\nforged,a\n")} where ${sha256(CSV)}`));
        return true;
      });
      assert.deepEqual(await names(to), []);
    })
  );
});

Deno.test("fetchDataset() compares an unpinned file with its earlier download", async () => {
  await withFolder(async (to) => {
    let url = "";
    await withServer({}, async (at) => {
      url = at;
      const { files } = await fetchDataset("toy", { to, clock, datasets: [datasetAt(at, null)] });
      assert.equal(files[0].verified, "not pinned");
      const again = await fetchDataset("toy", { to, clock, datasets: [datasetAt(at, null)] });
      assert.deepEqual([again.files[0].verified, again.files[0].how], ["earlier download", "already there"]);
    });
    await Deno.remove(join(to, "toy", "toy.csv"));
    const changed: typeof fetch = () => Promise.resolve(new Response("text,label\nchanged,a\n"));
    await assert.rejects(
      fetchDataset("toy", { to, clock, datasets: [datasetAt(url, null)], fetch: changed }),
      /differs from the earlier download recorded in .*SOURCE\.json; it was not kept/,
    );
  });
});

Deno.test("fetchDataset() says what a missing page and a dead network mean", async () => {
  await withFolder(async (to) => {
    await withServer({}, async (url) => {
      const gone = url.replace("toy.csv", "gone.csv");
      await assert.rejects(fetchDataset("toy", { to, clock, datasets: [datasetAt(gone)] }), {
        name: "InputError",
        message:
          `${gone} answers 404 Not Found; the publisher has moved or removed it: take a local copy with --from FOLDER`,
      });
    });
    const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
    const { port } = listener.addr as Deno.NetAddr;
    listener.close();
    await assert.rejects(
      fetchDataset("toy", { to, clock, datasets: [datasetAt(`http://127.0.0.1:${port}/toy.csv`)] }),
      (error: Error) => {
        assert.match(
          error.message,
          new RegExp(`^cannot reach 127.0.0.1:${port}: offline\\? .*take a local copy with --from FOLDER$`),
        );
        return error instanceof InputError;
      },
    );
    assert.deepEqual(await names(to), []);
  });
});

Deno.test("fetchDataset() stops when told, and leaves the part to go on from", async () => {
  await withFolder((to) =>
    withServer({ cuts: 1 }, async (url) => {
      const controller = new AbortController();
      const progress = () => controller.abort(new Error("enough"));
      await assert.rejects(
        fetchDataset("toy", { to, clock, datasets: [datasetAt(url)], signal: controller.signal, progress }),
        /enough/,
      );
      assert.deepEqual(await names(join(to, "toy")), ["toy.csv.part", "toy.csv.part.etag"]);
    })
  );
});

Deno.test("fetchDataset() copies from a local folder and verifies, without a word to the network", async () => {
  const silent: typeof fetch = () => assert.fail("asked the network");
  await withFolder(async (folder) => {
    const [from, to] = [join(folder, "shared"), join(folder, "raw")];
    await Deno.mkdir(join(from, "toy"), { recursive: true });
    const options = { to, from, clock, fetch: silent, datasets: [datasetAt("https://publisher.example/toy.csv")] };

    await assert.rejects(fetchDataset("toy", options), {
      message: `${from}: holds no file of toy; looked for toy.csv, there and in toy/`,
    });
    await Deno.writeTextFile(join(from, "toy", "toy.csv"), CSV);
    const published = await fetchDataset("toy", options);
    assert.deepEqual(published.files.map(({ how, verified }) => [how, verified]), [["copied", "publisher"]]);

    await Deno.writeTextFile(join(from, "toy", "toy.csv"), "text,label\nshort,a\n");
    const copy = await fetchDataset("toy", options);
    assert.deepEqual([copy.files[0].verified, copy.files[0].note], ["known copy", "one row only"]);
    assert.equal(await Deno.readTextFile(join(to, "toy", "toy.csv")), "text,label\nshort,a\n");

    await Deno.writeTextFile(join(from, "toy", "toy.csv"), "text,label\ndamaged,a\n");
    await assert.rejects(fetchDataset("toy", options), /it is damaged or another edition/);
    assert.equal(await Deno.readTextFile(join(to, "toy", "toy.csv")), "text,label\nshort,a\n");
  });
});

Deno.test("fetchDataset() names the sets there are", async () => {
  await assert.rejects(
    fetchDataset("banking78"),
    /^InputError: there is no public set "banking78"; did you mean banking77\? there are banking77/,
  );
});

Deno.test("every public set has a licence, a citation and addresses by https", () => {
  for (const { name, licence, licenceUrl, citation, files } of DATASETS) {
    assert.ok(licence && citation && licenceUrl.startsWith("https://"), name);
    for (const { url, sha256: digest } of files) {
      assert.ok(url.startsWith("https://"), url);
      assert.ok(digest === null || /^[0-9a-f]{64}$/.test(digest), url);
    }
  }
});

Deno.test({
  name: "the checksums of known copies are those of the shared folder",
  ignore: !Deno.env.get("TICKETLAB_SHARED"),
  fn: async () => {
    const from = join(Deno.env.get("TICKETLAB_SHARED")!, "data");
    await withFolder(async (to) => {
      for (const { name, copies } of DATASETS.filter(({ copies }) => copies.length > 0)) {
        const { files } = await fetchDataset(name, { to, from, clock });
        assert.equal(files.length, copies.length, name);
        for (const { verified } of files) assert.equal(verified, "known copy", name);
      }
    });
  },
});

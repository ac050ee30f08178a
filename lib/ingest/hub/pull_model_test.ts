import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { sha256 } from "../../core/mod.ts";
import { type HubConfig, listCachedModels, planPull, pullModel, type PullModelOptions, resolveBase } from "./mod.ts";

const COMMIT = "5c38ec7c405ec4b44b94cc5a9bb96e735b38267a";
const WEIGHTS = "weights ".repeat(20_000);
const FILES: Record<string, string> = {
  ".gitattributes": "*.safetensors lfs",
  "README.md": "---\nlicense: mit\n---\n",
  "config.json": '{"model_type":"bert"}',
  "tokenizer.json": "{}",
  "1_Pooling/config.json": '{"pooling_mode_cls_token":true}',
  "model.safetensors": WEIGHTS,
  "pytorch_model.bin": "pickled",
  "onnx/model.onnx": "graph",
  "onnx/model_quantized.onnx": "small graph",
};
const WANTED = ["README.md", "config.json", "tokenizer.json", "1_Pooling/config.json", "model.safetensors"];
const LARGE = /\.(safetensors|bin|onnx)$/;

/** As `git hash-object` names a file. */
const gitName = (text: string) => createHash("sha1").update(`blob ${text.length}\0${text}`).digest("hex");
const checksum = (path: string) => LARGE.test(path) ? sha256(FILES[path]) : gitName(FILES[path]);

interface Asked {
  readonly host: "hub" | "store";
  readonly path: string;
  readonly range: string | null;
  readonly authorization: string | null;
}

interface Hub {
  readonly config: HubConfig;
  readonly cache: string;
  readonly asked: Asked[];
  pull(options?: PullModelOptions & { id?: string; revision?: string; config?: Partial<HubConfig> }): ReturnType<
    typeof pullModel
  >;
}

interface HubOptions {
  /** Answers instead of the hub, where it does. */
  answer?: (path: string) => Response | undefined;
  /** Connections for weights that break off half-way. */
  cuts?: number;
}

/** A hub that leads to a store on another port for large files, as the real one does, and a folder for its cache. */
async function withHub({ answer, cuts = 0 }: HubOptions, run: (hub: Hub) => Promise<void>) {
  const asked: Asked[] = [];
  const note = (host: Asked["host"], request: Request) => {
    const { headers, url } = request;
    const path = decodeURIComponent(new URL(url).pathname);
    asked.push({ host, path, range: headers.get("range"), authorization: headers.get("authorization") });
    return path;
  };
  const listen = { port: 0, hostname: "127.0.0.1", onListen: () => {} };
  const store = Deno.serve(listen, (request) => {
    const bytes = new TextEncoder().encode(FILES[note("store", request).slice(1)]);
    const start = Number(/\d+/.exec(request.headers.get("range") ?? "0")![0]);
    const rest = bytes.slice(start);
    const headers: Record<string, string> = { etag: '"v1"', "content-length": String(rest.length) };
    if (start > 0) headers["content-range"] = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const body = cuts-- > 0
      ? new ReadableStream({
        start(controller) {
          controller.enqueue(rest.slice(0, rest.length / 2));
          timer = setTimeout(() => controller.error(new Error("the server cut the connection, as the test asks")), 150);
        },
        cancel: () => clearTimeout(timer),
      })
      : rest;
    return new Response(body, { status: start > 0 ? 206 : 200, headers });
  });
  const hub = Deno.serve(listen, (request) => {
    const path = note("hub", request);
    const other = answer?.(path);
    if (other) return other;
    if (path === "/api/models/owner/toy/revision/main" || path === `/api/models/owner/toy/revision/${COMMIT}`) {
      const siblings = Object.entries(FILES).map(([rfilename, { length: size }]) => ({
        rfilename,
        size,
        blobId: gitName(FILES[rfilename]),
        ...(LARGE.test(rfilename) ? { lfs: { sha256: sha256(FILES[rfilename]), size, pointerSize: 130 } } : {}),
      }));
      return Response.json({ id: "owner/toy", sha: COMMIT, cardData: { license: "mit" }, siblings });
    }
    const file = path.split(`/owner/toy/resolve/${COMMIT}/`)[1];
    if (file === undefined || !(file in FILES)) {
      return new Response("no", { status: 404, headers: { "x-error-code": "RepoNotFound" } });
    }
    if (!LARGE.test(file)) return new Response(FILES[file]);
    return new Response(null, { status: 302, headers: { location: `http://127.0.0.1:${store.addr.port}/${file}` } });
  });
  const home = await Deno.makeTempDir();
  const config = {
    HF_HOME: home,
    HF_ENDPOINT: `http://127.0.0.1:${hub.addr.port}`,
    HF_HUB_OFFLINE: false,
  } as HubConfig;
  try {
    await run({
      config,
      asked,
      cache: join(home, "hub"),
      pull: ({ id = "owner/toy", revision = "main", config: other, ...options } = {}) =>
        pullModel({ id, revision }, { ...config, ...other }, options),
    });
  } finally {
    await hub.shutdown();
    await store.shutdown();
    await Deno.remove(home, { recursive: true });
  }
}

async function tree(folder: string, prefix = ""): Promise<string[]> {
  const out: string[] = [];
  for (const { name, isDirectory } of await Array.fromAsync(Deno.readDir(folder))) {
    if (isDirectory) out.push(...await tree(join(folder, name), `${prefix}${name}/`));
    else out.push(`${prefix}${name}`);
  }
  return out.sort();
}

const HOME = "models--owner--toy";

Deno.test("pullModel() fetches what a model needs into the layout of Python's cache, every file verified", async () => {
  assert.equal(gitName("hello\n"), "ce013625030ba8dba906f756967f9e9ca394464a"); // git hash-object
  await withHub({}, async ({ pull, cache, asked, config }) => {
    const seen: string[] = [];
    const { files, folder, commit, licence, bytes } = await pull({
      onPlan: (plan) => seen.push(...plan.files.map(({ path }) => `${asked.length} ${path}`)),
    });
    assert.deepEqual(seen, WANTED.map((path) => `1 ${path}`)); // told after the listing, before any file
    assert.deepEqual([commit, licence], [COMMIT, "mit"]);
    assert.equal(bytes, WANTED.reduce((sum, path) => sum + FILES[path].length, 0));
    assert.deepEqual(files.map(({ path, how }) => [path, how]), WANTED.map((path) => [path, "fetched"]));
    for (const path of WANTED) assert.equal(await Deno.readTextFile(join(folder, path)), FILES[path]);
    assert.deepEqual(
      await tree(cache),
      [
        `.locks/${HOME}/ticketlab.lock`,
        ...WANTED.map((path) => `${HOME}/blobs/${checksum(path)}`),
        `${HOME}/refs/main`,
        ...WANTED.map((path) => `${HOME}/snapshots/${COMMIT}/${path}`),
      ].sort(),
    );
    assert.equal(await Deno.readTextFile(join(cache, HOME, "refs", "main")), COMMIT);
    if (Deno.build.os !== "windows") {
      assert.equal(
        await Deno.readLink(join(folder, "1_Pooling", "config.json")),
        `../../../blobs/${checksum("1_Pooling/config.json")}`,
      );
    }
    assert.equal(await resolveBase("owner/toy", config), folder);
    assert.deepEqual((await listCachedModels(cache)).map(({ id, revision, bytes }) => [id, revision, bytes]), [
      ["owner/toy", "main", bytes],
    ]);
  });
});

Deno.test("pullModel() does not fetch again what is there, and adds what is named", async () => {
  await withHub({}, async ({ pull, asked, cache }) => {
    await pull();
    asked.length = 0;
    const { files, folder } = await pull({ also: ["onnx/*quantized*"] });
    assert.deepEqual(
      files.map(({ path, how }) => [path, how]),
      [...WANTED.map((path) => [path, "already there"]), ["onnx/model_quantized.onnx", "fetched"]],
    );
    assert.deepEqual(asked.map(({ host, path }) => [host, path]), [
      ["hub", "/api/models/owner/toy/revision/main"],
      ["hub", `/owner/toy/resolve/${COMMIT}/onnx/model_quantized.onnx`],
      ["store", "/onnx/model_quantized.onnx"],
    ]);
    assert.equal(await Deno.readTextFile(join(folder, "onnx", "model_quantized.onnx")), "small graph");
    await Deno.writeTextFile(join(cache, HOME, "blobs", checksum("config.json")), "damaged");
    assert.equal((await pull()).files.find(({ path }) => path === "config.json")!.how, "fetched");
  });
});

Deno.test("pullModel() goes on where a connection broke off, in one run and in the next", async () => {
  const half = WEIGHTS.length / 2;
  await withHub({ cuts: 1 }, async ({ pull, asked }) => {
    await pull();
    assert.deepEqual(asked.filter(({ host }) => host === "store").map(({ range }) => range), [null, `bytes=${half}-`]);
  });
  await withHub({ cuts: 1 }, async ({ pull, asked, cache, config }) => {
    await assert.rejects(pull({ retries: 0 }), {
      name: "InputError",
      message: /broke off after 80000 bytes; run the same/,
    });
    assert.deepEqual((await tree(cache)).filter((path) => /snapshots|refs/.test(path)), []);
    await assert.rejects(resolveBase("owner/toy", config), /fetch it once: deno task models pull owner\/toy/);
    const { files } = await pull();
    assert.deepEqual(files.map(({ how }) => how).toSorted(), [...Array(4).fill("already there"), "resumed"].toSorted());
    assert.equal(asked.at(-1)!.range, `bytes=${half}-`);
    assert.deepEqual((await tree(cache)).filter((path) => /incomplete|etag/.test(path)), []);
  });
});

Deno.test("pullModel() refuses a wrong checksum, and keeps neither the file nor a folder", async () => {
  for (const path of ["config.json", "model.safetensors"]) {
    const answer = (asked: string) => asked.endsWith(`${COMMIT}/${path}`) ? new Response("forged") : undefined;
    await withHub({ answer }, async ({ pull, cache }) => {
      await assert.rejects(pull(), {
        name: "InputError",
        message: new RegExp(
          `^${path}: its checksum is [0-9a-f]+ where ${checksum(path)} is expected; it was not kept; `,
        ),
      });
      const left = await tree(cache);
      assert.deepEqual(
        left.filter((name) => /snapshots|refs|incomplete/.test(name) || name.includes(checksum(path))),
        [],
      );
    });
  }
});

Deno.test("pullModel() says what the hub's refusals mean", async () => {
  const refuse = (status: number, code?: string) => () =>
    new Response("{}", { status, headers: code ? { "x-error-code": code } : {} });
  const cases: [() => Response, string | undefined, RegExp][] = [
    [
      refuse(401, "GatedRepo"),
      undefined,
      /owner\/toy is given only to those who accept its terms; accept them at http.*HF_TOKEN/,
    ],
    [refuse(403, "GatedRepo"), "hf_x", /accept its terms/],
    [
      refuse(401, "RepoNotFound"),
      undefined,
      /the hub does not give owner\/toy; check the id; a private model needs HF_TOKEN/,
    ],
    [
      refuse(401),
      "hf_x",
      /does not give owner\/toy to the owner of HF_TOKEN; check the id and what the token may read/,
    ],
    [refuse(404, "RepoNotFound"), "hf_x", /the hub has no model owner\/toy; check the id/],
    [refuse(404, "RevisionNotFound"), undefined, /owner\/toy has no revision "main"/],
    [refuse(429), undefined, /the hub asks to wait; try again in some minutes/],
    [refuse(500), undefined, /answers 500; try again later, or take a local copy/],
    [() => new Response("<html>"), undefined, /does not answer as the hub does; check HF_ENDPOINT/],
    [() => Response.json({ sha: "main", siblings: [] }), undefined, /does not answer as the hub does/],
    [
      () => Response.json({ sha: COMMIT, siblings: [] }),
      undefined,
      /there is no model\.safetensors; this is not a model/,
    ],
  ];
  for (const [answer, token, message] of cases) {
    await withHub({ answer }, async ({ pull, cache }) => {
      await assert.rejects(pull({ config: { HF_TOKEN: token } }), { name: "InputError", message });
      await assert.rejects(Deno.stat(cache), Deno.errors.NotFound, "something was left");
    });
  }
});

Deno.test("pullModel() takes no path that leads out of its folder, and no file without a checksum", async () => {
  const good = { rfilename: "config.json", size: 2, blobId: "0".repeat(40) };
  for (
    const bad of [
      { rfilename: "../../evil.json" },
      { rfilename: "/etc/evil.json" },
      { rfilename: "a\\..\\evil.json" },
      { rfilename: "1_Pooling/../../config.json" },
      { rfilename: "a\nb.json" },
      { blobId: "../../evil" },
      { size: -1 },
      { size: "x" },
      { lfs: { sha256: "../evil" }, blobId: undefined },
    ]
  ) {
    const answer = () => Response.json({ sha: COMMIT, siblings: [{ ...good, ...bad }] });
    await withHub({ answer }, async ({ pull }) => {
      await assert.rejects(pull(), { name: "InputError", message: /does not answer as the hub does/ });
    });
  }
});

Deno.test("the token goes to the hub, and to no other host that it leads to", async () => {
  await withHub({}, async ({ pull, asked }) => {
    await pull({ config: { HF_TOKEN: "hf_secret" } });
    assert.ok(asked.some(({ host }) => host === "store"));
    for (const { host, authorization } of asked) {
      assert.equal(authorization, host === "hub" ? "Bearer hf_secret" : null);
    }
  });
});

Deno.test("pullModel() asks nothing of the network offline, and says what to do without one", async () => {
  await withHub({}, async ({ pull, asked }) => {
    await assert.rejects(pull({ config: { HF_HUB_OFFLINE: true } }), {
      name: "InputError",
      message: /^HF_HUB_OFFLINE is set.*deno task models pull owner\/toy --from FOLDER$/,
    });
    assert.deepEqual(asked, []);
    await assert.rejects(pull({ config: { HF_ENDPOINT: "http://127.0.0.1:1" } }), {
      name: "InputError",
      message: /^cannot reach 127\.0\.0\.1:1: offline\? .*take a local copy with --from FOLDER$/,
    });
  });
});

Deno.test("pullModel() of one model twice at once fetches each file once", async () => {
  await withHub({}, async ({ pull, asked }) => {
    const [a, b] = await Promise.all([pull(), pull()]);
    assert.equal(a.folder, b.folder);
    assert.equal(asked.filter(({ path }) => path.includes("/resolve/")).length, WANTED.length);
  });
});

Deno.test("pullModel() stops when told, and leaves no folder", async () => {
  await withHub({}, async ({ pull, cache }) => {
    const controller = new AbortController();
    const progress = () => controller.abort(new Error("stop it"));
    await assert.rejects(pull({ signal: controller.signal, progress }), { message: "stop it" });
    assert.deepEqual((await tree(cache)).filter((path) => /snapshots|refs/.test(path)), []);
  });
});

Deno.test("planPull() says what would be fetched, and fetches nothing", async () => {
  await withHub({}, async ({ config, cache }) => {
    const { files, licence, commit } = await planPull({ id: "owner/toy", revision: "main" }, config);
    assert.deepEqual([files.map(({ path }) => path), licence, commit], [WANTED, "mit", COMMIT]);
    await assert.rejects(Deno.stat(cache), Deno.errors.NotFound);
  });
});

Deno.test("pullModel() copies from a local folder of any layout, without a word to the network", async () => {
  await withHub({}, async ({ pull, asked, config }) => {
    const from = await Deno.makeTempDir();
    try {
      for (const layout of [from, join(from, "owner", "toy")]) {
        for (const [path, text] of Object.entries(FILES)) {
          await Deno.mkdir(join(layout, path, ".."), { recursive: true });
          await Deno.writeTextFile(join(layout, path), text);
        }
        const { files, folder, commit, licence } = await pull({ from, config: { HF_HUB_OFFLINE: true } });
        assert.match(commit, /^[0-9a-f]{40}$/);
        assert.equal(licence, "mit");
        assert.deepEqual(files.map(({ path }) => path).toSorted(), WANTED.toSorted());
        for (const path of WANTED) assert.equal(await Deno.readTextFile(join(folder, path)), FILES[path]);
        if (layout === from) assert.ok(files.every(({ how }) => how === "copied"));
        assert.equal((await pull({ from, also: ["onnx/*"] })).commit, commit);
        await Deno.remove(join(layout, "config.json"));
      }
      // One cache to another keeps the commit.
      await assert.rejects(pull({ from }), {
        name: "InputError",
        message: /holds no copy of owner\/toy: no config\.json/,
      });
      const other = await Deno.makeTempDir({ dir: from });
      const again = await pullModel({ id: "owner/toy", revision: "main" }, { ...config, HF_HOME: other }, {
        from: config.HF_HOME,
      });
      assert.equal(again.commit, (await pull({ from: config.HF_HOME })).commit);
      assert.deepEqual(asked, []);
    } finally {
      await Deno.remove(from, { recursive: true });
    }
  });
});

Deno.test("chooseFiles: a model without safetensors says what there is, and a name for nothing is refused", async () => {
  const listing = (paths: string[]) => () =>
    Response.json({
      sha: COMMIT,
      siblings: paths.map((rfilename) => ({ rfilename, size: 1, blobId: "0".repeat(40) })),
    });
  await withHub({ answer: listing(["config.json", "pytorch_model.bin"]) }, async ({ pull }) => {
    await assert.rejects(pull(), /there is no model\.safetensors; there are pytorch_model\.bin: take another revision/);
    await assert.rejects(
      pull({ also: ["onnx/*"] }),
      /there is no file "onnx\/\*"; there are config\.json, pytorch_model\.bin/,
    );
  });
});

Deno.test("resolveBase() takes folders, ids of the cache, commits, and OWNER/NAME in HF_HOME", async () => {
  await withHub({}, async ({ pull, config }) => {
    const { folder } = await pull();
    assert.equal(await resolveBase(`owner/toy@${COMMIT}`, config), folder);
    assert.equal(await resolveBase(folder, config), folder);
    const flat = join(config.HF_HOME!, "other", "model");
    await Deno.mkdir(flat, { recursive: true });
    await Deno.writeTextFile(join(flat, "config.json"), "{}");
    assert.equal(await resolveBase("other/model", config), flat);
    for (const missing of ["owner/toy@v9", "owner/none", "other/model@v1"]) {
      await assert.rejects(resolveBase(missing, config), {
        message: new RegExp(`${missing} is neither a folder nor in `),
      });
    }
    for (const path of ["./nowhere", "/no/where", "a/b/c", "C:\\x", "~/x", "no/"]) {
      await assert.rejects(resolveBase(path, config), { name: "InputError", message: /there is no such folder/ });
    }
    for (const odd of ["", "a b", "owner/..", "owner/toy@../x", "owner/toy@", "o--x/y"]) {
      await assert.rejects(resolveBase(odd, config), {
        name: "InputError",
        message: /is not (an id of a model|a revision)/,
      });
    }
  });
});

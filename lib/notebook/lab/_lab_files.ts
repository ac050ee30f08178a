import { join } from "node:path";

/** Folders of one running JupyterLab; all are below the state folder, so that nothing is written into the home folder. */
export interface LabFiles {
  /** Connections of this server's kernels; gone when it ends. */
  readonly runtime: string;
  /** What the server says. */
  readonly log: string;
  /** Variables that tell JupyterLab of the folders. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A server whose parent was killed ends its kernels and itself. A closed terminal would end it without its kernels.
 * Jupyter reads its configuration as Python.
 */
const SERVER_CONFIG = `import os, signal, threading, time

parent = os.getppid()
stop = lambda *_: os.kill(os.getpid(), signal.SIGTERM)

def watch():
    while os.getppid() == parent:
        time.sleep(0.5)
    stop()

threading.Thread(target=watch, daemon=True).start()
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, stop)
`;

/** No question about news, and no look for updates. */
const NOTIFICATIONS = { fetchNews: "false", checkForUpdates: false };

/**
 * Makes the folders, and in them the kernel as it is committed, run by the Deno that runs this.
 *
 * @param state Folder that is kept from one start to the next: settings, layout, signatures.
 * @param kernels Folder of the committed kernel, which holds `kernel.json`.
 */
export async function writeLabFiles(state: string, kernels: string): Promise<LabFiles> {
  await Deno.mkdir(state, { recursive: true, mode: 0o700 });
  const runtime = await Deno.makeTempDir({ dir: state, prefix: "run-" });
  const path = join(runtime, "path");
  const spec = JSON.parse(await Deno.readTextFile(join(kernels, "deno", "kernel.json")));
  spec.argv[0] = Deno.execPath();
  await write(join(path, "kernels", "deno", "kernel.json"), JSON.stringify(spec, null, 2));
  await write(join(runtime, "config", "jupyter_server_config.py"), SERVER_CONFIG);
  const settings = join(state, "settings");
  const notifications = join(settings, "@jupyterlab", "apputils-extension", "notification.jupyterlab-settings");
  await writeOnce(notifications, JSON.stringify(NOTIFICATIONS));
  return {
    runtime,
    log: join(state, "lab.log"),
    env: {
      JUPYTER_PATH: path,
      JUPYTER_CONFIG_DIR: join(runtime, "config"),
      JUPYTER_RUNTIME_DIR: runtime,
      JUPYTER_DATA_DIR: join(state, "data"),
      JUPYTERLAB_SETTINGS_DIR: settings,
      JUPYTERLAB_WORKSPACES_DIR: join(state, "workspaces"),
      IPYTHONDIR: join(state, "ipython"),
      npm_config_cache: join(state, "npm"), // JupyterLab asks npm where it is, and npm keeps a log
    },
  };
}

async function write(path: string, text: string, options: Deno.WriteFileOptions = {}): Promise<void> {
  await Deno.mkdir(join(path, ".."), { recursive: true });
  await Deno.writeTextFile(path, text, options);
}

/** What the user has changed since stays. */
async function writeOnce(path: string, text: string): Promise<void> {
  await write(path, text, { createNew: true }).catch((error) => {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
  });
}

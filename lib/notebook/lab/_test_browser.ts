// What the tests of JupyterLab do in its page. Functions that are handed to `evaluate` run in the page and see nothing of this file.
import { type Browser, chromium, type Page } from "playwright-core";
import type { Notebook } from "../nbformat.ts";
import type { Lab } from "./mod.ts";

// deno-lint-ignore no-explicit-any
type Application = any;

export const CHROMIUM = "/usr/bin/chromium";

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** JupyterLab in a browser. */
export class LabPage {
  /** What was loaded from elsewhere, and what went wrong in the page. */
  readonly outside: string[] = [];
  readonly errors: string[] = [];

  private constructor(readonly page: Page, origin: string) {
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) this.outside.push(url);
    });
    page.on("pageerror", (error) => this.errors.push(error.message));
  }

  static async open(browser: Browser, lab: Lab): Promise<LabPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const opened = new LabPage(page, lab.origin);
    await page.goto(`${lab.url}&reset`);
    await page.locator("#jp-main-dock-panel").waitFor();
    return opened;
  }

  /** Opens a notebook and waits for its kernel: before that, Run All does nothing and says nothing. */
  async openNotebook(path: string): Promise<void> {
    await this.page.evaluate(async (path) => {
      const { commands, restored } = (globalThis as Application).jupyterapp;
      await restored;
      const widget = await commands.execute("docmanager:open", { path });
      const connected = async () => {
        await widget.revealed;
        await widget.sessionContext.ready;
        await widget.sessionContext.session.kernel.info;
      };
      const late = new Promise((_, reject) =>
        setTimeout(() => reject(new Error("the kernel was not connected within 60 s")), 60_000)
      );
      await Promise.race([connected(), late]);
    }, path);
  }

  /** Gives parameters other values, as a user does: in the cell that sets them. */
  async setParameters(values: Readonly<Record<string, number>>): Promise<void> {
    await this.page.evaluate((values) => {
      const { content } = (globalThis as Application).jupyterapp.shell.currentWidget;
      const { sharedModel } = content.widgets.find(({ model }: Application) =>
        model.getMetadata("tags")?.includes("parameters")
      ).model;
      let source: string = sharedModel.getSource();
      for (const [name, value] of Object.entries(values)) {
        const line = new RegExp(`^(let ${name}(?:: [^=]+)? = )[^;]+;`, "m");
        if (!line.test(source)) throw new Error(`the notebook has no parameter ${name}`);
        source = source.replace(line, `$1${value};`);
      }
      sharedModel.setSource(source);
    }, values);
  }

  /** Runs all cells by the menu and waits for the last. */
  async runAll(seconds: number): Promise<void> {
    await this.page.getByRole("menuitem", { name: "Run", exact: true }).click();
    await this.page.getByRole("menuitem", { name: "Run All Cells", exact: true }).click();
    await this.page.waitForFunction(
      () => {
        const { content, sessionContext } = (globalThis as Application).jupyterapp.shell.currentWidget;
        return sessionContext.session.kernel.status === "idle" &&
          content.widgets.every(({ model }: Application) =>
            model.type !== "code" || model.sharedModel.getSource().trim() === "" ||
            (model.executionCount !== null && model.executionState !== "running")
          );
      },
      undefined,
      { timeout: seconds * 1000 },
    );
    await this.page.waitForTimeout(300); // for an output that comes late
  }

  /** The notebook as JupyterLab would save it. */
  notebook(): Promise<Notebook> {
    return this.page.evaluate(() => (globalThis as Application).jupyterapp.shell.currentWidget.content.model.toJSON());
  }

  /** Texts that come to stand in outputs and match, in order, until the last is seen or the time is over. */
  watchOutputs(pattern: RegExp, last: string, seconds: number): Promise<string[]> {
    return this.page.evaluate(({ source, last, ms }) => {
      const seen: string[] = [];
      return new Promise<string[]>((resolve) => {
        const end = () => {
          clearInterval(timer);
          resolve(seen);
        };
        const timer = setInterval(() => {
          for (const output of document.querySelectorAll(".jp-OutputArea-output")) {
            const found = new RegExp(source).exec(output.textContent ?? "")?.[0];
            if (found !== undefined && !seen.includes(found)) seen.push(found);
            if (found === last) end();
          }
        }, 20);
        setTimeout(end, ms);
      });
    }, { source: pattern.source, last, ms: seconds * 1000 });
  }

  /** Adds a cell at the end, and runs it without waiting for its end. */
  async startCell(source: string): Promise<void> {
    await this.page.evaluate(async (source) => {
      const { commands, shell } = (globalThis as Application).jupyterapp;
      const { content } = shell.currentWidget;
      content.activeCellIndex = content.widgets.length - 1;
      await commands.execute("notebook:insert-cell-below");
      content.activeCell.model.sharedModel.setSource(source);
      commands.execute("notebook:run-cell");
    }, source);
  }

  /** Waits until the last cell has ended; its outputs as one text. */
  async lastCell(seconds: number): Promise<string> {
    await this.page.waitForFunction(
      () => {
        const { content, sessionContext } = (globalThis as Application).jupyterapp.shell.currentWidget;
        const { model } = content.widgets.at(-1);
        return sessionContext.session.kernel.status === "idle" && model.executionCount !== null;
      },
      undefined,
      { timeout: seconds * 1000 },
    );
    await this.page.waitForTimeout(200);
    return await this.page.locator(".jp-Notebook-cell").last().locator(".jp-OutputArea").innerText();
  }

  async useTheme(theme: "light" | "dark"): Promise<void> {
    const name = theme === "light" ? "JupyterLab Light" : "JupyterLab Dark";
    await this.page.evaluate(
      (theme) => (globalThis as Application).jupyterapp.commands.execute("apputils:change-theme", { theme }),
      name,
    );
    await this.page.waitForFunction((light) => document.body.dataset.jpThemeLight === light, String(theme === "light"));
    await this.page.locator("#jupyterlab-splash").waitFor({ state: "detached" });
    await this.page.waitForTimeout(300);
  }

  /** Makes the window as high as the notebook, so that all of it is drawn. */
  async fitHeight(): Promise<void> {
    await this.page.evaluate(() => (globalThis as Application).jupyterapp.shell.collapseLeft());
    const height = await this.page.evaluate(() => {
      const cells = [...document.querySelectorAll<HTMLElement>(".jp-Notebook:not(.lm-mod-hidden *) .jp-Notebook-cell")];
      return cells.reduce((sum, cell) => sum + cell.offsetHeight, 0);
    });
    await this.page.setViewportSize({ width: 1280, height: Math.min(30_000, Math.ceil(height) + 400) });
    await this.page.evaluate(() => {
      for (const pane of document.querySelectorAll(".jp-WindowedPanel-outer")) pane.scrollTop = 0;
    });
    await this.page.waitForTimeout(300);
  }

  /** Closes the notebook without saving it and ends its kernel. */
  async closeNotebook(): Promise<void> {
    await this.page.evaluate(async () => {
      const { sessionContext, context, dispose } = (globalThis as Application).jupyterapp.shell.currentWidget;
      await sessionContext.shutdown();
      context.model.dirty = false;
      dispose.call((globalThis as Application).jupyterapp.shell.currentWidget);
    });
    await this.page.setViewportSize({ width: 1280, height: 1000 });
  }
}

/** A text in an output that cannot be read well. */
export interface PaleText {
  readonly text: string;
  readonly contrast: number;
  readonly colours: string;
}

/**
 * Runs in the page: what there is in outputs, and texts among it whose contrast with what is drawn under them is below 4.5
 * (WCAG 2.2, 1.4.3), in charts too.
 */
export function lookAtOutputs(): {
  charts: number;
  tables: number;
  texts: number;
  pale: PaleText[];
  clipped: string[];
} {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  const rgba = (colour: string): number[] => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top: number[], below: number[]) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]));
  const luminance = (colour: number[]) => {
    const [r, g, b] = colour.map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const opacity = (element: Element): number => {
    let product = 1;
    for (let e: Element | null = element; e; e = e.parentElement) product *= Number(getComputedStyle(e).opacity);
    return product;
  };
  const ground = (element: Element, x: number, y: number): number[] => {
    const layers: number[][] = [];
    if (y < 0 || y > innerHeight) throw new RangeError("Cannot look at outputs: a text is outside of the window");
    const stack = document.elementsFromPoint(x, y);
    const under = stack.slice(stack.indexOf(element) + 1)
      .filter((e) => !element.contains(e) && !/^(text|tspan)$/.test(e.tagName));
    for (const below of under) {
      const style = getComputedStyle(below);
      const shape = below instanceof SVGElement && !(below instanceof SVGSVGElement);
      if (shape && (style.fill === "none" || below.tagName === "line")) continue;
      const layer = rgba(shape ? style.fill : style.backgroundColor);
      layers.push([...layer.slice(0, 3), layer[3] * opacity(below) * (shape ? Number(style.fillOpacity) : 1)]);
      if (layers.at(-1)![3] > 0.99) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const sheet = document.createElement("style");
  sheet.textContent = ".jp-OutputArea svg * { pointer-events: visiblePainted !important }";
  document.head.append(sheet);
  const found = { charts: 0, tables: 0, texts: 0, pale: [] as PaleText[], clipped: [] as string[] };
  for (const area of document.querySelectorAll(".jp-OutputArea-output")) {
    found.charts += area.querySelectorAll("figure svg").length;
    found.tables += area.querySelectorAll("table").length;
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const text = node.textContent!.trim();
      if (text === "" || element.closest("style, title, desc, script, progress")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0 || box.height === 0) continue;
      found.texts++;
      const style = getComputedStyle(element);
      // A rim in the colour of the page keeps a text apart from the lines under it.
      const rim = element instanceof SVGElement && style.paintOrder.startsWith("stroke") &&
        parseFloat(style.strokeWidth) >= 2;
      const below = rim ? rgba(style.stroke) : ground(element, box.x + box.width / 2, box.y + box.height / 2);
      const ink = rgba(element instanceof SVGElement ? style.fill : style.color);
      const drawn = over([...ink.slice(0, 3), ink[3] * opacity(element)], below);
      const [low, high] = [luminance(drawn), luminance(below)].sort((a, b) => a - b);
      const contrast = Math.round(100 * (high + 0.05) / (low + 0.05)) / 100;
      if (contrast < 4.5) {
        found.pale.push({
          text: text.slice(0, 40),
          contrast,
          colours: `${drawn.map(Math.round)} on ${below.map(Math.round)}`,
        });
      }
      const frame = (element instanceof SVGElement ? element.ownerSVGElement! : area).getBoundingClientRect();
      if ((box.left < frame.left - 0.5 || box.right > frame.right + 0.5) && !scrolls(element, area)) {
        found.clipped.push(text.slice(0, 40));
      }
    }
  }
  sheet.remove();
  return found;

  function scrolls(element: Element, end: Element): boolean {
    for (let e: Element | null = element; e && e !== end.parentElement; e = e.parentElement) {
      if (!(e instanceof SVGElement) && /auto|scroll/.test(getComputedStyle(e).overflowX)) return true;
    }
    return false;
  }
}

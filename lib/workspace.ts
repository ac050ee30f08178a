/**
 * The composition root: the one place that knows which folders and settings the rest works with.
 *
 * What is heavy is loaded when it is first asked for, so that a single prediction starts in a fraction of a second.
 *
 * @module
 */
import { lateLoader } from "./core/late_loader.ts";
import { isAbsolute, join } from "node:path";
import type { StoreOfRecord } from "./audit/mod.ts";
import { type Clock, systemClock } from "./core/clock.ts";
import type { Prediction, WorkOptions } from "./core/mod.ts";
import type { Config } from "./core/config.ts";
import { sha256 } from "./core/digest.ts";
import { InputError } from "./core/errors.ts";
import type { PersonStore } from "./gdpr/mod.ts";
import type { Unclassified } from "./models/calibration/predict_tickets.ts";
import type { Registry } from "./registry/registry.ts";
import type { Backup } from "./storage/backup/mod.ts";
import type { StoreStatus } from "./storage/db/mod.ts";
import { statIfThere } from "./storage/stat_if_there.ts";
import { postgresCheckpoints, SHARED_CHECKPOINTS, SHARED_ERASURES } from "./workspace/_checkpoint_path.ts";
import type { WorkToKeep } from "./workspace/_kept_work.ts";
import { checkNotInput } from "./workspace/_not_input.ts";
import { answerBatch } from "./workspace/answer_rows.ts";
import type { StoreFiles } from "./workspace/backup_store.ts";
import type { EvaluateVersionOptions, VersionEvaluation } from "./workspace/evaluate_version.ts";
import { loadConfig } from "./workspace/load_config.ts";
import type { LoadOptions, TicketSet } from "./workspace/load_tickets.ts";
import type { NotebookReport, NotebookReportOptions } from "./workspace/notebook_report.ts";
import type { NotebookReports, NotebookReportsOptions } from "./workspace/notebook_reports.ts";
import type { PipelineOptions, PipelineResult } from "./workspace/pipeline.ts";
import type { PersonalDuties } from "./workspace/personal_duties.ts";
import type { PredictTableOptions, PredictTableSummary } from "./workspace/predict_table.ts";
import type { RestoredStore } from "./workspace/restore_store.ts";
import { openServingModel, type ServingModel } from "./workspace/serving_model.ts";
import type { OpenStore, OpenStoreOptions } from "./workspace/store_of_record.ts";
import type { TicketColumns } from "./workspace/ticket_columns.ts";
import type { TicketSource } from "./workspace/ticket_source.ts";
import type { RunFindings, SavedRun, SavedRunOptions } from "./workspace/save_run.ts";
import type { ExportedVersion } from "./workspace/export_version.ts";
import type { TrainedVersion, TrainVersionOptions } from "./workspace/train_version.ts";
import type { ValidateOptions, ValidationReport } from "./workspace/validate_tickets.ts";

/** Everything that takes longer than a prediction is loaded when it is first asked for. */
const load = lateLoader(import.meta.url);

/** What the workspace fills in by itself. */
type Own = "models" | "lockHash" | "store" | "duties";

/** The store that something is told to: one that is open already, or the workspace's, opened for the while. */
export interface StoreUse {
  /**
   * Whoever does several things hands in one store for all of them.
   *
   * @default {undefined} the workspace's
   */
  readonly store?: StoreOfRecord;
  /**
   * Of a store that is opened for the while.
   *
   * @default {systemClock}
   */
  readonly clock?: Clock;
  /** Told what the user should know, such as that the audit trail is off. */
  readonly onNote?: (note: string) => void;
}

/** The stores and models of one folder. */
export class Workspace {
  readonly config: Config;
  /** The workspace's folder, as seen from the working folder. */
  readonly root: string;

  /** @param root The working folder if not given. */
  constructor(config: Config, root = ".") {
    this.config = config;
    this.root = root;
  }

  /** Folder that holds `versions/`; a relative setting is meant from the workspace's folder. */
  get models(): string {
    return this.#at(this.config.TICKETLAB_MODELS);
  }

  /** File of the audit trail's checkpoints; undefined if the store is in memory and none was named. */
  get checkpoints(): string | undefined {
    const { TICKETLAB_CHECKPOINTS: path } = this.config;
    if (path !== undefined) return this.#at(path);
    const url = this.#databaseUrl();
    if (url === "sqlite::memory:") return undefined;
    return url.startsWith("sqlite:")
      ? `${url.slice("sqlite:".length)}.checkpoints.jsonl`
      : this.#at(postgresCheckpoints(url, (name) => Deno.env.get(name)));
  }

  /** Files that belong to the store of record; the list of erasures lies beside the checkpoints. */
  get storeFiles(): StoreFiles {
    const { models, checkpoints } = this;
    if (this.#sharesFiles()) return { models, checkpoints, erasures: this.#at(SHARED_ERASURES) };
    const erasures = (checkpoints ?? this.#at("data/ticketlab")).replace(/\.checkpoints\.jsonl$/, "");
    return { models, checkpoints, erasures: `${erasures}.erasures.jsonl` };
  }

  /** Opens the store of record: database and audit trail. */
  async openStore(options: OpenStoreOptions): Promise<OpenStore> {
    const { openStore } = await load<typeof import("./workspace/store_of_record.ts")>("./workspace/store_of_record.ts");
    const earlierCheckpoints = this.#sharesFiles() ? this.#at(SHARED_CHECKPOINTS) : undefined;
    const own = { checkpoints: this.checkpoints, earlierCheckpoints };
    return await openStore(this.config, this.#databaseUrl(), { ...options, ...own });
  }

  /** The saved versions, with an open store of record for their aliases and history. */
  registry(store: StoreOfRecord): Registry {
    return { models: this.models, store };
  }

  /**
   * The persons of an open store, whose data is encrypted.
   *
   * @throws {InputError} If `TICKETLAB_KEY` is not set, or is not the one that they are encrypted with.
   */
  async openPersons(store: StoreOfRecord): Promise<PersonStore> {
    const { openPersons } = await load<typeof import("./workspace/open_persons.ts")>("./workspace/open_persons.ts");
    return await openPersons(this.config, store);
  }

  /** Says what the store of record is and holds; without making one. */
  async storeStatus(): Promise<StoreStatus | undefined> {
    const { lookAtStore } = await load<typeof import("./workspace/look_at_store.ts")>("./workspace/look_at_store.ts");
    return await lookAtStore(this.#databaseUrl());
  }

  /** Brings the schema of the store of record up to date; returns the steps that were taken. */
  async migrateStore(): Promise<string[]> {
    const { openDatabase, migrate } = await load<typeof import("./storage/db/mod.ts")>("./storage/db/mod.ts");
    await using database = await openDatabase(this.#databaseUrl(), { migrate: false });
    return await migrate(database);
  }

  /** Writes the store of record and the saved versions into a folder, and reads it back. */
  async backup(path: string, store: OpenStore, options: WorkOptions = {}): Promise<Backup> {
    const { backupStore } = await load<typeof import("./workspace/backup_store.ts")>("./workspace/backup_store.ts");
    return await backupStore(path, store, { ...options, files: this.storeFiles });
  }

  /** Puts a backup into the store of record; what was erased since stays erased. */
  async restore(
    path: string,
    store: OpenStore,
    options: WorkOptions & { readonly replace?: boolean } = {},
  ): Promise<RestoredStore> {
    const { restoreStore } = await load<typeof import("./workspace/restore_store.ts")>("./workspace/restore_store.ts");
    return await restoreStore(path, store, { ...options, files: this.storeFiles });
  }

  /** Writes a saved version as a folder that other programs load. */
  async exportVersion(
    store: StoreOfRecord,
    ref: string,
    folder: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<ExportedVersion> {
    const { exportVersion } = await load<typeof import("./workspace/export_version.ts")>(
      "./workspace/export_version.ts",
    );
    return await exportVersion(this.registry(store), ref, folder, options);
  }

  /** Loads a saved version and makes it ready to answer. */
  async openModel(ref: string, options: StoreUse = {}): Promise<ServingModel> {
    return await this.#withStore(options, async (store) => await openServingModel(this.registry(store), ref));
  }

  /** Answers one text. */
  async predictText(
    text: string,
    serving: ServingModel,
    options: StoreUse & { readonly askedAs?: string } = {},
  ): Promise<Prediction | Unclassified> {
    const words = await wordsFor(serving);
    const { PredictionRecord } = await load<typeof import("./workspace/record_predictions.ts")>(
      "./workspace/record_predictions.ts",
    );
    const { version } = serving;
    return await this.#withStore(options, async (store) => {
      const batch = [{ values: [], text: words(text) }];
      const answers = answerBatch(batch, serving);
      const run = { version, askedAs: options.askedAs ?? version.id, source: "text", keep: false, streams: false };
      const record = new PredictionRecord(store, run);
      await record.add({ batch, answers });
      await record.finish();
      return answers[0];
    });
  }

  /** Answers the rows of a file, or the lines of the standard input. */
  async predictTable(
    source: TicketSource | "lines",
    serving: ServingModel,
    options: PredictTableOptions & StoreUse,
  ): Promise<PredictTableSummary> {
    const { rowsOfFile, rowsOfLines } = await load<typeof import("./workspace/rows_to_predict.ts")>(
      "./workspace/rows_to_predict.ts",
    );
    const { predictTable } = await load<typeof import("./workspace/predict_table.ts")>("./workspace/predict_table.ts");
    return await this.#withStore(options, async (store) => {
      if (source === "lines") {
        const rows = rowsOfLines(Deno.stdin.readable, await wordsFor(serving));
        return await predictTable(rows, serving, { ...options, store, source: "-" });
      }
      await checkNotInput(options.out, [source.path], "name another file with --out");
      const rows = await rowsOfFile(source, options);
      const workers = options.workers || await threadsFor(source.path);
      const duties = await this.duties(store);
      const run = { store, source: source.path, reading: source, duties };
      return await predictTable(rows, serving, { ...options, workers, ...run });
    });
  }

  /** What is in a file of tickets, and whether its labels depend on the text. */
  async validate(
    source: TicketSource,
    options: Omit<ValidateOptions, "duties"> & Pick<StoreUse, "store">,
  ): Promise<ValidationReport> {
    const { validateTickets } = await load<typeof import("./workspace/validate_tickets.ts")>(
      "./workspace/validate_tickets.ts",
    );
    return await this.#dutifully(options, async (duties) => await validateTickets(source, { ...options, duties }));
  }

  /** Reads the tickets of a file column by column, to look at; labels and times may be absent. */
  async readTickets(source: TicketSource, options: WorkOptions & StoreUse = {}): Promise<TicketColumns> {
    const { readTicketColumns } = await load<typeof import("./workspace/ticket_columns.ts")>(
      "./workspace/ticket_columns.ts",
    );
    return await this.#dutifully(options, async (duties) => await readTicketColumns(source, { ...options, duties }));
  }

  /**
   * Reads labelled tickets to learn from step by step; with `ENABLE_GDPR` those that may be used, and the file is registered under all
   * whose tickets it holds.
   */
  async loadTickets(source: TicketSource, options: Omit<LoadOptions, "duties"> & StoreUse = {}): Promise<TicketSet> {
    const { loadTickets } = await load<typeof import("./workspace/load_tickets.ts")>("./workspace/load_tickets.ts");
    return await this.#dutifully(options, async (duties) => await loadTickets(source, { ...options, duties }));
  }

  /** Trains on every ticket of a file and saves the version. */
  async train(options: Omit<TrainVersionOptions, Own>): Promise<TrainedVersion> {
    const { trainVersion } = await load<typeof import("./workspace/train_version.ts")>("./workspace/train_version.ts");
    const baseFolder = await this.baseFolder(options.base);
    return await this.#inStore(
      options,
      async (own) => await trainVersion({ ...options, baseFolder, keep: this.#workToKeep(), ...own }),
    );
  }

  /**
   * Saves a model that was trained step by step, with what was found out about it.
   *
   * @throws {InputError} With `ENABLE_GDPR`, if the tickets were not read by {@linkcode Workspace.loadTickets}.
   */
  async saveModel(options: Omit<SavedRunOptions, Own>, findings: RunFindings): Promise<SavedRun> {
    const { saveRun } = await load<typeof import("./workspace/save_run.ts")>("./workspace/save_run.ts");
    const { ingestEvent } = await load<typeof import("./workspace/_ingest_event.ts")>("./workspace/_ingest_event.ts");
    return await this.#inStore(options, async (own) => {
      if (own.duties && !findings.data.customers) {
        throw new InputError("nobody was asked whether these tickets may be learned from, and ENABLE_GDPR is true", {
          place: { file: findings.data.source },
          hint: "read them with workspace.loadTickets",
        });
      }
      await own.store.trail.record(ingestEvent(findings.data, "train"));
      return await saveRun({ ...options, ...own }, findings);
    });
  }

  /** Judges a saved version on labelled tickets. */
  async evaluate(
    source: TicketSource,
    serving: ServingModel,
    options: Omit<EvaluateVersionOptions, "store" | "duties">,
  ): Promise<VersionEvaluation> {
    const { evaluateVersion } = await load<typeof import("./workspace/evaluate_version.ts")>(
      "./workspace/evaluate_version.ts",
    );
    return await this.#inStore(
      options,
      async ({ store, duties }) => await evaluateVersion(source, serving, { ...options, store, duties }),
    );
  }

  /** Validate, split, train, calibrate, evaluate and save. */
  async runPipeline(options: Omit<PipelineOptions, Own>): Promise<PipelineResult> {
    const { runPipeline } = await load<typeof import("./workspace/pipeline.ts")>("./workspace/pipeline.ts");
    const baseFolder = await this.baseFolder(options.base);
    return await this.#inStore(
      options,
      async (own) => await runPipeline({ ...options, baseFolder, keep: this.#workToKeep(), ...own }),
    );
  }

  /** Writes the report of a pipeline run as one HTML page. */
  async writeReport(path: string, result: PipelineResult, options: { signal?: AbortSignal } = {}): Promise<void> {
    const { writePipelineReport } = await load<typeof import("./workspace/pipeline_report.ts")>(
      "./workspace/pipeline_report.ts",
    );
    await writePipelineReport(path, result, { signal: options.signal });
    await this.#registerReport(path, result.data);
  }

  /** Writes what the quality checks found as one HTML page. */
  async writeQualityReport(path: string, report: ValidationReport, options: { signal?: AbortSignal } = {}) {
    const { writeQualityReport } = await load<typeof import("./workspace/quality_report.ts")>(
      "./workspace/quality_report.ts",
    );
    await writeQualityReport(path, report, { signal: options.signal });
    await this.#registerReport(path, report);
  }

  async #registerReport(path: string, { customers = new Set() }: { readonly customers?: ReadonlySet<string> }) {
    if (customers.size === 0) return;
    const page = { source: { path }, kind: "report" as const, tickets: 0, customers };
    await this.#dutifully({}, async (duties) => await duties?.register(page));
  }

  /** Runs a notebook and writes it down, executed and as a page. */
  async reportNotebook(path: string, options: Omit<NotebookReportOptions, "duties">): Promise<NotebookReport> {
    const { reportNotebook } = await load<typeof import("./workspace/notebook_report.ts")>(
      "./workspace/notebook_report.ts",
    );
    return await this.#withPages(options, async (duties) => await reportNotebook(path, { ...options, duties }));
  }

  /** Runs and writes down many notebooks, those of `notebooks/` if none are named, and the page that lists them. */
  async reportNotebooks(
    paths: readonly string[],
    options: Omit<NotebookReportsOptions, "duties">,
  ): Promise<NotebookReports> {
    const { notebooksIn, reportNotebooks } = await load<typeof import("./workspace/notebook_reports.ts")>(
      "./workspace/notebook_reports.ts",
    );
    const named = paths.length > 0 ? paths : await notebooksIn("notebooks");
    return await this.#withPages(options, async (duties) => await reportNotebooks(named, { ...options, duties }));
  }

  /**
   * Where a pretrained model lies; said before tickets are read, if it does not.
   *
   * @param base A folder, or an id on the hub.
   * @throws {InputError} Saying how to get the model, if it is not there.
   */
  async baseFolder(base: string | undefined): Promise<string | undefined> {
    if (base === undefined) return undefined;
    const { resolveBase } = await load<typeof import("./ingest/hub/mod.ts")>("./ingest/hub/mod.ts");
    return await resolveBase(base, this.config);
  }

  /** Beside the versions; where personal data is kept under keys, no vectors of texts. */
  #workToKeep(): WorkToKeep {
    return { folder: join(this.models, ".work"), vectors: !this.config.ENABLE_GDPR };
  }

  /** Opens the store for one piece of work, and closes it, with a checkpoint, however that ends. */
  async #inStore<T>(
    options: StoreUse,
    work: (own: { models: string; lockHash: string; store: StoreOfRecord; duties?: PersonalDuties }) => Promise<T>,
  ): Promise<T> {
    const lockHash = sha256(await Deno.readFile(this.#at("deno.lock")));
    return await this.#withStore(options, async (store) => {
      return await work({ models: this.models, lockHash, store, duties: await this.duties(store) });
    });
  }

  async #withStore<T>(options: StoreUse, work: (store: StoreOfRecord) => Promise<T>): Promise<T> {
    const { store, clock = systemClock, onNote } = options;
    if (store) return await work(store);
    await using opened = await this.openStore({ clock, onNote });
    return await work(opened);
  }

  /** Work for which the store is only needed where persons are kept. */
  async #dutifully<T>(options: StoreUse, work: (duties?: PersonalDuties) => Promise<T>): Promise<T> {
    if (!this.config.ENABLE_GDPR) return await work();
    return await this.#withStore(options, async (store) => await work(await this.duties(store)));
  }

  /** The same for pages of notebooks, which can read tickets of persons only where there is a key. */
  async #withPages<T>(options: StoreUse, work: (duties?: PersonalDuties) => Promise<T>): Promise<T> {
    return this.config.TICKETLAB_KEY === undefined ? await work() : await this.#dutifully(options, work);
  }

  /** What has to be done for persons, where that part is switched on; what it reads from now on is under their names, or is not. */
  async duties(store: StoreOfRecord): Promise<PersonalDuties | undefined> {
    const { ENABLE_GDPR: keeps, TICKETLAB_KEY: key } = this.config;
    const { noteKeeping } = await load<typeof import("./gdpr/keeping.ts")>("./gdpr/keeping.ts");
    await noteKeeping(store, keeps && key !== undefined);
    if (!keeps) return undefined;
    const { readPolicy } = await load<typeof import("./gdpr/mod.ts")>("./gdpr/mod.ts");
    const { PersonalDuties } = await load<typeof import("./workspace/personal_duties.ts")>(
      "./workspace/personal_duties.ts",
    );
    return new PersonalDuties(await this.openPersons(store), await readPolicy(this.#at("gdpr.json")));
  }

  /** Whether the store has no folder of its own, and its files lie in the workspace's `data`. */
  #sharesFiles(): boolean {
    return this.config.TICKETLAB_CHECKPOINTS === undefined && !this.config.DATABASE_URL.startsWith("sqlite:");
  }

  #databaseUrl(): string {
    const path = /^sqlite:(.+)$/.exec(this.config.DATABASE_URL)?.[1];
    return path === undefined || path === ":memory:" ? this.config.DATABASE_URL : `sqlite:${this.#at(path)}`;
  }

  #at(path: string): string {
    return this.root === "." || isAbsolute(path) ? path : join(this.root, path);
  }
}

/** Options of {@linkcode openWorkspace}. */
export interface OpenWorkspaceOptions {
  /**
   * The workspace's folder, from which settings, models and the lock file are found; notebooks work in a folder below it and say
   * `..`. Paths of tickets and reports are the caller's, from the working folder.
   *
   * @default {"."} the working folder
   */
  readonly root?: string;
}

/**
 * Opens a workspace, with the settings of the environment and its `.env`.
 *
 * @throws {InputError} If a setting is wrong, or the folder is no workspace.
 */
export async function openWorkspace({ root = "." }: OpenWorkspaceOptions = {}): Promise<Workspace> {
  if (root !== "." && !await statIfThere(join(root, "deno.json"))) {
    throw new InputError("this is not the folder of a workspace: it has no deno.json", {
      place: { file: root },
      hint: "start the notebook in the folder that holds it",
    });
  }
  return new Workspace(await loadConfig(root), root);
}

/** A file that one thread answers before others have started is not worth them. */
const BYTES_WORTH_THREADS = 4_000_000;

async function threadsFor(path: string): Promise<number> {
  if (path === "-") return 1;
  const size = (await statIfThere(path))?.size ?? 0;
  return size < BYTES_WORTH_THREADS ? 1 : navigator.hardwareConcurrency;
}

/** Takes a text down to what the model learned from: the customer's own words, or the text as it stands. */
async function wordsFor({ raw }: ServingModel): Promise<(text: string) => string> {
  if (raw) return (text) => text;
  const { customerWords } = await load<typeof import("./text/customer_words.ts")>("./text/customer_words.ts");
  return (text) => customerWords(text).text;
}

import { sizeOf } from "../core/mod.ts";
import { type Attribute, type Dim, type ElementType, OnnxModel } from "./onnx_model.ts";
import { add } from "./ops/elementwise.ts";

/** What a graph is built for; the same model function builds all three. */
export type GraphMode = "train" | "evaluate" | "export";

/** Options of {@linkcode Graph}. */
export interface GraphOptions {
  /**
   * - `train`: parameters are inputs, dropout is on, gradients can be asked for;
   * - `evaluate`: parameters are inputs, dropout is left out;
   * - `export`: parameters are part of the model, and operators are plain ONNX.
   *
   * @default {"evaluate"}
   */
  mode?: GraphMode;
  /** Values of the parameters, needed for `export`. */
  weights?: (name: string) => Float32Array;
  /** Parameters to write as 8-bit integers, in `export`; all others stay float32. */
  quantise?: (name: string) => boolean;
  /**
   * Whether dropout is on in `train`.
   *
   * @default {true}
   */
  dropout?: boolean;
}

/** A weight of the model. */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  /** Whether it is learnt. */
  readonly trainable: boolean;
  /** Whether it is a table that `embed` reads, whose gradient comes as rows; see {@linkcode Gradients}. */
  readonly rows: boolean;
}

/** A named tensor in a {@linkcode Graph}: not numbers yet, but where they will be when the graph runs. */
export interface Value {
  readonly graph: Graph;
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly Dim[];
  /** Whether a parameter to be learnt stands behind it. */
  readonly needsGradient: boolean;
}

/** Gradient of a node's inputs from those of its outputs, as more nodes. An output that the loss does not read has none. */
export type Pullback = (gradients: readonly (Value | undefined)[]) => readonly (Value | undefined)[];

/** What {@linkcode Graph.apply} needs to know of a node. */
export interface NodeSpec {
  /** Shape of each output. */
  readonly shapes: readonly (readonly Dim[])[];
  readonly attributes?: Readonly<Record<string, Attribute>>;
  /** Names of constants that follow the inputs, such as axes. */
  readonly constants?: readonly string[];
  readonly domain?: string;
  /** @default {"float32"} */
  readonly type?: ElementType;
  /** Left out where no gradient passes. */
  readonly pullback?: Pullback;
}

/** Rows of a table's gradient: row `i` belongs to row `ids[i]` of the table, and equal ids are to be summed. */
export interface RowGradient {
  /** Which rows, any shape; int64 if it is an input of the graph, else int32. */
  readonly ids: Value;
  /** Shape `(...ids.shape, width)`. */
  readonly rows: Value;
}

/** Derivatives of a loss, by name of parameter. */
export interface Gradients {
  readonly dense: ReadonlyMap<string, Value>;
  /** Of tables: only the rows that were read, as all others are zero. */
  readonly rows: ReadonlyMap<string, readonly RowGradient[]>;
}

interface TapeEntry {
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly pullback: Pullback;
}

/**
 * Builds a computation as an ONNX model, and its gradient as further nodes of the same model: reverse-mode differentiation on
 * the level of the graph (Griewank and Walther, https://doi.org/10.1137/1.9780898717761). ONNX Runtime then trains with it though
 * it knows nothing of training.
 *
 * Operators are functions of their own, such as `add(a, b)`; each says how gradients pass it.
 *
 * @example
 * ```ts
 * import { add, Graph, mul, openSession, sum } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const graph = new Graph({ mode: "train" });
 * const x = graph.input("x", "float32", ["N"]);
 * const w = graph.parameter("w", [1]);
 * const loss = sum(mul(add(x, w), add(x, w)), [0]); // Σ (x + w)²
 * const { dense } = graph.gradients(loss);
 * const name = graph.output(dense.get("w")!);
 *
 * using session = openSession(graph.toBytes());
 * const feeds = {
 *   x: session.tensor("float32", Float32Array.of(1, 2), [2]),
 *   w: session.tensor("float32", Float32Array.of(3), [1]),
 * };
 * assert.deepEqual([...session.run(feeds)[name].data], [18]); // Σ 2 (x + w)
 * ```
 */
export class Graph {
  readonly mode: GraphMode;
  /** Whether dropout is on. */
  readonly drops: boolean;
  readonly model = new OnnxModel();
  readonly #weights?: (name: string) => Float32Array;
  readonly #quantise: (name: string) => boolean;
  readonly #parameters = new Map<string, { parameter: Parameter; value: Value }>();
  readonly #inputs = new Map<string, Value>();
  readonly #tape: TapeEntry[] = [];
  readonly #rows = new Map<string, RowGradient[]>();
  readonly #sizes = new Map<string, string>();
  #recording: boolean;

  constructor(options: GraphOptions = {}) {
    const { mode = "evaluate", weights, quantise = () => false, dropout = true } = options;
    if ((mode === "export") !== (weights !== undefined)) {
      throw new TypeError(
        `Cannot make a graph: weights must be given for export, and for nothing else: mode is ${mode}`,
      );
    }
    this.mode = mode;
    this.drops = mode === "train" && dropout;
    this.#weights = weights;
    this.#quantise = quantise;
    this.#recording = mode === "train";
  }

  /** Parameters in the order in which they were made. */
  get parameters(): readonly Parameter[] {
    return [...this.#parameters.values()].map(({ parameter }) => parameter);
  }

  /** What was computed on the way forward and gradients may need again: what a training keeps in memory at once. */
  get recorded(): readonly Value[] {
    return this.#tape.flatMap(({ outputs }) => outputs);
  }

  /** Inputs by name, parameters not among them. */
  get inputs(): ReadonlyMap<string, Value> {
    return this.#inputs;
  }

  /** A tensor that is given when the graph runs. */
  input(name: string, type: ElementType, shape: readonly Dim[]): Value {
    this.model.input(name, type, shape);
    const value = this.#value(name, type, shape, false);
    this.#inputs.set(name, value);
    return value;
  }

  /**
   * A weight; asked for again under the same name, the same one.
   *
   * @param options `trainable: false` keeps it as it is, `rows: true` says that only `embed` reads it.
   */
  parameter(
    name: string,
    shape: readonly number[],
    { trainable = true, rows = false }: { trainable?: boolean; rows?: boolean } = {},
  ): Value {
    const known = this.#parameters.get(name);
    if (known) {
      if (String(known.parameter.shape) === String(shape)) return known.value;
      throw new TypeError(
        `Cannot use parameter ${name}: its shape must stay: it was [${known.parameter.shape}] and is [${shape}]`,
      );
    }
    // An exported parameter that is quantised is written by the operator that reads it, in its own way.
    if (this.#weights === undefined) this.model.input(name, "float32", shape);
    else if (!this.isQuantised(name)) this.model.initializer(name, "float32", shape, this.weightsOf(name, shape));
    const value = this.#value(name, "float32", shape, this.#recording && trainable);
    this.#parameters.set(name, { parameter: { name, shape, trainable, rows }, value });
    return value;
  }

  /** Whether a parameter is to be written as 8-bit integers. */
  isQuantised(name: string): boolean {
    return this.mode === "export" && this.#quantise(name);
  }

  /** The numbers of an exported parameter. */
  weightsOf(name: string, shape: readonly number[]): Float32Array {
    const data = this.#weights!(name);
    const size = sizeOf(shape);
    if (data.length !== size) {
      throw new TypeError(`Cannot export ${name}: it must hold ${size} numbers: it holds ${data.length}`);
    }
    return data;
  }

  /** Numbers that are part of the model and never learnt. */
  constant(name: string, shape: readonly number[], data: Float32Array): Value {
    return this.#value(this.model.initializer(name, "float32", shape, data), "float32", shape, false);
  }

  /** A number, shape `()`. */
  scalar(value: number): Value {
    return this.#value(this.model.float(value), "float32", [], false);
  }

  /** A value under a name that the model already has. */
  named(name: string, shape: readonly Dim[], type: ElementType = "float32"): Value {
    return this.#value(name, type, shape, false);
  }

  /** Adds a node with one output. */
  apply(operator: string, inputs: readonly Value[], spec: Omit<NodeSpec, "shapes"> & { shape: readonly Dim[] }): Value {
    return this.applyMany(operator, inputs, { ...spec, shapes: [spec.shape] })[0];
  }

  /** Adds a node with several outputs. */
  applyMany(operator: string, inputs: readonly Value[], spec: NodeSpec): Value[] {
    const { shapes, attributes, constants = [], domain, type = "float32", pullback } = spec;
    const names = this.model.node(operator, [...inputs.map(({ name }) => name), ...constants], {
      attributes,
      domain,
      outputs: shapes.length,
    });
    const needsGradient = this.#recording && pullback !== undefined && inputs.some((input) => input.needsGradient);
    const outputs = names.map((name, i) => this.#value(name, type, shapes[i], needsGradient));
    if (needsGradient) this.record(inputs, outputs, pullback!);
    return outputs;
  }

  /** A value that stands for another one, but whose gradient is found in a way of its own. */
  custom(value: Value, inputs: readonly Value[], pullback: (gradient: Value) => readonly (Value | undefined)[]): Value {
    const needsGradient = this.#recording && inputs.some((input) => input.needsGradient);
    const [name] = needsGradient ? this.model.node("Identity", [value.name]) : [value.name];
    const output = this.#value(name, value.type, value.shape, needsGradient);
    if (needsGradient) this.record(inputs, [output], ([gradient]) => pullback(gradient!));
    return output;
  }

  /** Computes without remembering how, as if no gradient were wanted of it. */
  detached<T>(compute: () => T): T {
    const before = this.#recording;
    this.#recording = false;
    try {
      return compute();
    } finally {
      this.#recording = before;
    }
  }

  record(inputs: readonly Value[], outputs: readonly Value[], pullback: Pullback): void {
    this.#tape.push({ inputs, outputs, pullback });
  }

  /** Notes rows of a table's gradient. */
  addRows(table: string, gradient: RowGradient): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(gradient);
    else this.#rows.set(table, [gradient]);
  }

  /**
   * Derivatives of a loss by all parameters that are learnt and that it depends on, as further nodes of this graph.
   *
   * @param loss Shape `()`.
   */
  gradients(loss: Value): Gradients {
    if (this.mode !== "train") {
      throw new TypeError(`Cannot differentiate: the graph's mode must be train: it is ${this.mode}`);
    }
    if (loss.shape.length !== 0) {
      throw new TypeError(`Cannot differentiate: the loss must be one number: its shape is [${loss.shape}]`);
    }
    return this.detached(() => {
      const gradients = new Map<string, Value>([[loss.name, this.scalar(1)]]);
      for (const { inputs, outputs, pullback } of this.#tape.toReversed()) {
        const own = outputs.map(({ name }) => gradients.get(name));
        if (own.every((gradient) => gradient === undefined)) continue;
        pullback(own).forEach((gradient, i) => {
          if (!gradient || !inputs[i].needsGradient) return;
          const sum = gradients.get(inputs[i].name);
          gradients.set(inputs[i].name, sum ? add(sum, gradient) : gradient);
        });
      }
      const dense = new Map<string, Value>();
      for (const { name } of this.parameters) {
        const gradient = gradients.get(name);
        if (gradient) dense.set(name, gradient);
      }
      return { dense, rows: this.#rows };
    });
  }

  /**
   * Makes a value an output of the model.
   *
   * @returns Its name.
   * @throws {TypeError} If it is int64: the binding to ONNX Runtime crashes when it reads one.
   */
  output(value: Value, name?: string): string {
    if (value.type === "int64") throw new TypeError(`Cannot give ${value.name} out: int64 must be cast to int32 first`);
    const [out] = name === undefined ? [value.name] : this.model.node("Identity", [value.name], { names: [name] });
    this.model.output(out, value.type, value.shape);
    return out;
  }

  /** Name of the whole numbers of a shape, for operators that take one as input. */
  shapeConstant(to: readonly Dim[], from?: readonly Dim[]): string {
    // 0 copies the size at the same place, -1 is what is left: with these, most shapes are constants.
    let open = 0;
    const spec = to.map((dim, i) => typeof dim === "number" ? dim : from?.[i] === dim ? 0 : (open++, -1));
    if (from && open <= 1) return this.model.integers(spec);
    const key = to.join(",");
    const known = this.#sizes.get(key);
    if (known !== undefined) return known;
    const [name] = this.model.node("Concat", to.map((dim) => this.#sizeName(dim)), { attributes: { axis: 0 } });
    this.#sizes.set(key, name);
    return name;
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return this.model.toBytes();
  }

  /** Name of an axis' size, shape `(1,)`, as it is when the graph runs. */
  #sizeName(dim: Dim): string {
    if (typeof dim === "number") return this.model.integers([dim]);
    const key = `size:${dim}`;
    const known = this.#sizes.get(key);
    if (known !== undefined) return known;
    const name = dim.includes("*")
      ? dim.split("*").map((part) => this.#sizeName(/^\d+$/.test(part) ? Number(part) : part))
        .reduce((a, b) => this.model.node("Mul", [a, b])[0])
      : this.#sizeOfInput(dim);
    this.#sizes.set(key, name);
    return name;
  }

  #sizeOfInput(dim: string): string {
    for (const [name, { shape }] of this.#inputs) {
      const axis = shape.indexOf(dim);
      if (axis >= 0) return this.model.node("Shape", [name], { attributes: { start: axis, end: axis + 1 } })[0];
    }
    throw new TypeError(`Cannot find the size ${dim}: an input must have an axis of that name`);
  }

  #value(name: string, type: ElementType, shape: readonly Dim[], needsGradient: boolean): Value {
    return { graph: this, name, type, shape, needsGradient };
  }
}

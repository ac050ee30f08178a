import { ProtobufWriter } from "./_protobuf.ts";

/** Element types of ONNX that we use, with their numbers in `TensorProto.DataType`. */
const ELEMENT_TYPES = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9, float16: 10 } as const;

/** Element type of a tensor in a graph. */
export type ElementType = keyof typeof ELEMENT_TYPES;

/** Size of an axis: a number, or the name of one that is known when the graph runs, such as `"B"`, or a product, `"B*T"`. */
export type Dim = number | string;

/** An attribute of a node: whole numbers are ints, `{ float: 1 }` says that one is not. */
export type Attribute = number | string | readonly number[] | { readonly float: number };

/** Options of {@linkcode OnnxModel.node}. */
export interface NodeOptions {
  attributes?: Readonly<Record<string, Attribute>>;
  /** @default {1} */
  outputs?: number;
  /** Operators outside the standard: `com.microsoft` for ONNX Runtime's own. @default {""} */
  domain?: string;
  /** Names of the outputs; fresh ones, when absent. */
  names?: readonly string[];
}

/** Opset whose operators are written; 17 is the first with LayerNormalization. */
export const OPSET = 17;

/** The version of the file format that belongs to {@linkcode OPSET}. */
const IR_VERSION = 8;

/**
 * A model in the ONNX format, written node by node (https://onnx.ai/onnx/repo-docs/IR.html). Nodes must come in the order in
 * which they can be computed.
 *
 * @example
 * ```ts
 * import { OnnxModel } from "./onnx_model.ts";
 * import { openSession } from "./ort_session.ts";
 * import assert from "node:assert/strict";
 *
 * const model = new OnnxModel();
 * model.input("x", "float32", ["N"]);
 * const [doubled] = model.node("Mul", ["x", model.float(2)]);
 * model.output(doubled, "float32", ["N"]);
 * using session = openSession(model.toBytes());
 * const { [doubled]: y } = session.run({ x: session.tensor("float32", Float32Array.of(1, 2), [2]) });
 * assert.deepEqual([...y.data], [2, 4]);
 * ```
 */
export class OnnxModel {
  readonly #graph = new ProtobufWriter();
  readonly #names = new Map<string, number>();
  readonly #constants = new Map<string, string>();
  readonly #domains = new Set<string>();

  /** Adds a node. @returns Names of its outputs. */
  node(operator: string, inputs: readonly string[], options: NodeOptions = {}): string[] {
    const { attributes = {}, outputs: count = 1, domain = "", names } = options;
    const outputs = names ?? Array.from({ length: count }, () => this.#fresh(operator));
    const node = new ProtobufWriter();
    for (const name of inputs) node.string(1, name);
    for (const name of outputs) node.string(2, name);
    node.string(3, outputs[0]).string(4, operator);
    for (const [name, value] of Object.entries(attributes)) node.message(5, attribute(name, value));
    if (domain) {
      node.string(7, domain);
      this.#domains.add(domain);
    }
    this.#graph.message(1, node);
    return [...outputs];
  }

  input(name: string, type: ElementType, shape: readonly Dim[]): void {
    this.#graph.message(11, valueInfo(name, type, shape));
  }

  output(name: string, type: ElementType, shape: readonly Dim[]): void {
    this.#graph.message(12, valueInfo(name, type, shape));
  }

  /** Adds a tensor that is part of the model. The array is read by `toBytes`, not before. */
  initializer(name: string, type: ElementType, shape: readonly number[], data: ArrayBufferView): string {
    const tensor = new ProtobufWriter();
    for (const size of shape) tensor.integer(1, size);
    tensor.integer(2, ELEMENT_TYPES[type]).string(8, name);
    tensor.bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    this.#graph.message(5, tensor);
    return name;
  }

  /** Name of a number, shape `()`. */
  float(value: number): string {
    return this.#constant(`float:${value}`, "float32", [], Float32Array.of(value));
  }

  /** Name of a whole number, shape `()`. */
  integer(value: number): string {
    return this.#constant(`integer:${value}`, "int64", [], BigInt64Array.of(BigInt(value)));
  }

  /** Name of a list of whole numbers, shape `(values.length,)`, as axes, shapes and sizes are given. */
  integers(values: readonly number[]): string {
    return this.#constant(`integers:${values}`, "int64", [values.length], BigInt64Array.from(values, BigInt));
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const opset = (domain: string, version: number) => new ProtobufWriter().string(1, domain).integer(2, version);
    const model = new ProtobufWriter().integer(1, IR_VERSION).string(2, "ticketlab");
    model.message(7, new ProtobufWriter().string(2, "ticketlab").raw(this.#graph));
    model.message(8, opset("", OPSET));
    for (const domain of this.#domains) model.message(8, opset(domain, 1));
    return model.toBytes();
  }

  #constant(key: string, type: ElementType, shape: readonly number[], data: ArrayBufferView): string {
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = this.initializer(this.#fresh("constant"), type, shape, data);
    this.#constants.set(key, name);
    return name;
  }

  #fresh(operator: string): string {
    const n = (this.#names.get(operator) ?? 0) + 1;
    this.#names.set(operator, n);
    return `${operator}_${n}`;
  }
}

function attribute(name: string, value: Attribute): ProtobufWriter {
  const out = new ProtobufWriter().string(1, name);
  if (typeof value === "number") return out.integer(3, value).integer(20, 2);
  if (typeof value === "string") return out.string(4, value).integer(20, 3);
  if ("float" in value) return out.float(2, value.float).integer(20, 1);
  for (const item of value) out.integer(8, item);
  return out.integer(20, 7);
}

function valueInfo(name: string, type: ElementType, shape: readonly Dim[]): ProtobufWriter {
  const sizes = new ProtobufWriter();
  for (const dim of shape) {
    const size = new ProtobufWriter();
    // A product has no name of its own in the format: readers take "B_T" for one more unknown size.
    if (typeof dim === "number") size.integer(1, dim);
    else size.string(2, dim.replaceAll("*", "_"));
    sizes.message(1, size);
  }
  const tensor = new ProtobufWriter().integer(1, ELEMENT_TYPES[type]).message(2, sizes);
  return new ProtobufWriter().string(1, name).message(2, new ProtobufWriter().message(1, tensor));
}

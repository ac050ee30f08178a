import { Graph, type Value } from "../graph.ts";
import type { Dim } from "../onnx_model.ts";
import { DROPOUT_INPUT } from "../ops/dropout.ts";
import type { ParameterSpec } from "../parameters/parameter_spec.ts";
import type { ModelFunction, ModelPlace } from "./model_function.ts";

/** A graph as data, which can be posted to a worker. */
export interface CompiledGraph {
  /** In the ONNX format. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly parameters: readonly ParameterSpec[];
  /** Names of outputs by what the model function calls them. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Gradients of dense parameters: name of the output by name of the parameter. */
  readonly dense: Readonly<Record<string, string>>;
  /** Gradients of tables; the ids are an input or an output. */
  readonly rows: readonly TableGradient[];
  /** Names of the inputs that factors of dropout are drawn for. */
  readonly drops: readonly string[];
  /** Shapes of the inputs by name. */
  readonly inputs: Readonly<Record<string, readonly Dim[]>>;
  /** Shapes of all that is computed on the way forward, and of the factors of dropout. */
  readonly kept: readonly (readonly Dim[])[];
}

/** Names of where a table's gradient is. */
export interface TableGradient {
  readonly table: string;
  readonly ids: string;
  readonly idsAreInput: boolean;
  readonly rows: string;
}

/**
 * Builds a model for training or evaluation.
 *
 * @param place `dropout`: false leaves it out of a model that is trained.
 * @throws {TypeError} If a model to be trained names no loss.
 */
export function compileGraph(
  model: ModelFunction,
  mode: "train" | "evaluate",
  { dropout = true, ...place }: ModelPlace & { readonly dropout?: boolean },
): CompiledGraph {
  const graph = new Graph({ mode, dropout });
  const values = model(graph, place);
  const drops = [...graph.inputs.keys()].filter((name) => name.startsWith(DROPOUT_INPUT));
  const kept = [...graph.recorded, ...drops.map((name) => graph.inputs.get(name)!)].map(({ shape }) => shape);
  const given = new Set<string>();
  const output = (value: Value): string => {
    if (given.has(value.name)) return value.name;
    given.add(value.name);
    return graph.output(value);
  };
  const dense: Record<string, string> = {};
  const rows: TableGradient[] = [];
  if (mode === "train") {
    if (!values.loss) throw new TypeError("Cannot train: the model function must name an output loss: it names none");
    const gradients = graph.gradients(values.loss);
    for (const [name, value] of gradients.dense) dense[name] = output(value);
    for (const [table, parts] of gradients.rows) {
      for (const { ids, rows: own } of parts) {
        const idsAreInput = graph.inputs.has(ids.name);
        rows.push({ table, ids: idsAreInput ? ids.name : output(ids), idsAreInput, rows: output(own) });
      }
    }
  }
  const outputs = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, output(value)]));
  return {
    bytes: graph.toBytes(),
    parameters: graph.parameters,
    outputs,
    dense,
    rows,
    drops,
    inputs: Object.fromEntries([...graph.inputs].map(([name, { shape }]) => [name, shape])),
    kept,
  };
}

import type { Value } from "../graph.ts";
import { quantisedRows } from "./quantised.ts";

/**
 * Rows of a table.
 *
 * The table's gradient is not a table of mostly zeros but the rows that were read: {@linkcode Gradients.rows}.
 *
 * @param table A parameter made with `rows: true`, shape `(nRows, width)`.
 * @param ids int64, any shape.
 * @returns Shape `(...ids.shape, width)`.
 */
export function embed(table: Value, ids: Value): Value {
  const { graph } = table;
  if (graph.isQuantised(table.name)) return quantisedRows(table, ids);
  return graph.apply("Gather", [table, ids], {
    shape: [...ids.shape, table.shape[1]],
    attributes: { axis: 0 },
    pullback: ([g]) => {
      graph.addRows(table.name, { ids: readable(ids), rows: g! });
      return [undefined];
    },
  });
}

/** Ids that the graph computes as int32: the binding to ONNX Runtime crashes on int64 outputs. */
function readable(ids: Value): Value {
  const { graph } = ids;
  if (graph.inputs.has(ids.name)) return ids;
  return graph.apply("Cast", [ids], { shape: ids.shape, type: "int32", attributes: { to: 6 } });
}

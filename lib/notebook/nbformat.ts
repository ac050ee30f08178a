/** A value that stands in JSON. */
export type JsonObject = { [key: string]: unknown };

/** What a cell put out by mime type; a text is one string in memory, a list of lines on disk. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Something printed. */
export interface StreamOutput {
  output_type: "stream";
  name: "stdout" | "stderr";
  text: string;
}

/** Something shown, such as a table or a chart. */
export interface DisplayOutput {
  output_type: "display_data" | "execute_result";
  data: MimeBundle;
  metadata: JsonObject;
  execution_count?: number | null;
}

/** Why a cell failed. */
export interface ErrorOutput {
  output_type: "error";
  ename: string;
  evalue: string;
  traceback: string[];
}

/** One output of a code cell. */
export type Output = StreamOutput | DisplayOutput | ErrorOutput;

/** What all cells have. */
interface CellBase {
  id: string;
  metadata: JsonObject & { tags?: string[] };
  /** One string in memory, a list of lines on disk. */
  source: string;
}

/** A cell of code. */
export interface CodeCell extends CellBase {
  cell_type: "code";
  execution_count: number | null;
  outputs: Output[];
}

/** A cell of prose, or one that is left alone. */
export interface TextCell extends CellBase {
  cell_type: "markdown" | "raw";
}

/** One cell of a notebook. */
export type Cell = CodeCell | TextCell;

/** A notebook of nbformat 4, https://nbformat.readthedocs.io/en/latest/format_description.html. */
export interface Notebook {
  cells: Cell[];
  metadata: JsonObject;
  nbformat: 4;
  nbformat_minor: number;
}

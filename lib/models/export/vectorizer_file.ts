import type { Vectorizer } from "../../features/vectorizer.ts";
import { jsonFile } from "./export_files.ts";

/** What turns texts into the columns that a model begins with. */
export const VECTORIZER_FILE = "vectorizer.json";

/**
 * A vectoriser as JSON: its kind and options, and the name and inverse document frequency of each column, in order. A name is
 * `word:` or `char:`, then the n-gram; of `WordCharTfidf` these are columns of scikit-learn's two `TfidfVectorizer`s.
 */
export function vectorizerFile(vectorizer: Vectorizer): Uint8Array {
  const { kind, config: { seed: _seed, ...options }, tensors } = vectorizer.toSnapshot();
  return jsonFile({
    kind,
    options,
    columns: vectorizer.featureNames(),
    ...tensors.idf && { idf: [...tensors.idf.data] },
  });
}

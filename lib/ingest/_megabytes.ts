/** A size for people, such as `100 MB`. */
export function megabytes(bytes: number): string {
  return `${bytes / 1e6} MB`;
}

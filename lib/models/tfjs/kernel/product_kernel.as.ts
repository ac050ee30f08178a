// @ts-nocheck This is AssemblyScript: TypeScript's grammar, WebAssembly's types. build.ts compiles it into _wasm.ts.
/**
 * Products of matrices, and gathered rows, of float32 on the heap of TensorFlow.js. Names of arrays are byte offsets; lengths,
 * rows and steps count numbers.
 */

const BYTES = 4;
/** Columns of a panel: two registers. */
const WIDTH = 8;
/** Rows of a tile: with two registers each, twelve of the sixteen that a processor has hold sums. */
const HEIGHT = 6;

/**
 * C = A B. Element (i, j) of A lies at `a + i·aRow + j·aColumn`, so that a transposed matrix is one with exchanged steps; B
 * likewise; C is row-major without gaps.
 *
 * Eight columns of B at a time are laid side by side in `scratch` and multiplied with six rows of A at a time. Each element is
 * added up over k from first to last, whatever the shapes, so that a row's numbers don't depend on the rows beside it.
 *
 * @param scratch Of `8 k + 48` numbers.
 */
export function product(
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  c: usize,
  m: i32,
  n: i32,
  k: i32,
  scratch: usize,
): void {
  const edge = scratch + (<usize> k * WIDTH * BYTES);
  const cRow = <usize> n * BYTES;
  for (let j = 0; j < n; j += WIDTH) {
    const columns = min(WIDTH, n - j);
    pack(b + <usize> j * bColumn * BYTES, bRow * BYTES, bColumn * BYTES, columns, k, scratch);
    for (let i = 0; i < m; i += HEIGHT) {
      const rows = min(HEIGHT, m - i);
      const from = a + <usize> i * aRow * BYTES;
      const to = c + <usize> i * cRow + <usize> j * BYTES;
      if (rows == HEIGHT && columns == WIDTH) {
        tile(from, aRow * BYTES, aColumn * BYTES, rows, scratch, k, to, cRow);
      } else {
        tile(from, aRow * BYTES, aColumn * BYTES, rows, scratch, k, edge, WIDTH * BYTES);
        for (let row = 0; row < rows; row++) {
          memory.copy(to + <usize> row * cRow, edge + <usize> row * WIDTH * BYTES, <usize> columns * BYTES);
        }
      }
    }
  }
}

/** Columns side by side, with zeros to a width of eight. */
function pack(b: usize, row: usize, column: usize, columns: i32, k: i32, to: usize): void {
  if (columns == WIDTH && column == BYTES) {
    for (let l = 0; l < k; l++) {
      v128.store(to, v128.load(b));
      v128.store(to, v128.load(b, 16), 16);
      b += row;
      to += WIDTH * BYTES;
    }
    return;
  }
  for (let l = 0; l < k; l++) {
    for (let j = 0; j < WIDTH; j++) {
      store<f32>(to + <usize> j * BYTES, j < columns ? load<f32>(b + <usize> j * column) : 0);
    }
    b += row;
    to += WIDTH * BYTES;
  }
}

/** Six rows of A times a panel; rows past the last one repeat the first, and their sums are not used. */

function tile(a: usize, row: usize, column: usize, rows: i32, panel: usize, k: i32, c: usize, cRow: usize): void {
  const r1 = rows > 1 ? row : 0;
  const r2 = rows > 2 ? 2 * row : 0;
  const r3 = rows > 3 ? 3 * row : 0;
  const r4 = rows > 4 ? 4 * row : 0;
  const r5 = rows > 5 ? 5 * row : 0;
  const zero = f32x4.splat(0);
  let a0 = zero, b0 = zero, a1 = zero, b1 = zero, a2 = zero, b2 = zero;
  let a3 = zero, b3 = zero, a4 = zero, b4 = zero, a5 = zero, b5 = zero;
  for (let l = 0; l < k; l++) {
    const left = v128.load(panel);
    const right = v128.load(panel, 16);
    let x = v128.load32_splat(a);
    a0 = f32x4.add(a0, f32x4.mul(x, left));
    b0 = f32x4.add(b0, f32x4.mul(x, right));
    x = v128.load32_splat(a + r1);
    a1 = f32x4.add(a1, f32x4.mul(x, left));
    b1 = f32x4.add(b1, f32x4.mul(x, right));
    x = v128.load32_splat(a + r2);
    a2 = f32x4.add(a2, f32x4.mul(x, left));
    b2 = f32x4.add(b2, f32x4.mul(x, right));
    x = v128.load32_splat(a + r3);
    a3 = f32x4.add(a3, f32x4.mul(x, left));
    b3 = f32x4.add(b3, f32x4.mul(x, right));
    x = v128.load32_splat(a + r4);
    a4 = f32x4.add(a4, f32x4.mul(x, left));
    b4 = f32x4.add(b4, f32x4.mul(x, right));
    x = v128.load32_splat(a + r5);
    a5 = f32x4.add(a5, f32x4.mul(x, left));
    b5 = f32x4.add(b5, f32x4.mul(x, right));
    a += column;
    panel += WIDTH * BYTES;
  }
  put(c, a0, b0);
  put(c + cRow, a1, b1);
  put(c + 2 * cRow, a2, b2);
  put(c + 3 * cRow, a3, b3);
  put(c + 4 * cRow, a4, b4);
  put(c + 5 * cRow, a5, b5);
}

function put(c: usize, left: v128, right: v128): void {
  v128.store(c, left);
  v128.store(c, right, 16);
}

/** Adds row i of x to row `ids[i]` of y; rows with a number outside [0, rows) are left out. */
export function addRows(y: usize, rows: i32, x: usize, ids: usize, n: i32, width: i32): void {
  const step = <usize> width * BYTES;
  const even = step & ~15;
  for (let i = 0; i < n; i++) {
    const id = load<i32>(ids + <usize> i * BYTES);
    if (id >= 0 && id < rows) {
      const to = y + <usize> id * step;
      let at: usize = 0;
      for (; at < even; at += 16) v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(x + at)));
      for (; at < step; at += BYTES) store<f32>(to + at, load<f32>(to + at) + load<f32>(x + at));
    }
    x += step;
  }
}

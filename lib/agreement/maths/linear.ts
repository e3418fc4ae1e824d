/**
 * The inverse of a square matrix, by Gauss-Jordan elimination with row exchanges.
 *
 * @returns null where it is singular
 */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, place) => [...row, ...Array.from({ length: size }, (_, column) => (column === place ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotRow(rows, column);
    if (pivot === null) return null;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    eliminate(rows, column);
  }
  return rows.map((row) => row.slice(size));
}

function pivotRow(rows: readonly (readonly number[])[], column: number): number | null {
  let best = column;
  for (let place = column; place < rows.length; place += 1) {
    if (at(rows, place, column) ** 2 > at(rows, best, column) ** 2) best = place;
  }
  return Math.abs(at(rows, best, column)) < 1e-12 ? null : best;
}

function eliminate(rows: number[][], column: number): void {
  const lead = at(rows, column, column);
  const pivot = (rows[column] ?? []).map((value) => value / lead);
  for (const [place, row] of rows.entries()) {
    const factor = row[column] ?? 0;
    rows[place] = place === column ? pivot : row.map((value, index) => value - factor * (pivot[index] ?? 0));
  }
}

/** The entry of a matrix; 0 outside of it. */
export function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

/** A matrix times a column of numbers. */
export function times(matrix: readonly (readonly number[])[], column: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((total, value, place) => total + value * (column[place] ?? 0), 0));
}

/** Tercom's search keeps this near to the diagonal. */
const BEAM = 25;
/** The cost of what lies outside of it. */
const UNREACHED = 1 << 29;

/** Where the words of a hypothesis and of its reference stand to each other. */
export interface WordAlignment {
  /** The word of the hypothesis that each word of the reference stands at; -1 before the first. */
  readonly at: Int32Array;
  /** How many words of the reference before each one are wrong; one entry more than words. */
  readonly referenceErrors: Int32Array;
  /** The same for the hypothesis. */
  readonly hypothesisErrors: Int32Array;
}

/** Levenshtein's table about its diagonal, for hypotheses of one length against one reference. */
export class EditGrid {
  readonly #reference: Int32Array;
  readonly #rows: number;
  readonly #width: number;
  readonly #ratio: number;
  readonly #beam: number;
  readonly #base: Int32Array;
  readonly #trial: Int32Array;

  constructor(reference: Int32Array, rows: number) {
    this.#reference = reference;
    this.#rows = rows;
    this.#width = reference.length + 1;
    this.#ratio = rows > 0 ? reference.length / rows : 1;
    this.#beam = BEAM < this.#ratio / 2 ? Math.ceil(this.#ratio / 2 + BEAM) : BEAM;
    this.#base = new Int32Array((rows + 1) * this.#width);
    this.#trial = new Int32Array((rows + 1) * this.#width);
    for (let j = 0; j < this.#width; j++) this.#base[j] = j;
  }

  /** Edits of a hypothesis, which later ones are compared with. */
  distance(words: Int32Array): number {
    return this.#fill(this.#base, words, 0);
  }

  /** Edits of a hypothesis that begins with as many words of the compared one. */
  distanceFrom(words: Int32Array, same: number): number {
    const row = same * this.#width;
    this.#trial.set(this.#base.subarray(row, row + this.#width), row);
    return this.#fill(this.#trial, words, same);
  }

  #fill(grid: Int32Array, words: Int32Array, from: number): number {
    const width = this.#width;
    for (let i = from + 1; i <= this.#rows; i++) {
      const row = i * width;
      const above = row - width;
      const diagonal = Math.floor(i * this.#ratio);
      const low = Math.max(0, diagonal - this.#beam);
      const high = i === this.#rows ? width : Math.min(width, diagonal + this.#beam);
      const word = words[i - 1];
      grid.fill(UNREACHED, row, row + width);
      if (low === 0) grid[row] = grid[above] + 1;
      for (let j = Math.max(low, 1); j < high; j++) {
        const taken = grid[above + j - 1] + (word === this.#reference[j - 1] ? 0 : 1);
        const other = Math.min(grid[above + j], grid[row + j - 1]) + 1;
        grid[row + j] = Math.min(taken, other);
      }
    }
    return grid[this.#rows * width + width - 1];
  }

  /** How the compared hypothesis stands to the reference: matches and substitutions first, then words too many. */
  alignment(words: Int32Array): WordAlignment {
    const width = this.#width;
    const grid = this.#base;
    const at = new Int32Array(width - 1);
    const referenceErrors = new Int32Array(width);
    const hypothesisErrors = new Int32Array(this.#rows + 1);
    let i = this.#rows;
    let j = width - 1;
    while (i > 0 || j > 0) {
      const cost = grid[i * width + j];
      const wrong = i > 0 && j > 0 && words[i - 1] === this.#reference[j - 1] ? 0 : 1;
      if (i > 0 && j > 0 && cost === grid[(i - 1) * width + j - 1] + wrong) {
        at[j - 1] = i - 1;
        referenceErrors[j] = wrong;
        hypothesisErrors[i] = wrong;
        i--;
        j--;
      } else if (i > 0 && (j === 0 || cost === grid[(i - 1) * width + j] + 1)) {
        hypothesisErrors[i] = 1;
        i--;
      } else {
        at[j - 1] = i - 1;
        referenceErrors[j] = 1;
        j--;
      }
    }
    accumulate(referenceErrors);
    accumulate(hypothesisErrors);
    return { at, referenceErrors, hypothesisErrors };
  }
}

function accumulate(values: Int32Array): void {
  for (let i = 1; i < values.length; i++) values[i] += values[i - 1];
}

/** Names pairs of integers by the order in which they first come, from 0. A hash table that is emptied in no time. */
export class PairNames {
  #left = new Int32Array(1024);
  #right = new Int32Array(1024);
  #name = new Int32Array(1024);
  /** The filling that a slot belongs to; slots of earlier ones are free. */
  #filling = new Int32Array(1024);
  #current = 1;
  #size = 0;

  /** Number of names given. */
  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#current++;
    this.#size = 0;
  }

  nameOf(left: number, right: number): number {
    if (2 * this.#size >= this.#name.length) this.#grow();
    const mask = this.#name.length - 1;
    let slot = hash(left, right) & mask;
    while (this.#filling[slot] === this.#current) {
      if (this.#left[slot] === left && this.#right[slot] === right) return this.#name[slot];
      slot = (slot + 1) & mask;
    }
    this.#put(slot, left, right, this.#size);
    return this.#size++;
  }

  #put(slot: number, left: number, right: number, name: number): void {
    this.#filling[slot] = this.#current;
    this.#left[slot] = left;
    this.#right[slot] = right;
    this.#name[slot] = name;
  }

  #grow(): void {
    const old = { left: this.#left, right: this.#right, name: this.#name, filling: this.#filling };
    const capacity = 2 * old.name.length;
    this.#left = new Int32Array(capacity);
    this.#right = new Int32Array(capacity);
    this.#name = new Int32Array(capacity);
    this.#filling = new Int32Array(capacity);
    for (let i = 0; i < old.name.length; i++) {
      if (old.filling[i] !== this.#current) continue;
      let slot = hash(old.left[i], old.right[i]) & (capacity - 1);
      while (this.#filling[slot] === this.#current) slot = (slot + 1) & (capacity - 1);
      this.#put(slot, old.left[i], old.right[i], old.name[i]);
    }
  }
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

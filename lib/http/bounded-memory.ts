/** A memory of bodies that never grows beyond its bytes: the one least recently asked for goes first. */
export class BoundedMemory<Body extends { byteLength: number }> {
  #bodies = new Map<string, Body>();
  #bytes = 0;
  #capacity: number;

  /** @param capacity in bytes; a body larger than that is not kept */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Body | null {
    const body = this.#bodies.get(key);
    if (!body) return null;
    this.#bodies.delete(key);
    this.#bodies.set(key, body);
    return body;
  }

  set(key: string, body: Body): void {
    this.#drop(key);
    if (body.byteLength > this.#capacity) return;
    this.#bodies.set(key, body);
    this.#bytes += body.byteLength;
    for (const oldest of this.#bodies.keys()) {
      if (this.#bytes <= this.#capacity) break;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#bodies.clear();
    this.#bytes = 0;
  }

  #drop(key: string): void {
    this.#bytes -= this.#bodies.get(key)?.byteLength ?? 0;
    this.#bodies.delete(key);
  }
}

/** Whether what was rendered is still what would be rendered now. */

/** Something that pages depend on and that changes by itself. */
export interface Source {
  /** How many changes have been noticed. */
  changes(): number;
  /**
   * Makes sure that everything that happened before the call is counted.
   * @returns false when that cannot be known
   * @throws when the source does not answer at all: then nobody can read from it, and what was read stands
   */
  catchUp(): Promise<boolean>;
}

/** Sources tell of changes by themselves; this often it is proved that they still do, while pages are asked for. */
const provedEveryMs = 2_000;
/** After a pause this long nothing is taken on trust. */
const trustedForMs = 10_000;

export class Freshness {
  #sources: readonly Source[];
  #provedAt = Number.NEGATIVE_INFINITY;
  #writing = 0;
  #underway: Promise<boolean> | null = null;
  #next: Promise<boolean> | null = null;

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** Equal as long as nothing that a page shows has changed; `null` when that must be asked first (`confirm`). */
  epoch(): number | null {
    const age = performance.now() - this.#provedAt;
    if (this.#writing > 0 || age > trustedForMs) return null;
    if (age > provedEveryMs && !this.#underway) void this.confirm();
    return this.#count();
  }

  /** The epoch with everything in it that happened before this call; `null` when it cannot be known. */
  async confirm(): Promise<number | null> {
    let proof = this.#next;
    if (this.#underway && !proof) {
      proof = this.#underway.then(() => {
        this.#next = null;
        return this.#prove();
      });
      this.#next = proof;
    }
    return (await (proof ?? this.#prove())) ? this.#count() : null;
  }

  /**
   * Somebody writes through this process: until the answer is out, and once after it, each reader's epoch is confirmed.
   * @returns to be called when the answer has been sent
   */
  writing(): () => void {
    this.#writing++;
    return () => {
      this.#writing--;
      this.#provedAt = Number.NEGATIVE_INFINITY;
    };
  }

  #count(): number {
    return this.#sources.reduce((sum, source) => sum + source.changes(), 0);
  }

  #prove(): Promise<boolean> {
    const begun = performance.now();
    const underway = Promise.all(this.#sources.map(proveOne)).then((proofs) => {
      const isProved = proofs.every(Boolean);
      this.#provedAt = isProved ? begun : Number.NEGATIVE_INFINITY;
      this.#underway = null;
      return isProved;
    });
    this.#underway = underway;
    return underway;
  }
}

const proveOne = (source: Source) => source.catchUp().catch(() => true);

/** Rendered documents as they were sent, for the next reader of the same address while nothing in them has changed. */
import type { OutgoingHttpHeader } from 'node:http';
import { BoundedMemory } from './bounded-memory.ts';
import type { Freshness } from './freshness.ts';

/** A complete answer, ready to be sent again. */
export interface KeptDocument {
  /** Names and values one after the other, as `writeHead` takes them fastest. */
  head: OutgoingHttpHeader[];
  /** The same without what describes a body, for a reader that has it already. */
  unchangedHead: OutgoingHttpHeader[];
  tag: string;
  /** Encoded as the reader asked. */
  body: Buffer;
  /** Clinics that it lists: each reader was shown them. */
  lists: readonly string[];
}

interface Slot {
  document: KeptDocument;
  /** In milliseconds since 1970: 'open now' and dates stop being true. */
  until: number;
  byteLength: number;
}

/** Headers and the memory's own book-keeping, about. */
const overhead = 2_000;

/** What a first reader of an address hands over for those who wait: the document, or null when it is not for others. */
export type HandOver = (document: KeptDocument | null, until: number) => void;

export class DocumentMemory {
  #slots: BoundedMemory<Slot>;
  #epoch = -1;
  #underway = new Map<string, Promise<KeptDocument | null>>();
  readonly freshness: Freshness;

  /** @param capacity in bytes */
  constructor(freshness: Freshness, capacity: number) {
    this.freshness = freshness;
    this.#slots = new BoundedMemory(capacity);
  }

  get bytes(): number {
    return this.#slots.bytes;
  }

  /** @param epoch of this moment; documents of an earlier one are forgotten */
  get(key: string, epoch: number): KeptDocument | null {
    if (epoch !== this.#epoch) {
      this.#slots.clear();
      this.#epoch = epoch;
    }
    const slot = this.#slots.get(key);
    return slot && slot.until > Date.now() ? slot.document : null;
  }

  /** The same document being rendered for another reader, at the same epoch. */
  underway(key: string, epoch: number): Promise<KeptDocument | null> | undefined {
    return this.#underway.get(`${epoch} ${key}`);
  }

  /** Announces that this address is being rendered; the hand-over must be called, and counts once. */
  begin(key: string, epoch: number): HandOver {
    const name = `${epoch} ${key}`;
    const { promise, resolve } = Promise.withResolvers<KeptDocument | null>();
    this.#underway.set(name, promise);
    let isDone = false;
    return (document, until) => {
      if (isDone) return;
      isDone = true;
      this.#underway.delete(name);
      // Rendered of what was read after the epoch was: if that is still the epoch, it is still what would be read.
      const now = this.freshness.epoch();
      if (document && now === epoch && until > Date.now()) {
        this.get(key, epoch);
        this.#slots.set(key, { document, until, byteLength: document.body.length + overhead });
      }
      resolve(document);
    };
  }
}

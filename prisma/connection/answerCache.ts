import { LRUCache } from "lru-cache";
import type { Answer } from "../../domain/answers/sectionRecord";
import type { ApplicationId, PersonId } from "../../domain/application/structure";

/** The answers of a section's row at one version, and the names that they were read with. */
export type CachedAnswers = {
  readonly version: number;
  readonly answers: readonly Answer[];
  readonly writers: ReadonlyMap<PersonId, string>;
};

type Sections = ReadonlyMap<string, CachedAnswers>;

const MOST_BYTES = 64_000_000;
/** An answer weighs about so much besides its value, and a section besides its answers. */
const BYTES_EACH = 200;

/**
 * The answers of whole applications, by application and section row, in memory. Each save counts the version of its
 * section in its transaction (`writeSections`), so any process may cache them and ask only for newer ones.
 *
 * Not for a transaction that saves answers itself: what it reads may be rolled back, and its version given to another.
 */
export class AnswerCache {
  private readonly kept: LRUCache<ApplicationId, Sections>;
  private readonly bytes = new WeakMap<CachedAnswers, number>();

  constructor(maxSize = MOST_BYTES) {
    this.kept = new LRUCache({ maxSize, sizeCalculation: (sections) => this.bytesOf(sections) });
  }

  of(id: ApplicationId): Sections {
    return this.kept.get(id) ?? new Map();
  }

  keep(id: ApplicationId, sections: Sections): void {
    this.kept.set(id, sections);
  }

  private bytesOf(sections: Sections): number {
    let sum = BYTES_EACH;
    for (const section of sections.values()) {
      const bytes = this.bytes.get(section) ?? bytesOf(section);
      this.bytes.set(section, bytes);
      sum += bytes;
    }
    return sum;
  }
}

const bytesOf = ({ answers }: CachedAnswers): number =>
  answers.reduce((sum, { value }) => sum + BYTES_EACH + lengthOf(value), BYTES_EACH);

const lengthOf = (value: Answer["value"]): number =>
  typeof value === "string" ? value.length : typeof value === "object" ? JSON.stringify(value).length : 0;

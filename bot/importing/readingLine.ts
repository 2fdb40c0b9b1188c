import { AsyncResource } from "node:async_hooks";
import type { InLine } from "../handler/reading";

type Waiting = { readonly person: string; readonly start: () => void };
export type LineLimits = { readonly atOnce: number; readonly waiting: number; readonly waitingOfOne: number };

/** Runs the work of a few people at a time, and one piece per person, so that nobody blocks the others for long. */
export class ReadingLine {
  private readonly running = new Set<string>();
  private readonly waiting: Waiting[] = [];

  constructor(private readonly most: LineLimits) {}

  /** Null if the line is full: nothing is done then. */
  enter<T>(person: string, work: () => Promise<T>): InLine<T> | null {
    const waits = this.running.size >= this.most.atOnce || this.running.has(person);
    const own = this.waiting.filter((each) => each.person === person).length;
    if (waits && (this.waiting.length >= this.most.waiting || own >= this.most.waitingOfOne)) return null;
    const done = new Promise<T>((resolve, reject) => {
      const start = () =>
        void work()
          .then(resolve, reject)
          .finally(() => this.leave(person));
      // What waited is started by the end of another's work, and must not be done in that person's language.
      this.waiting.push({ person, start: AsyncResource.bind(start) });
    });
    this.startNext();
    return { waits, done };
  }

  /** What else the person sent comes after what the others wait for. */
  private leave(person: string): void {
    this.running.delete(person);
    this.waiting.sort((a, b) => Number(a.person === person) - Number(b.person === person));
    this.startNext();
  }

  private startNext(): void {
    while (this.running.size < this.most.atOnce) {
      const at = this.waiting.findIndex(({ person }) => !this.running.has(person));
      const [next] = at < 0 ? [] : this.waiting.splice(at, 1);
      if (!next) return;
      this.running.add(next.person);
      next.start();
    }
  }
}

import { readFileSync } from "node:fs";

/** The high-water mark is the kernel's own, so only what a process gains in its last milliseconds can be missed. */
const EVERY_MS = 5;

/**
 * Watches a process and every process that it starts, and answers, when called, the bytes that they held at most.
 *
 * The marks of all of them are added, since they live at the same time. Null where there is no /proc.
 */
export function watchPeak(pid: number): () => number | null {
  const peaks = new Map<number, number>();
  const look = (each: number): void => {
    const peak = highWaterMark(each);
    if (peak !== null) peaks.set(each, peak);
    for (const child of childrenOf(each)) look(child);
  };
  const timer = setInterval(look, EVERY_MS, pid);
  look(pid);
  return () => {
    clearInterval(timer);
    return peaks.size > 0 ? [...peaks.values()].reduce((sum, peak) => sum + peak, 0) : null;
  };
}

/** `VmHWM`, see proc_pid_status(5). */
function highWaterMark(pid: number): number | null {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/status`)) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** See proc_tid_children(5); the first thread is the one that starts processes. */
const childrenOf = (pid: number): number[] =>
  readIfThere(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

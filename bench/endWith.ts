/** Ends the process with what a benchmark found: 1 if it failed, or if something is over its limit, a sentence each. */
export function endWith(bench: Promise<readonly string[]>): void {
  bench.then(
    (wrong) => {
      for (const each of wrong) process.stderr.write(`${each}\n`);
      process.exit(wrong.length === 0 ? 0 : 1);
    },
    (error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`);
      process.exit(1);
    },
  );
}

/** What one file took, alone in a process: `megabytes` is the most that the process had, with what it is made of. */
export type Took = { readonly milliseconds: number; readonly megabytes: number; readonly kilobytes: number };

/** Makes a file, and writes what it took to the process that asks. */
export async function tellTook(make: () => Promise<Uint8Array>): Promise<void> {
  const start = performance.now();
  const made = await make();
  const took: Took = {
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    kilobytes: Math.round(made.byteLength / 1024),
  };
  process.stdout.write(JSON.stringify(took));
}

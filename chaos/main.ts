import { parseArgs } from "node:util";
import { wrongIn } from "./figures";
import { run } from "./run";

const { values } = parseArgs({
  options: { people: { type: "string", default: "1000" }, kills: { type: "string", default: "12" } },
});
const started = Date.now();
const say = (line: string) =>
  process.stdout.write(`${((Date.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${line}\n`);

run(
  {
    people: Number(values.people),
    processes: 3,
    killEachMs: 3_000,
    kills: Number(values.kills),
    databaseAfter: Math.ceil(Number(values.kills) / 3),
    atMostMs: 480_000,
  },
  say,
).then(
  (figures) => {
    for (const [name, figure] of Object.entries(figures))
      process.stdout.write(`${name.padStart(20)}  ${typeof figure === "object" ? JSON.stringify(figure) : figure}\n`);
    const wrong = wrongIn(figures);
    for (const line of wrong) process.stderr.write(`Wrong: ${line}\n`);
    process.exit(wrong.length === 0 ? 0 : 1);
  },
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);

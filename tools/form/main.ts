import { parseArgs } from "node:util";
import { check } from "./check";
import { map } from "./map";
import { newEdition } from "./newEdition";
import { preview } from "./preview";
import { writeSchemas } from "./schemas";
import { runningDatabase } from "./use/runningDatabase";

const USAGE = `Bruk:
  npm run form -- check MAPPE                         finner feil i en skjemautgave
  npm run form -- preview MAPPE --out MAPPE           viser kortene og dokumentet før noen bruker utgaven
  npm run form -- map MAPPE [--write]                 foreslår hvor svarene skal stå i form.docx, og skriver det om du ber om det
  npm run form -- new --from UTGAVE --id UTGAVE       lager en ny utgave fra en som finnes
  npm run form -- schema                              skriver forms/*.schema.json og docs/application.schema.json på nytt, etter koden
`;

/** `npm run form`: the tools for who makes an edition of the form. Exits with 0, 1 for mistakes, or 2 for wrong use. */
async function main(args: string[]): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const wrongUse = (line = "") => {
    process.stderr.write(`${line ? `${line}\n\n` : ""}${USAGE}`);
    return 2;
  };
  const [command, ...rest] = args;
  try {
    if (command === "check") {
      const { positionals } = parseArgs({ args: rest, allowPositionals: true });
      return positionals.length === 1
        ? await check(positionals[0] as string, say, () => runningDatabase(process.env))
        : wrongUse();
    }
    if (command === "preview") {
      const options = { out: { type: "string" } } as const;
      const { positionals, values } = parseArgs({ args: rest, options, allowPositionals: true });
      return positionals.length === 1 && values.out
        ? await preview(positionals[0] as string, values.out, say)
        : wrongUse();
    }
    if (command === "map") {
      const options = { write: { type: "boolean" } } as const;
      const { positionals, values } = parseArgs({ args: rest, options, allowPositionals: true });
      return positionals.length === 1 ? map(positionals[0] as string, values.write === true, say) : wrongUse();
    }
    if (command === "new") {
      const { values } = parseArgs({ args: rest, options: { from: { type: "string" }, id: { type: "string" } } });
      return values.from && values.id ? newEdition(values.from, values.id, say) : wrongUse();
    }
    if (command === "schema") return rest.length === 0 ? writeSchemas(say) : wrongUse();
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS")) return wrongUse();
    throw err;
  }
  return wrongUse(command ? `«${command}» er ikke en kommando her.` : "");
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

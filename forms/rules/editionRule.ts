import { z } from "zod";
import { Id } from "../fields/id";
import { Source } from "./source";

/** What must hold in an application, as form.json says it. A rule that does not hold is a finding. */
export const EditionRule = z.strictObject({
  id: Id.describe("Regelens navn i filene. Det folk leser, står i nb.json under rules."),
  scope: z
    .enum(["application", "measure", "party", "section"])
    .describe(
      "Hva regelen prøves på. «application»: Hele søknaden, én gang. «measure»: Hvert tiltak. «party»: Hver part, og i hvert tiltak når seksjonen er for tiltak. «section»: Hvert sted seksjonen besvares.",
    ),
  section: Id.optional().describe(
    "Seksjonen som åpnes for å rette, og som sier fra når den lagres. Uten ordet står det bare i «Hva gjenstår?».",
  ),
  field: Id.optional().describe("Feltet som skal rettes. Bare de som skriver i det, får tilbud om det."),
  when: Source.optional().describe("Regelen prøves bare der dette er sant. Eksempel: \"party.kind == 'uh'\"."),
  holds: Source.describe('Det som skal være sant. Eksempel: "party.sum.grant <= 500000".'),
  severity: z
    .enum(["blocking", "warning"])
    .describe(
      "Hvor alvorlig det er at det ikke er sant. «blocking»: Søknaden kan ikke gjøres ferdig. «warning»: Et varsel.",
    ),
});
export type EditionRule = z.infer<typeof EditionRule>;

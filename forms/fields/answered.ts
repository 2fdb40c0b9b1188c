import { z } from "zod";
import { EditionCondition } from "./editionCondition";
import { Id } from "./id";
import { PartyKind } from "./partyKind";

/** A field of another edition, such as "behovsmelding-2024/anchoring.text". */
const Source = z
  .string()
  .regex(/^[a-z0-9-]+\/[A-Za-z0-9]+\.[A-Za-z0-9]+$/, "et felt i en annen utgave skrives «utgave/seksjon.felt»");

/** The properties of every answerable field. Its label and help are texts (texts.ts). */
export const answered = {
  id: Id.describe(
    "Feltets navn i filene, som er det samme på alle språk: antallAnsatte. Ledeteksten står i nb.json under dette navnet. Skal ikke endres når utgaven er i bruk.",
  ),
  writers: z
    .array(PartyKind)
    .min(1)
    .describe('Hvem som får feltet på kortet sitt og kan skrive i det. Eksempel: ["municipalOwner", "uh"].'),
  requiredOf: z
    .array(PartyKind)
    .describe(
      "Hvem av dem som skriver, som må svare før seksjonen er ferdig. De andre kan la feltet stå tomt. Må ingen svare, skrives [].",
    ),
  answeredBy: z
    .enum(["each", "all"])
    .describe(
      "Om partene svarer hver for seg. «each»: Hver part har sitt eget svar. «all»: De har ett svar sammen, og kan rette det for hverandre.",
    ),
  /** Never shown in a log either. */
  private: z
    .boolean()
    .default(false)
    .describe(
      "true skjuler svaret for de andre partene og kanalen, som for telefon og kontonummer. Det står bare i dokumentene som sendes inn. Krever «each» i answeredBy.",
    ),
  requiredIf: EditionCondition.optional().describe(
    'De i requiredOf må svare bare når et annet felt i seksjonen er besvart med dette valget, eller når et uttrykk over hele søknaden er sant. Eksempel: "sum.grant > 500000".',
  ),
  shownIf: EditionCondition.optional().describe(
    "Feltet vises bare når et annet felt i seksjonen er besvart med dette valget, eller når et uttrykk over hele søknaden er sant. Skjult mangler det aldri og trykkes ikke, men svaret blir tatt vare på.",
  ),
  schemes: z
    .array(Id)
    .min(1)
    .optional()
    .describe(
      'Ordningene som har feltet. I tiltak av andre ordninger spørres det ikke om, mangler aldri og trykkes ikke. Eksempel: ["decentralised"].',
    ),
  printed: z
    .enum(["ifAnswered"])
    .optional()
    .describe(
      "For et felt som det trykte skjemaet ikke har. «ifAnswered»: Dokumentet har feltet bare når det er besvart.",
    ),
  cell: z
    .strictObject({
      table: Id.describe("Tabellen, fra tables i samme seksjon."),
      row: Id.describe("Raden i tabellen."),
      column: Id.describe("Kolonnen i tabellen."),
    })
    .optional()
    .describe("Ruten i en trykt tabell der svaret skal stå. Bare for text og longText som hver part svarer på."),
  formerly: z
    .array(Source)
    .optional()
    .describe(
      'Felt i andre utgaver som spør om det samme. Svarene derfra følger med. Eksempel: ["behovsmelding-2026/economy.use"].',
    ),
};

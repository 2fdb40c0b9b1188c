import { z } from "zod";
import { EditionPartyKind } from "./editionPartyKind";
import { ComputedField } from "./fields/computedField";
import { Derived } from "./fields/derived";
import { EditionColumn } from "./fields/editionColumn";
import { EditionField } from "./fields/editionField";
import { EditionPurpose } from "./fields/editionPurpose";
import { Id } from "./fields/id";
import { PartyKind } from "./fields/partyKind";
import { FormCheck } from "./formCheck";
import { Region } from "./region";
import { EditionRule } from "./rules/editionRule";
import { Language } from "./texts";

const Table = z.strictObject({
  id: Id.describe("Tabellens navn i filene. Det den heter for folk, står i nb.json."),
  rows: z.array(Id).min(1).describe('Radenes navn i filene, ovenfra. Eksempel: ["owner", "uh"].'),
  columns: z.array(Id).min(1).describe("Kolonnenes navn i filene, fra venstre. Hver rute er ett felt med cell."),
});

const Approver = z
  .union([
    PartyKind,
    z.strictObject({
      kind: PartyKind.describe("Slaget part som godkjenner."),
      rule: z
        .enum(["all", "any", "lead", "asked"])
        .describe(
          "Hvor mange av slaget som må godkjenne. «all»: Alle som er med. «any»: Én av dem er nok. «lead»: Én av dem for alle; koordinatoren velger hvem, ellers er det den første. «asked»: Alle får spørsmålet, men ingen venter på svaret.",
        ),
    }),
  ])
  .transform((approver) => (typeof approver === "string" ? { kind: approver, rule: "all" as const } : approver));
export type ApproverRule = z.infer<typeof Approver>;

const EditionSection = z.strictObject({
  id: Id.describe(
    "Seksjonens navn i filene. Tittelen står i nb.json under dette navnet. Skal ikke endres når utgaven er i bruk.",
  ),
  number: z
    .string()
    .optional()
    .describe('Skjemaets eget nummer på seksjonen: "4e". Har skjemaet ikke noe nummer, utelates ordet.'),
  under: Id.optional().describe(
    "En seksjon lenger fram som denne trykkes under, uten egen overskrift. For en del av et punkt som andre skriver eller godkjenner.",
  ),
  scope: z
    .enum(["application", "measure"])
    .describe(
      "Hvor ofte seksjonen besvares. «application»: Én gang for hele søknaden. «measure»: Én gang i hvert tiltak.",
    ),
  fields: z
    .array(EditionField)
    .describe("Det som det spørres om, i rekkefølge. En seksjon som ingen skriver i, har []."),
  computedFields: z
    .array(ComputedField)
    .default([])
    .describe("Det som Samskriv regner ut av svarene og viser på kortet og i dokumentet. Ingen skriver det."),
  tables: z
    .array(Table)
    .default([])
    .describe("Trykte tabeller med faste rader og kolonner. Hver rute fylles av et felt med cell."),
  derived: z
    .array(Derived)
    .default([])
    .describe(
      'Linjer som Samskriv fyller ut selv, øverst i seksjonen. Ledetekstene står i nb.json. Navnene på parter er et objekt med rollen eller kolonnen deres. Eksempel: ["network", { "id": "uh", "column": "uh" }].',
    ),
  computed: z
    .enum(["totals", "partners"])
    .optional()
    .describe(
      "En tabell som Samskriv lager selv. «totals»: Alle summer, med én rad for hver ordning, eller for hvert tiltak om skjemaet ikke har ordninger. «partners»: Partene, med én rad for hver.",
    ),
  whereNobody: z
    .enum(["missing", "leftOut"])
    .default("missing")
    .describe(
      "Hva som skjer når ingen part av et slag som må svare, er med. «missing»: Det meldes som en mangel. «leftOut»: Slaget blir ikke spurt, og en seksjon som ingen skriver i, utelates.",
    ),
  role: z
    .enum(["consultation"])
    .optional()
    .describe(
      "En seksjon med en egen oppgave. «consultation»: De ansattes organisasjoner leser hele utkastet før de svarer her (medbestemmelse).",
    ),
  approvers: z
    .array(Approver)
    .min(1)
    .describe(
      'Hvem som godkjenner seksjonen. Et slag alene betyr alle av slaget. Eksempel: ["municipalOwner", { "kind": "uh", "rule": "any" }].',
    ),
  approval: z
    .enum(["whole", "own"])
    .default("whole")
    .describe(
      "Hva hver godkjenning gjelder. «whole»: Hele seksjonen, så den faller når noen endrer noe. «own»: Bare partens egne svar, så det de andre endrer, rører den ikke.",
    ),
});
/** A section as form.json says it, without its words. */
export type EditionSection = z.infer<typeof EditionSection>;

/** One edition of the form, as in its form.json: structure and ids. Its words are in nb.json, nn.json and en.json. */
export const Edition = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe("Filen som editoren foreslår ord og streker under feil etter: ../form.schema.json."),
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "skal være små bokstaver a til z, sifre og bindestrek")
    .describe("Utgavens navn, det samme som mappen heter: behovsmelding-2027."),
  version: z.string().min(1).default("1").describe('Tell opp når utgaven endres: "2". Uten ordet er det "1".'),
  status: z
    .enum(["draft", "open", "closed"])
    .default("open")
    .describe(
      "Om utgaven kan velges når noen skriver «ny» i en kanal. Søknader som er begynt, går videre uansett. «draft»: Ikke ennå. «open»: Ja. «closed»: Ikke lenger.",
    ),
  issuer: z.string().min(1).optional().describe('Den som gir ut skjemaet: "Statsforvalteren i Nordland".'),
  regions: z
    .array(Region)
    .default([])
    .describe(
      'Fylkene som utgaven gjelder i, de fra 2024. Utelates ordet, gjelder den for alle. «ny» tilbyr utgavene i fylket til de som søker, så de som gjelder for alle. Eksempel: ["nordland"]. «agder»: Agder. «akershus»: Akershus. «buskerud»: Buskerud. «finnmark»: Finnmark. «innlandet»: Innlandet. «moreOgRomsdal»: Møre og Romsdal. «nordland»: Nordland. «oslo»: Oslo. «rogaland»: Rogaland. «telemark»: Telemark. «troms»: Troms. «trondelag»: Trøndelag. «vestfold»: Vestfold. «vestland»: Vestland. «ostfold»: Østfold.',
    ),
  follows: z.string().min(1).optional().describe('Utgaven som denne følger etter: "behovsmelding-2026".'),
  reportsOn: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'Gjør utgaven til en rapport: utgavene av søknaden som den rapporterer på. «ny» tilbyr den ikke. Koordinatoren starter den fra en søknad som er sendt inn og har fått tilsagn, og partene, folkene og tiltakene følger med. Fristen i usualDeadline gjelder året etter det som det rapporteres på. Eksempel: ["behovsmelding-2027"].',
    ),
  language: Language.describe(
    "Språket i det trykte skjemaet. Alle tekster må finnes på det; et annet språk låner det som mangler. «nb»: Bokmål. «nn»: Nynorsk. «en»: Engelsk.",
  ),
  year: z
    .number()
    .int()
    .describe(
      "Året som tekstene handler om. I en søknad for et annet år flyttes årstallene i tekstene like langt: «Vår 2027» blir «Vår 2028».",
    ),
  schemes: z
    .array(Id)
    .default([])
    .describe(
      'Ordningene som et tiltak kan høre til. Har skjemaet bare én, utelates ordet. Eksempel: ["regional", "decentralised"].',
    ),
  documents: z
    .enum(["measure", "scheme"])
    .describe(
      "Hvordan den ferdige søknaden deles i Word-filer. «measure»: Én for hvert tiltak. «scheme»: Én for hver ordning.",
    ),
  usualDeadline: z
    .string()
    .regex(
      /^\d\d-\d\dT\d\d:\d\d$/,
      "skrives som «02-01T12:00»: måned, bindestrek, dag, bokstaven T og klokkeslettet, alle med to sifre",
    )
    .describe('Fristen som foreslås, som måned-dagTtime:minutt. 1. februar klokken 12 er "02-01T12:00".'),
  years: z
    .number()
    .int()
    .min(1)
    .max(6)
    .default(1)
    .describe("Hvor mange år et formål med perYear spørres om, fra søknadens eget år. Uten ordet er det 1."),
  purposes: z
    .array(EditionPurpose)
    .default([])
    .describe("Det beløpene går til. Hvert felt av slaget amount har ett av dem."),
  columns: z
    .array(EditionColumn)
    .max(6)
    .default([])
    .describe(
      "Kolonnene i tabellene med summer, fra venstre, foran «Totalt». Høyst seks. Uten ordet står bare totalen. Det de heter, står i nb.json.",
    ),
  partyKinds: z
    .array(EditionPartyKind)
    .min(1)
    .describe("Slagene av parter, i den rekkefølgen de listes opp. Det de heter, står i nb.json."),
  sections: z.array(EditionSection).min(1).describe("Skjemaets deler, i den rekkefølgen de skrives og trykkes."),
  checks: z.array(FormCheck).default([]).describe("Kontroller av svarene. Det de finner, står i «Hva gjenstår?»."),
  rules: z.array(EditionRule).default([]).describe("Det som ellers må stemme mellom svarene, som uttrykk."),
});
export type Edition = z.infer<typeof Edition>;

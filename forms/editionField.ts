import { z } from "zod";

/** The kinds of party in a form. */
export const PartyKind = z
  .enum(["municipalOwner", "privateOwner", "uh", "union", "coordinator"])
  .describe(
    "Et slag parter. «municipalOwner»: Kommune eller annen offentlig eier. «privateOwner»: Privat barnehageeier. «uh»: Universitet, høyskole eller annet kompetansemiljø. «union»: De ansattes organisasjon. «coordinator»: Den som leder skrivingen.",
  );
export type PartyKind = z.infer<typeof PartyKind>;

export const Id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "skal være bokstaver a til z og sifre, med liten forbokstav: «antallAnsatte»");

/** A field of another edition, such as "behovsmelding-2024/anchoring.text". */
const Source = z
  .string()
  .regex(/^[a-z0-9-]+\/[A-Za-z0-9]+\.[A-Za-z0-9]+$/, "et felt i en annen utgave skrives «utgave/seksjon.felt»");

/** The properties of every answerable field. Its label and help are texts (texts.ts). */
const answered = {
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
  requiredIf: z
    .strictObject({
      field: Id.describe("Et felt med valg i samme seksjon."),
      is: Id.describe("Valget som gjør at det må svares."),
    })
    .optional()
    .describe("De i requiredOf må svare bare når et annet felt i seksjonen er besvart med dette valget."),
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

export const EditionField = z
  .discriminatedUnion("type", [
    z.strictObject({
      ...answered,
      type: z.literal("text").describe("Én linje tekst."),
      maxLength: z
        .number()
        .int()
        .positive()
        .default(300)
        .describe("Det meste av tegn som feltet tar. Uten ordet er det 300."),
      /** The value is stored in its usual notation. */
      format: z
        .enum(["orgNumber", "accountNumber", "telephone", "email"])
        .optional()
        .describe(
          "Hva teksten må være, ellers blir den ikke lagret. «orgNumber»: Organisasjonsnummer. «accountNumber»: Kontonummer. «telephone»: Telefonnummer. «email»: E-postadresse.",
        ),
      prefill: z
        .enum(["orgNumber"])
        .optional()
        .describe(
          "Det feltet begynner med til parten har svart. «orgNumber»: Organisasjonsnummeret som parten er lagt inn med.",
        ),
    }),
    z.strictObject({
      ...answered,
      type: z.literal("longText").describe("Tekst over flere linjer, med avsnitt."),
      maxLength: z
        .number()
        .int()
        .positive()
        .default(20_000)
        .describe("Det meste av tegn som feltet tar. Uten ordet er det 20 000."),
    }),
    z.strictObject({
      ...answered,
      type: z.literal("choice").describe("Ett valg av flere."),
      options: z
        .array(Id)
        .min(2)
        .describe(
          'Navnene på valgene i filene, i den rekkefølgen de vises. Eksempel: ["yes", "no"]. Det folk leser, står i nb.json.',
        ),
    }),
    z.strictObject({
      ...answered,
      type: z.literal("choices").describe("Ett eller flere valg, som krysses av."),
      options: z
        .array(Id)
        .min(2)
        .describe(
          'Navnene på valgene i filene, i den rekkefølgen de vises. Eksempel: ["analysis", "planning"]. Det folk leser, står i nb.json.',
        ),
    }),
    /** The options are the goals of all plans in forms/plans; a person chooses among those of the application's own. */
    z.strictObject({
      ...answered,
      type: z
        .literal("goals")
        .describe(
          "Mål fra regionens langsiktige plan, som krysses av. Planene står i forms/plans. Kan ikke kreves: requiredOf er [].",
        ),
    }),
    z.strictObject({
      ...answered,
      type: z.literal("count").describe("Et antall: et helt tall fra 0, med høyst seks sifre."),
    }),
    /** Explains a ledger line, such as travel within a share. */
    z.strictObject({
      ...answered,
      type: z
        .literal("money")
        .describe("Hele kroner som forklarer et annet beløp, som reise i en andel. De blir aldri lagt sammen."),
    }),
    /** A line of the ledger: whole kroner of one party in one measure. */
    z.strictObject({
      ...answered,
      type: z
        .literal("amount")
        .describe("Hele kroner som det søkes om: ett beløp for én part i ett tiltak. Summene regnes ut av disse."),
      purpose: z
        .enum(["grant", "coordinator"])
        .describe(
          "Hva beløpet går til. En part har ett beløp av hvert slag i et tiltak. «grant»: Partens andel av tilskuddet. «coordinator»: Det av andelen som går til koordinator.",
        ),
    }),
    z.strictObject({
      ...answered,
      type: z
        .literal("rows")
        .describe(
          "En liste med to kolonner, der den som skriver, legger til så mange linjer som trengs: «Rolle: Navn».",
        ),
      columns: z
        .array(Id)
        .length(2)
        .describe('Navnene på de to kolonnene i filene. Eksempel: ["role", "name"]. Overskriftene står i nb.json.'),
    }),
  ])
  .describe("Hva slags felt det er.");
/** A field as form.json says it, without its words. */
export type EditionField = z.infer<typeof EditionField>;

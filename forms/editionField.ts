import { z } from "zod";

export const Id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "skal være bokstaver a til z og sifre, med liten forbokstav: «antallAnsatte»");

/** The id of one of the edition's kinds of party. */
export const PartyKind = Id.describe("Et slag part: en id i partyKinds.");
export type PartyKind = z.infer<typeof PartyKind>;

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
  shownIf: z
    .strictObject({
      field: Id.describe("Et felt med valg i samme seksjon."),
      is: Id.describe("Valget som gjør at feltet vises. Er feltet en erklæring, skrives «yes»."),
    })
    .optional()
    .describe(
      "Feltet vises bare når et annet felt i seksjonen er besvart med dette valget. Skjult mangler det aldri og trykkes ikke, men svaret blir tatt vare på.",
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

const other = Id.optional().describe(
  "Et av valgene, som «Annet, spesifiser»: den som velger det, får et felt å skrive i, og må fylle det ut.",
);

const Bound = z.number().min(-99_999_999_999).max(99_999_999_999);
const decimals = z
  .number()
  .int()
  .min(0)
  .max(4)
  .default(0)
  .describe("Det meste av desimaler som svaret kan ha, fra 0 til 4. Uten ordet må det være et helt tall.");

const DayBound = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$|^deadline$/, "en dag skrives år-måned-dag, som «2027-08-01», eller «deadline»");

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
        .enum(["orgNumber", "accountNumber", "telephone", "email", "url"])
        .optional()
        .describe(
          "Hva teksten må være, ellers blir den ikke lagret. «orgNumber»: Organisasjonsnummer. «accountNumber»: Kontonummer. «telephone»: Telefonnummer. «email»: E-postadresse. «url»: Nettadresse.",
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
      other,
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
      other,
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
    z.strictObject({
      ...answered,
      type: z.literal("number").describe("Et tall, slik folk skriver det: 1 234,5. Enheten står i nb.json (unit)."),
      min: Bound.optional().describe("Det minste tallet som tas imot."),
      max: Bound.optional().describe("Det største tallet som tas imot."),
      decimals,
    }),
    z.strictObject({
      ...answered,
      type: z.literal("percent").describe("En prosent: 12 %."),
      min: Bound.default(0).describe("Den minste prosenten som tas imot. Uten ordet er det 0."),
      max: Bound.default(100).describe("Den største prosenten som tas imot. Uten ordet er det 100."),
      decimals,
    }),
    z.strictObject({
      ...answered,
      type: z.literal("date").describe("En dag, som velges i en kalender."),
      min: DayBound.optional().describe(
        "Den første dagen som tas imot: «2027-08-01», eller «deadline» for søknadens egen frist.",
      ),
      max: DayBound.optional().describe(
        "Den siste dagen som tas imot: «2027-12-31», eller «deadline» for søknadens egen frist.",
      ),
    }),
    /** The answer is "yes", or none. */
    z.strictObject({
      ...answered,
      type: z.literal("declaration").describe("En erklæring å krysse av. De i requiredOf må krysse av."),
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

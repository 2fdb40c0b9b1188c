import { z } from "zod";

/** Bokmål, nynorsk and English. */
export const Language = z.enum(["nb", "nn", "en"]);
export type Language = z.infer<typeof Language>;

export const LANGUAGES: readonly Language[] = Language.options;

const Words = z.string().min(1);
/** Words by the id of what they name. */
const ById = z.record(Words);

const FieldTexts = z.strictObject({
  label: Words.describe(
    "Ledeteksten ved feltet, på kortet og i dokumentet. Spørres det om beløpet for hvert år, settes året inn for {{ year }}, eller sist.",
  ),
  help: Words.optional().describe("En hjelpetekst under feltet på kortet. Den trykkes ikke."),
  options: ById.optional().describe(
    'Det folk leser i hvert valg, etter navnene i form.json. Eksempel: { "yes": "Ja", "no": "Nei" }. I en tabell (table) gjelder de alle kolonner med valg.',
  ),
  columns: ById.optional().describe(
    'Overskriftene over kolonnene i en liste (rows) eller en tabell (table). Eksempel: { "role": "Rolle", "name": "Navn" }.',
  ),
  rows: ById.optional().describe(
    'Det folk leser foran hver fast rad i en tabell (table). Eksempel: { "owner": "Eier" }.',
  ),
  units: ById.optional().describe(
    'Enheten bak tallene i en kolonne (number) i en tabell (table). Eksempel: { "hours": "timer" }.',
  ),
  unit: Words.optional().describe("Enheten bak et tall (number), slik folk leser den: «timer»."),
});

const TableTexts = z.strictObject({
  label: Words.describe("Det tabellen heter."),
  rows: ById.describe('Det folk leser foran hver rad. Eksempel: { "owner": "Eier" }.'),
  columns: ById.describe('Det folk leser over hver kolonne. Eksempel: { "duration": "Varighet" }.'),
});

const PartyKindTexts = z.strictObject({
  one: Words.describe("Slaget i entall: Kommune."),
  many: Words.describe("Slaget i flertall, inne i en setning: kommuner."),
  joinAs: Words.describe("Det som velges for å legge inn en ny part: Ny kommune. Bare når joins er «anybody»."),
  inTables: Words.describe("Det slaget heter i dokumentets tabeller. Uten ordet er det navnet på kolonnen, eller one."),
});

const SectionTexts = z.strictObject({
  title: Words.describe("Seksjonens overskrift, på kortet og i dokumentet."),
  help: Words.describe("Hjelpeteksten øverst på kortet: hva som skal stå her. Den trykkes ikke."),
  derived: ById.optional().describe(
    'Ledetekstene til linjene som Samskriv fyller ut selv. Eksempel: { "owner": "Eier" }.',
  ),
  fields: z.record(FieldTexts.partial()).optional().describe("Tekstene til hvert felt, etter feltets id i form.json."),
  computedFields: z
    .record(FieldTexts.pick({ label: true, help: true, unit: true }).partial())
    .optional()
    .describe("Tekstene til hver utregning, etter dens id i form.json."),
  tables: z
    .record(TableTexts.partial())
    .optional()
    .describe("Tekstene til hver trykt tabell, etter tabellens id i form.json."),
});

/** The words of an edition in one language, as in its nb.json. Any may be left out of a translation. */
export const Texts = z
  .strictObject({
    $schema: z.string().describe("Filen som editoren foreslår ord og streker under feil etter: ../texts.schema.json."),
    name: Words.describe('Det utgaven heter i listene: "Behovsmelding 2027".'),
    title: Words.describe("Skjemaets egen tittel, øverst i dokumentet."),
    schemes: ById.describe('Det hver ordning heter. Eksempel: { "regional": "Regional ordning" }.'),
    purposes: ById.describe('Det hvert formål med beløp heter. Eksempel: { "grant": "Tilskudd", "own": "Egenandel" }.'),
    partyKinds: z.record(PartyKindTexts.partial()).describe("Det hvert slag part heter, etter slagets id i form.json."),
    columns: ById.describe('Det hver kolonne med beløp heter. Eksempel: { "owner": "Eier", "uh": "UH" }.'),
    sections: z.record(SectionTexts.partial()).describe("Tekstene til hver seksjon, etter seksjonens id i form.json."),
    rules: ById.describe(
      "Det folk leser når en regel ikke er oppfylt, etter regelens id. Tall og navn settes inn med {{ }}: Dere søker om {{ kr(sum.grant) }}.",
    ),
  })
  .partial();
export type Texts = z.infer<typeof Texts>;

/** What is said of a file that is not read, by reason. A person can act on each of them. */
const SENTENCES = {
  missing: (name) => `Finner ikke filen ${name}.`,
  folder: (name) => `${name} er en mappe, ikke en fil.`,
  unreadable: (name) => `Får ikke lov til å lese ${name}.`,
  empty: (name) => `${name} er tom.`,
  picture: (name) => `${name} er et bilde. Send behovsmeldingen som .docx, .pdf eller .txt.`,
  "other-kind": (name) => `${name} er verken .docx, .pdf eller ren tekst.`,
  "old-word": (name) =>
    `${name} er et eldre Word-dokument eller er låst med passord. Lagre det som .docx uten passord og prøv igjen.`,
  password: (name) => `${name} er låst med passord. Lagre filen uten passord og prøv igjen.`,
  "broken-pdf": (name) => `${name} er ikke en hel PDF og kan ikke leses.`,
  scanned: (name) => `${name} har bare bilder av sider, og ingen tekst å lese.`,
  illegible: (name) =>
    `${name} har tekst der bokstavene ikke kan leses. Lag PDF-en på nytt fra Word, eller send .docx.`,
  portfolio: (name) => `${name} har bare andre filer i seg. Ta behovsmeldingen ut av den og send den alene.`,
  "adobe-form": (name) => `${name} er et skjema som bare Adobe kan vise. Skriv det ut til en ny PDF og send den.`,
  "not-docx": (name) => `${name} er ikke et Word-dokument (.docx), eller det er ødelagt.`,
  "inserted-file": (name) =>
    `${name} har en annen fil innfelt i teksten, og den kan ikke leses. Åpne dokumentet i Word, lagre det på nytt og prøv igjen.`,
  "other-document": (name) =>
    `${name} er laget med et annet program enn Word. Åpne dokumentet der, lagre det som .docx eller .pdf og prøv igjen.`,
  inflates: (name) => `${name} pakker ut til mer enn et dokument kan være, og blir ikke lest.`,
  "too-long": (name) => `${name} har mer tekst enn en behovsmelding kan ha.`,
  "too-heavy": (name) =>
    `${name} krever mer minne enn en behovsmelding kan trenge, og blir ikke lest. Lagre den på nytt som .docx eller .pdf og prøv igjen.`,
  "too-slow": (name) =>
    `${name} tok for lang tid å lese, så jeg ga opp. Lagre den på nytt som .docx eller .pdf og prøv igjen.`,
  "no-form": (name) => `${name} er ikke en utfylt behovsmelding som jeg kjenner igjen.`,
  blank: (name) => `${name} er skjemaet, men her er ingenting fylt ut. Send behovsmeldingen etter at den er fylt ut.`,
  guidance: (name) =>
    `${name} har overskriftene til behovsmeldingen, men ser ut som en veiledning eller en rapport: Ingenting er fylt ut i skjemaet. Send den utfylte behovsmeldingen.`,
  "several-applications": (name) =>
    `${name} har flere behovsmeldinger, med ulik eier, nettverk eller år. Send dem som hver sin fil.`,
} satisfies Readonly<Record<string, (name: string) => string>>;

export type FileRefusal =
  | { readonly kind: keyof typeof SENTENCES }
  | { readonly kind: "too-large"; readonly most: number };

/** The one sentence shown for a file that is not read. */
export function fileSentence(file: string, refusal: FileRefusal): string {
  const name = `«${file}»`;
  return refusal.kind === "too-large"
    ? `${name} er for stor: Filen kan være på høyst ${refusal.most} MB.`
    : SENTENCES[refusal.kind](name);
}

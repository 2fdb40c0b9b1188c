/** Why a file is not read. A person can act on each of these reasons. */
export type FileRefusal =
  | { readonly kind: "missing" }
  | { readonly kind: "folder" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "empty" }
  | { readonly kind: "too-large"; readonly most: number }
  | { readonly kind: "picture" }
  | { readonly kind: "other-kind" }
  | { readonly kind: "old-word" }
  | { readonly kind: "password" }
  | { readonly kind: "broken-pdf" }
  | { readonly kind: "scanned" }
  | { readonly kind: "illegible" }
  | { readonly kind: "portfolio" }
  | { readonly kind: "adobe-form" }
  | { readonly kind: "not-docx" }
  | { readonly kind: "inserted-file" }
  | { readonly kind: "other-document" }
  | { readonly kind: "inflates" }
  | { readonly kind: "too-long" }
  | { readonly kind: "too-heavy" }
  | { readonly kind: "too-slow" }
  | { readonly kind: "no-form" }
  | { readonly kind: "blank" }
  | { readonly kind: "guidance" }
  | { readonly kind: "several-applications" };

/** The one sentence shown for a file that is not read. */
export function fileSentence(file: string, refusal: FileRefusal): string {
  const name = `«${file}»`;
  switch (refusal.kind) {
    case "missing":
      return `Finner ikke filen ${name}.`;
    case "folder":
      return `${name} er en mappe, ikke en fil.`;
    case "unreadable":
      return `Får ikke lov til å lese ${name}.`;
    case "empty":
      return `${name} er tom.`;
    case "too-large":
      return `${name} er for stor: Filen kan være på høyst ${refusal.most} MB.`;
    case "picture":
      return `${name} er et bilde. Send behovsmeldingen som .docx, .pdf eller .txt.`;
    case "other-kind":
      return `${name} er verken .docx, .pdf eller ren tekst.`;
    case "old-word":
      return `${name} er et eldre Word-dokument eller er låst med passord. Lagre det som .docx uten passord og prøv igjen.`;
    case "password":
      return `${name} er låst med passord. Lagre filen uten passord og prøv igjen.`;
    case "broken-pdf":
      return `${name} er ikke en hel PDF og kan ikke leses.`;
    case "scanned":
      return `${name} har bare bilder av sider, og ingen tekst å lese.`;
    case "illegible":
      return `${name} har tekst der bokstavene ikke kan leses. Lag PDF-en på nytt fra Word, eller send .docx.`;
    case "portfolio":
      return `${name} har bare andre filer i seg. Ta behovsmeldingen ut av den og send den alene.`;
    case "adobe-form":
      return `${name} er et skjema som bare Adobe kan vise. Skriv det ut til en ny PDF og send den.`;
    case "not-docx":
      return `${name} er ikke et Word-dokument (.docx), eller det er ødelagt.`;
    case "inserted-file":
      return `${name} har en annen fil innfelt i teksten, og den kan ikke leses. Åpne dokumentet i Word, lagre det på nytt og prøv igjen.`;
    case "other-document":
      return `${name} er laget med et annet program enn Word. Åpne dokumentet der, lagre det som .docx eller .pdf og prøv igjen.`;
    case "inflates":
      return `${name} pakker ut til mer enn et dokument kan være, og blir ikke lest.`;
    case "too-long":
      return `${name} har mer tekst enn en behovsmelding kan ha.`;
    case "blank":
      return `${name} er skjemaet, men her er ingenting fylt ut. Send behovsmeldingen etter at den er fylt ut.`;
    case "guidance":
      return `${name} har overskriftene til behovsmeldingen, men ser ut som en veiledning eller en rapport: Ingenting er fylt ut i skjemaet. Send den utfylte behovsmeldingen.`;
    case "several-applications":
      return `${name} har flere behovsmeldinger, med ulik eier, nettverk eller år. Send dem som hver sin fil.`;
    case "too-heavy":
      return `${name} krever mer minne enn en behovsmelding kan trenge, og blir ikke lest. Lagre den på nytt som .docx eller .pdf og prøv igjen.`;
    case "too-slow":
      return `${name} tok for lang tid å lese, så jeg ga opp. Lagre den på nytt som .docx eller .pdf og prøv igjen.`;
    case "no-form":
      return `${name} er ikke en utfylt behovsmelding som jeg kjenner igjen.`;
  }
}

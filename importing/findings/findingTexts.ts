import { formatKroner } from "../../domain/amounts/formatKroner";
import type { RowRefusal } from "../../domain/amounts/kronerRow";
import { holds } from "../tables/placedSum";

const kroner = (figure: number): string => `${formatKroner(figure)} kroner`;

const unreadable = (refusal: RowRefusal, text: string): string => {
  switch (refusal.kind) {
    case "no-figures":
      return "Her skulle det stått et beløp.";
    case "ambiguous":
      return refusal.ways.some(holds)
        ? `Beløpene «${text}» kan deles på flere måter slik at summen stemmer. Hvilke er de?`
        : `Beløpene «${text}» står slik at de ikke kan skilles fra hverandre. Hvilke er de?`;
    case "unreadable":
      switch (refusal.why) {
        case "ore":
          return `Beløpet «${refusal.text}» har øre. Skriv hele kroner.`;
        case "negative":
          return `Beløpet «${refusal.text}» er negativt.`;
        case "too-large":
          return `Beløpet «${refusal.text}» er for stort til å være ett beløp.`;
        case "not-a-number":
          return `Beløpet «${refusal.text}» lar seg ikke lese.`;
      }
  }
};

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)} …` : text);

/** The text of each finding, in bokmål. */
export const findingTexts = {
  sum: (cell: string, claimed: number, computed: number) =>
    `${cell}: Skjemaet sier ${kroner(claimed)}, men delene blir ${kroner(computed)}. Forskjellen er ${kroner(Math.abs(claimed - computed))}.`,
  sumAlone: () => "Bare summen er fylt ut i tabellen. Hvilke tiltak gjelder beløpene, og hvor mye har hvert av dem?",
  difference: (cell: string, here: number, other: string, there: number) =>
    `${cell} er ${kroner(here)}, men ${other} er ${kroner(there)}. Forskjellen er ${kroner(Math.abs(here - there))}.`,
  unreadable,
  scaled: (shares: readonly { readonly kroner: number; readonly written?: string }[]) =>
    `Lest som ${shares.map((share) => `${kroner(share.kroner)} («${share.written}»)`).join(", ")}. Stemmer det?`,
  small: (shares: readonly { readonly kroner: number }[]) =>
    `Lest som ${shares.map((share) => kroner(share.kroner)).join(", ")}. Er beløpene skrevet i tusen kroner?`,
  tablesDiffer: () =>
    "Tiltaket står i flere av skjemaene i dokumentet, med ulike beløp. Beløpene er fra det første. Hvilke er riktige?",
  attachmentsDiffer: (here: string, there: string) =>
    `Skjemaene i dokumentet har ulike svar: «${shortened(here)}» og «${shortened(there)}». Det første er brukt. Hva er riktig?`,
  otherDocument: () => "Dokumentet kaller seg en veiledning eller en rapport. Er det en behovsmelding?",
  unnamed: () => "Tiltaket har ikke noe navn.",
  sameNumber: (number: number, names: readonly string[]) =>
    `Nummeret ${number} er brukt på flere tiltak: ${names.map((name) => `«${name}»`).join(" og ")}.`,
  placeholder: (count: number) =>
    count === 1
      ? "Hjelpeteksten til skjemaet står igjen her. Den regnes som tom."
      : `Hjelpeteksten til skjemaet står igjen ${count} steder her. Den regnes som tom.`,
  blank: () => "Her er det ikke svart.",
  severalSaysNo: (label: string, count: number, who: string) =>
    `Svaret er nei på «${label}», men dokumentet nevner ${count}: ${who}.`,
  severalSaysYes: (label: string) => `Svaret er ja på «${label}», men dokumentet nevner bare én.`,
  emptyList: (label: string) => `Svaret er ja på «${label}», men listen er ikke fylt ut.`,
  mustAnswer: (label: string) => `«${label}»: Verken ja eller nei er krysset av.`,
  unclearTicks: (text: string) => `Jeg ser ikke hva som er krysset av her: «${text}». Hva er svaret?`,
  twoAnswers: (label: string) => `«${label}»: Flere svar er krysset av.`,
  reason: (label: string) => `«${label}» må begrunnes, og begrunnelsen mangler.`,
  travel: () => "UH skal vise hva reise og opphold koster i sin andel, men teksten nevner det ikke.",
  owners: (label: string, count: number, listed: number) =>
    `«${label}» er ${count}, men eierne i dokumentet har ${listed}.`,
  notACount: (label: string, text: string) => `«${label}» skal være et antall, men her står «${text}».`,
  measureCount: (count: number, found: number) => `Skjemaet sier ${count} tiltak, men dokumentet har ${found}.`,
  reused: (others: string) => `Teksten er den samme som i ${others}.`,
  noMeasure: () => "Dokumentet har ingen tiltak.",
  /** Omits the number, which is private. */
  accountNumber: () => "Kontonummeret er ikke gyldig. Se etter at alle elleve sifrene er med.",
  orgNumber: (text: string) => `«${text}» er ikke et gyldig organisasjonsnummer.`,
};

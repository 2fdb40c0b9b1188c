import { formatKroner } from "../domain/amounts/formatKroner";
import type { ApprovalRequirement } from "../domain/application/structure";
import { longDay } from "../domain/values/dayAndMonth";
/** The documents' own texts, in bokmål, the language of a behovsmelding. */
export const documentWords = {
  unanswered: "Ikke besvart",
  withheld: "Utelatt",
  withheldNote:
    "Personlige opplysninger er utelatt her. De står i dokumentene som deltakerne får i sin egen chat med Samskriv når behovsmeldingen er ferdig.",
  yes: "☒",
  no: "☐",
  owner: "Eier",
  uh: "UH",
  total: "Totalt",
  sum: "Sum",
  measureColumn: "Tiltak",
  schemeColumn: "Ordning",
  noScheme: "Uten ordning",
  sectionColumn: "Seksjon",
  approvals: "Godkjenninger",
  approvedBy: "Godkjent av",
  deputyFor: (deputy: string, person: string) => `${deputy}, stedfortreder for ${person}`,
  approvedWhen: "Når",
  notApproved: "Ikke godkjent",
  measureShort: (number: number, section: string) => `Tiltak ${number}, ${section}`,
  moment: (day: string, hour: number, minute: number) =>
    `${longDay(day)} kl. ${String(hour).padStart(2, "0")}.${String(minute).padStart(2, "0")}`,
  finalVersion: (number: number, day: string) => `Endelig versjon ${number}, ${longDay(day)}`,
  party: "Part",
  partyNumber: "Nr",
  partyName: "Navn på eier/UH",
  partyKind: "Eier/UH",
  afterMeasures: "Felles for alle tiltakene",
  amountsMissing: "Ikke alle beløp er ført ennå.",
  measure: (number: number, name: string) => `Tiltak ${number}: ${name}`,
  totalsOfYear: (title: string, year: number) => `${title} ${year}`,
  byInstitution: (shares: readonly { institution: string; kroner: number }[]) =>
    `UH fordelt på institusjon: ${shares.map(({ institution, kroner }) => `${institution} ${formatKroner(kroner)}`).join(", ")}`,
  share: (kroner: number, institution: string) => `${formatKroner(kroner)} (${institution})`,
  ofThis: (share: string) => `herav ${share}`,
  unchangedFrom: (measure: number) => `Uendret fra tiltak ${measure}`,
  unansweredBy: (parties: readonly string[]) => `Ikke besvart av ${parties.join(", ")}`,
  compiled: (version: number, day: string) => `Utkast versjon ${version}, satt sammen ${longDay(day)}`,
  deadline: (deadline: string) =>
    `Frist ${longDay(deadline.slice(0, 10))} kl. ${deadline.slice(11, 16).replace(":", ".")}`,
  silent: (deadline: string) =>
    `Ikke svart innen ${longDay(deadline.slice(0, 10))} kl. ${deadline.slice(11, 16).replace(":", ".")}`,
  asked: "Spurt, ikke svart",
  notAsked: "Ikke spurt",
  or: " eller ",
  firstOfKind: "den første av dem",
  rule: (rule: ApprovalRequirement, lead: string): string =>
    ({
      all: "alle må godkjenne",
      any: "én er nok",
      asked: "blir spurt, ingen må",
      none: "godkjenner ikke",
      lead: `bare ${lead} godkjenner`,
    })[rule],
  ruleSet: (section: string, kind: string, rule: string, by: string, reason: string) =>
    `${section}, ${kind}: ${rule}. Satt av ${by}: ${reason}`,
  footer: (name: string, version: number) => `${name} · versjon ${version} · side `,
  finalFooter: (name: string, number: number) => `${name} · endelig versjon ${number} · side `,
  footerOf: " av ",
} as const;

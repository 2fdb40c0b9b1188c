import { join } from "node:path";
import type { AnswerValue, Comment, SectionRecord } from "../../../domain/answers/sectionRecord";
import type { SectionRef } from "../../../domain/answers/sectionRef";
import { isSameSection, sectionRefsOf } from "../../../domain/answers/sectionRef";
import { slotsOf } from "../../../domain/answers/slot";
import { kindOf } from "../../../domain/application/kindOf";
import { ofKind } from "../../../domain/application/newStructure";
import {
  type Invitation,
  type MeasureId,
  type Member,
  type Party,
  type PartyId,
  type PersonId,
  participantsOf,
  type Structure,
} from "../../../domain/application/structure";
import { type Application, recordAt, sectionAt } from "../../../domain/section/section";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Field, Form, FormPartyKind } from "../../../forms/form";
import { sampleTable } from "./sampleTable";

/** The 2026 edition, read from its file. */
export const form2026 = readForms(join(projectRoot(), "forms")).get("behovsmelding-2026") as Form;

export const noon = new Date("2027-01-11T12:00:00Z");
export const later = new Date("2027-01-12T12:00:00Z");

/** An invitation of the coordinator, for a party or for none. */
export const anInvitation = (
  personId: PersonId,
  partyId: PartyId | null,
  over: Partial<Invitation> = {},
): Invitation => ({
  ...{ personId, personName: personId, partyId, invitedBy: "turid", at: noon, declinedAt: null },
  ...over,
});

/** One of the five kinds of the shipped editions. */
export const aKind = (id: Party["kind"]): FormPartyKind => kindOf(form2026, id) as FormPartyKind;

const aParty = (id: PartyId, kind: Party["kind"], name: string, over: Partial<Party> = {}): Party => ({
  id,
  ...ofKind(aKind(kind)),
  name,
  shortName: null,
  orgNumber: null,
  removed: false,
  registeredBy: null,
  hadPeople: true,
  ...over,
});

export const fjordvik = aParty("fjordvik", "municipalOwner", "Fjordvik kommune", { orgNumber: "912345679" });
export const solsikken = aParty("solsikken", "privateOwner", "Solsikken barnehage AS");
export const lms = aParty("lms", "uh", "Læringsmiljøsenteret", { shortName: "LMS" });
export const nord = aParty("nord", "uh", "Nord universitet", { shortName: "Nord" });
export const union = aParty("union", "union", "Fjordvik lærerlag");
export const coordinator = aParty("coordinator", "coordinator", "Koordinator");

export const aMember = (
  personId: PersonId,
  personName: string,
  partyId: PartyId,
  over: Partial<Member> = {},
): Member => ({
  id: `${personId}-${partyId}`,
  partyId,
  personId,
  personName,
  writes: true,
  approves: true,
  asksToApprove: false,
  admittedAt: noon,
  joinedAt: noon,
  standsInFor: null,
  ...over,
});

/** Invented people: Turid leads the writing, Kari writes and Ola approves for the kommune, the others do both. */
const members: Member[] = [
  aMember("turid", "Turid Testesen", "coordinator"),
  aMember("kari", "Kari Prøve", "fjordvik", { approves: false }),
  aMember("ola", "Ola Eksempel", "fjordvik", { writes: false }),
  aMember("siri", "Siri Solheim-Test", "solsikken"),
  aMember("lars", "Lars Mønster", "lms"),
  aMember("nina", "Nina Forsøk", "nord"),
  aMember("ulf", "Ulf Utkast", "union"),
];

/** Kroner of owner and UH in each measure; the figures of design/forms.md, with other names. */
export const figures = [
  { name: "Kvalitetsutvikling i barnehagene", uh: "lms", owner: 200_000, share: 201_500 },
  { name: "Trygt og godt skolemiljø", uh: "lms", owner: 250_000, share: 364_300 },
  { name: "Ledersamlinger", uh: "lms", owner: 200_000, share: 269_500 },
  { name: "Fådelt skole", uh: "nord", owner: 80_000, share: 284_000 },
  { name: "Lesing og skriving", uh: "nord", owner: 150_000, share: 459_560 },
] as const;

export const measureId = (number: number): MeasureId => `measure-${number}`;

/** An application in which nobody has written anything: five measures, the first three with LMS, the others with Nord. */
export const anApplication = (over: Partial<Application> = {}): Application => ({
  id: "application",
  formId: "behovsmelding-2026",
  title: "Behovsmelding for Fjordvik 2027",
  year: 2027,
  network: "Ytre Fjord",
  deadline: "2027-02-01T12:00",
  timeZone: "Europe/Oslo",
  language: "nb",
  region: null,
  status: "drafting",
  planId: null,
  earlierFrom: null,
  consultedEarly: false,
  approvalRules: [],
  deputies: [],
  takenOut: [],
  invitations: [],
  parties: [coordinator, fjordvik, solsikken, lms, nord, union],
  members,
  measures: figures.map(({ name, uh }, index) => ({
    id: measureId(index + 1),
    number: index + 1,
    name,
    scheme: null,
    partyIds: ["fjordvik", "solsikken", uh, "union"],
  })),
  records: [],
  amounts: [],
  discussions: [],
  reportsOn: null,
  granted: [],
  ...over,
});

type Written = SectionRef & { field: string; partyId: PartyId | null; value: AnswerValue | null };

const withRecord = (application: Application, place: SectionRef, change: (record: SectionRecord) => SectionRecord) => ({
  ...application,
  records: [
    ...application.records.filter((record) => !isSameSection(record, place)),
    change(recordAt(application, place)),
  ],
});

/** The application with one field written, in the ledger too where the field is an amount. */
export function withAnswer(application: Application, written: Written, form: Form = form2026): Application {
  const { field, partyId, value } = written;
  const grown = withRecord(application, written, (record) => {
    const old = record.answers.find((answer) => answer.field === field && answer.partyId === partyId);
    const answer = {
      field,
      partyId,
      value,
      version: (old?.version ?? 0) + 1,
      writtenBy: "kari",
      writtenByName: "Kari Prøve",
      writtenAt: noon,
    };
    return { ...record, answers: [...record.answers.filter((each) => each !== old), answer] };
  });
  const asked = form.sections.find(({ id }) => id === written.sectionId)?.fields.find(({ id }) => id === field);
  const { measureId } = written;
  if (asked?.type !== "amount" || measureId === null || partyId === null) return grown;
  const { purpose, year = 0 } = asked;
  const others = grown.amounts.filter(
    (line) =>
      line.measureId !== measureId || line.partyId !== partyId || line.purpose !== purpose || line.year !== year,
  );
  return {
    ...grown,
    amounts: typeof value === "number" ? [...others, { measureId, partyId, purpose, year, kroner: value }] : others,
  };
}

/** The application with every field that is required answered: the figures above, and a sentence that says where it stands. */
export function withAllAnswers(application: Application, form: Form = form2026): Application {
  return sectionRefsOf(form, application).reduce((grown, place) => {
    const section = sectionAt(form, application, place);
    return slotsOf(section.form, section.parties)
      .filter(({ field, party }) =>
        field.requiredOf.some((kind) =>
          party ? party.kind === kind : section.parties.some((each) => each.kind === kind),
        ),
      )
      .reduce(
        (all, { field, party }) =>
          withAnswer(
            all,
            {
              ...place,
              field: field.id,
              partyId: party?.id ?? null,
              value: plausible(application, place, field, party),
            },
            form,
          ),
        grown,
      );
  }, application);
}

/** Numbers that belong to nobody. */
const FORMATTED = {
  orgNumber: "910 000 004",
  accountNumber: "1234.56.78903",
  telephone: "00 00 00 00",
  url: "https://www.fjordvik.example/plan",
  email: "prove@fjordvik.example",
} as const;

function plausible(structure: Structure, place: SectionRef, field: Field, party: Party | null): AnswerValue {
  const measure = structure.measures.find(({ id }) => id === place.measureId);
  const planned = figures[(measure?.number ?? 1) - 1] ?? figures[0];
  switch (field.type) {
    case "amount":
      return party?.kind === "uh" ? planned.share : planned.owner;
    case "money":
      return 22_000;
    case "declaration":
      return "yes";
    case "date":
      return "2027-03-15";
    case "count":
    case "number":
    case "percent":
      return 19;
    case "choice":
      return field.options[0]?.id ?? "";
    case "choices":
    case "goals":
      return field.options.slice(0, 2).map(({ id }) => id);
    case "table":
      return sampleTable(field);
    case "attachment":
      return [{ id: "budget-file", name: "Budsjett.xlsx", sha256: "a".repeat(64) }];
    case "rows":
      return [
        { [field.columns[0]?.id ?? ""]: "Hovedtillitsvalgt", [field.columns[1]?.id ?? ""]: "Ulf Utkast" },
        { [field.columns[0]?.id ?? ""]: "Verneombud", [field.columns[1]?.id ?? ""]: "Vera Verdi" },
      ];
    case "text":
      if (field.format) return FORMATTED[field.format];
      return `${field.label} hos ${party?.name ?? "alle"}`;
    case "longText":
      return `${field.label}: dette skriver ${party?.name ?? "partnerskapet"} om ${measure?.name ?? "søknaden"}.`;
  }
}

/** The same, and every party that has a part in a section has sent it to approval. */
export const withAllSent = (application: Application, form: Form = form2026): Application =>
  sectionRefsOf(form, application).reduce((grown, place) => {
    const sent = participantsOf(application, place.measureId).map(({ id }) => ({
      partyId: id,
      personId: "turid",
      at: noon,
    }));
    return withRecord(grown, place, (record) => ({ ...record, submissions: sent }));
  }, application);

const byOla = { personId: "ola", personName: "Ola Eksempel", onBehalfOf: null } as const;

/** Approved as it stands now: by every approver of the places, or of all places. */
export const withApprovals = (
  application: Application,
  {
    places,
    parties,
    form = form2026,
    at = noon,
  }: { places?: readonly SectionRef[]; parties?: readonly PartyId[]; form?: Form; at?: Date } = {},
): Application =>
  (places ?? sectionRefsOf(form, application)).reduce((grown, place) => {
    const { approvers, approvedHashes } = sectionAt(form, grown, place);
    const approvals = approvers
      .filter(({ id }) => !parties || parties.includes(id))
      .map(({ id }) => ({ ...byOla, partyId: id, contentHash: approvedHashes.get(id) ?? "", at }));
    return withRecord(grown, place, (record) => ({ ...record, approvals: [...record.approvals, ...approvals] }));
  }, application);

/** An open wish for a change in one section. */
export const withChangeRequest = (
  application: Application,
  place: SectionRef,
  partyId: PartyId = "fjordvik",
): Application =>
  withRecord(application, place, (record) => ({
    ...record,
    changeRequests: [
      ...record.changeRequests,
      {
        id: "request",
        partyId,
        personId: "ola",
        personName: "Ola Eksempel",
        comment: "Skriv mer om målet.",
        at: noon,
        resolved: false,
      },
    ],
  }));

/** A word in the thread of one section, by Kari. */
export const withComment = (application: Application, place: SectionRef, over: Partial<Comment> = {}): Application =>
  withRecord(application, place, (record) => ({
    ...record,
    comments: [
      ...record.comments,
      {
        kind: "comment",
        to: null,
        partyId: "fjordvik",
        personId: "kari",
        personName: "Kari Prøve",
        text: "Hvem leder møtene?",
        at: noon,
        ...over,
      },
    ],
  }));

/** A finished application: answered, sent and approved. */
export const aFinishedApplication = (over: Partial<Application> = {}): Application =>
  withApprovals(withAllSent(withAllAnswers(anApplication(over))));

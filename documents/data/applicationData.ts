import { z } from "zod";
import { LANGUAGES } from "../../domain/values/language";
import { EditionData } from "./editionData";
import { LedgerLine } from "./ledgerLine";
import { SectionData } from "./sectionData";
import { SumsData } from "./sumsData";

const Instant = z.string().datetime().describe("An instant: 2027-01-11T12:00:00.000Z.");

const PartyData = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable().describe("What tables and sums call it. Null if they use the name."),
  kind: z.string().describe("An id in the form's partyKinds."),
  organisationNumber: z.string().nullable(),
  roles: z.array(z.enum(["lead", "owner", "consulted"])),
  column: z.string().nullable().describe("Where the tables of sums have its amounts: an id in the form's columns."),
});

const MeasureData = z.object({
  id: z.string(),
  number: z.number().int().describe("Counts from 1, in the order shown."),
  name: z.string(),
  scheme: z.string().nullable().describe("An id in the form's schemes. Null if none is chosen."),
  parties: z.array(z.string()).describe("The ids of the parties that take part."),
});

const GrantedData = z.object({
  measure: z.string().describe("The id of a measure of the report."),
  party: z.string().describe("The id of a party of the report."),
  kroner: z.number().int(),
});

const ApprovalData = z.object({
  section: z.string(),
  measure: z.string().nullable(),
  parties: z.array(z.string()).describe("Names. Several if one of them is enough and none has approved."),
  given: z
    .object({
      person: z.string(),
      onBehalfOf: z.string().nullable().describe("The person whose deputy approved."),
      at: Instant,
    })
    .nullable()
    .describe("Null if it is not approved."),
  optional: z.boolean().describe("Whether nothing waits for it."),
  asked: z.boolean().describe("Whether the section was shown to them."),
  silentSince: z.string().nullable().describe("The deadline that passed without an answer, as a local date and time."),
});

/**
 * A whole application as raw values, as a program reads it. docs/data.md explains it. It is stored with each draft and
 * never changes, so that it reads the same a year from now.
 *
 * `version` counts up when something is removed or gets another meaning. What is only added does not change it.
 */
export const ApplicationData = z.object({
  schema: z.literal("samskriv/application"),
  version: z.literal(1).describe("Counts up when something is removed or gets another meaning."),
  form: EditionData,
  application: z.object({
    id: z.string(),
    title: z.string(),
    year: z.number().int(),
    network: z.string(),
    deadline: z.string().describe("A local date and time: 2027-02-01T12:00."),
    timeZone: z.string(),
    language: z.enum(LANGUAGES),
    region: z.string().nullable().describe("The county of its partnership."),
    plan: z
      .object({ id: z.string(), title: z.string(), source: z.string() })
      .nullable()
      .describe("The regional long-term plan whose goals the measures name."),
    reportsOn: z
      .string()
      .nullable()
      .default(null)
      .describe("The id of the application that this is a report on. Null, or absent in older drafts, if it is none."),
  }),
  draft: z.object({
    version: z.number().int().describe("Counts from 1."),
    compiledAt: Instant,
    day: z.string().describe("The same day in the partnership's time zone: 2027-01-11."),
  }),
  parties: z.array(PartyData),
  measures: z.array(MeasureData),
  sections: z.array(SectionData).describe("Every section at its place, in the form's order."),
  ledger: z.array(LedgerLine),
  sums: SumsData,
  granted: z
    .array(GrantedData)
    .default([])
    .describe(
      "What a report is about: the grant that was recorded when the draft was compiled. Absent in older drafts.",
    ),
  approvals: z.array(ApprovalData),
  final: z
    .object({
      number: z.number().int().describe("Counts from 1."),
      by: z.string().describe("Who made it final."),
      reason: z.string().nullable().describe("Why it was made final although something was open."),
    })
    .nullable()
    .describe("Null for a draft."),
});
export type ApplicationData = z.infer<typeof ApplicationData>;
export type ApprovalData = z.infer<typeof ApprovalData>;

import { z } from "zod";
import { sectionRefsOf } from "../../domain/answers/sectionRef";
import { columnOf } from "../../domain/application/columnOf";
import { schemeOf } from "../../domain/application/scheme";
import { measuresOf, partiesOf } from "../../domain/application/structure";
import { type Application, sectionAt } from "../../domain/section/section";
import { localDay } from "../../domain/values/deadline";
import { currentLanguage, DEFAULT_LANGUAGE, LANGUAGES } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import { measureHeading } from "../wording/documentWords";
import { Block } from "./block";
import { blocksOf } from "./blocksOf";
import { coordinatingParty } from "./coordinatingParty";
import { OutlineFinal, outlineFinalOf } from "./outlineFinal";
import { shownTitle } from "./shownTitle";

const OutlineSection = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  /** Number and title, as "4. Vurdering av måloppnåelse". */
  heading: z.string(),
  blocks: z.array(Block),
});
export type OutlineSection = z.infer<typeof OutlineSection>;

const OutlineMeasure = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  /** "Tiltak 3: Ledersamlinger" */
  heading: z.string(),
  /** The scheme's id; null if the measure has none. */
  scheme: z.string().nullable().default(null),
  sections: z.array(OutlineSection),
});
export type OutlineMeasure = z.infer<typeof OutlineMeasure>;

/**
 * A compiled application, from which every document and message of one draft is rendered.
 *
 * It is stored as JSON and rendered later. It holds answers as people read them, without references to the application,
 * so a draft reads the same a year from now.
 */
export const Outline = z.object({
  /** The language that it was compiled in: its documents are made in the same. */
  language: z.enum(LANGUAGES).default(DEFAULT_LANGUAGE),
  form: z.object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    /** The edition's own version, which changes when its issuer corrects it. */
    version: z.string().default("1"),
    documents: z.enum(["measure", "scheme"]),
    schemes: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
  }),
  application: z.object({
    id: z.string(),
    title: z.string(),
    year: z.number().int(),
    network: z.string(),
    /** Local date and time, such as 2027-02-01T12:00. */
    deadline: z.string(),
    owners: z.array(z.string()),
    /** The organisation that leads the writing; empty in drafts stored before it was kept. */
    coordinatedBy: z.string().default(""),
  }),
  version: z.number().int(),
  /** The instant, and its date in the partnership's time zone. */
  compiledAt: z.string(),
  day: z.string(),
  /** Sections about the whole application, before and after its measures. */
  before: z.array(OutlineSection),
  measures: z.array(OutlineMeasure),
  after: z.array(OutlineSection),
  /** The final version's number and approvals; null for a draft. */
  final: OutlineFinal.nullable().default(null),
});
export type Outline = z.infer<typeof Outline>;

/** Compiles the application in its current state, without removed measures and parties. */
export function outlineOf(
  form: Form,
  application: Application,
  {
    version,
    at,
    final = null,
  }: { version: number; at: Date; final?: Omit<Parameters<typeof outlineFinalOf>[2], "at"> | null },
): Outline {
  const measures = measuresOf(application);
  const places = sectionRefsOf(form, application);
  const firstOfMeasure = form.sections.findIndex(({ scope }) => scope === "measure");
  const early = new Set(
    form.sections.slice(0, firstOfMeasure < 0 ? form.sections.length : firstOfMeasure).map(({ id }) => id),
  );
  const general = places.filter(({ measureId }) => measureId === null);
  return {
    language: currentLanguage(),
    form: {
      id: form.id,
      name: form.name,
      title: form.title,
      version: form.version,
      documents: form.documents,
      schemes: form.schemes.map((scheme) => ({ ...scheme })),
    },
    application: {
      id: application.id,
      title: application.title,
      year: application.year,
      network: application.network,
      deadline: application.deadline,
      owners: partiesOf(application)
        .filter((party) => columnOf(form, party)?.parties === "together")
        .map(({ name }) => name),
      coordinatedBy: coordinatingParty(application),
    },
    version,
    compiledAt: at.toISOString(),
    day: localDay(application.timeZone, at).day,
    before: sectionsAt(
      form,
      application,
      general.filter(({ sectionId }) => early.has(sectionId)),
    ),
    measures: measures.map(({ id, number, name, scheme }) => ({
      id,
      number,
      name,
      heading: measureHeading({ number, name }),
      scheme: schemeOf(form, { scheme })?.id ?? null,
      sections: sectionsAt(
        form,
        application,
        places.filter(({ measureId }) => measureId === id),
      ),
    })),
    after: sectionsAt(
      form,
      application,
      general.filter(({ sectionId }) => !early.has(sectionId)),
    ),
    final: final && outlineFinalOf(form, application, { ...final, at }),
  };
}

/** The sections at these places. A section that the form puts `under` another becomes part of that one. */
function sectionsAt(form: Form, application: Application, places: ReturnType<typeof sectionRefsOf>): OutlineSection[] {
  const sections: OutlineSection[] = [];
  for (const place of places) {
    const section = sectionAt(form, application, place);
    const blocks = blocksOf(form, application, section);
    const { id, number, under } = section.form;
    const above = under ? sections.find((each) => each.id === under) : undefined;
    if (above) {
      above.blocks.push(...blocks);
      continue;
    }
    const shown = shownTitle(form, application, section.form);
    sections.push({
      id,
      number: number ?? null,
      title: shown,
      heading: number ? `${number}. ${shown}` : shown,
      blocks,
    });
  }
  return sections;
}

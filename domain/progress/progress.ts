import type { Form } from "../../forms/form";
import { sectionRefsOf } from "../answers/sectionRef";
import { askedAmounts } from "../application/askedAmounts";
import { type MeasureId, measuresOf, type Party } from "../application/structure";
import { type Totals, totalsOf } from "../application/totals";
import { type Application, type Section, type SectionState, sectionAt } from "../section/section";
import { type Unmanned, unmannedOf } from "./unmanned";

/** A line of the status table: a measure, or one of the sections that concern the whole application. */
export type ProgressLine = {
  readonly measureId: MeasureId | null;
  /** Set if the line is a section. */
  readonly sectionId: string | null;
  /** Whether it is a sum, which nobody writes. */
  readonly computed: boolean;
  readonly name: string;
  readonly number: number | null;
  readonly state: SectionState;
  /** Sections of the line, by state. */
  readonly count: Readonly<Record<SectionState, number>>;
  readonly awaited: readonly Party[];
};

export type Progress = {
  readonly sections: readonly Section[];
  readonly count: Readonly<Record<SectionState, number>>;
  /** 0 to 100: a section counts a third when begun, two thirds when it awaits approval, whole when approved. */
  readonly percent: number;
  readonly lines: readonly ProgressLine[];
  readonly totals: Totals;
  /** Parties in which nobody can do what sections wait for. */
  readonly unmanned: readonly Unmanned[];
};

const STATES: readonly SectionState[] = ["empty", "started", "awaitingApproval", "changeWanted", "approved"];
const WORTH: Record<SectionState, number> = { empty: 0, started: 1, changeWanted: 1, awaitingApproval: 2, approved: 3 };

const countOf = (sections: readonly Section[]): Record<SectionState, number> =>
  Object.fromEntries(
    STATES.map((state) => [state, sections.filter((section) => section.state === state).length]),
  ) as Record<SectionState, number>;

/** State of the whole line: the one that most needs somebody to act. */
function stateOf(sections: readonly Section[]): SectionState {
  const has = (state: SectionState) => sections.some((section) => section.state === state);
  if (has("changeWanted")) return "changeWanted";
  if (sections.every(({ state }) => state === "empty")) return "empty";
  if (has("empty") || has("started")) return "started";
  return has("awaitingApproval") ? "awaitingApproval" : "approved";
}

/** Parties whose answer or approval a section waits for. */
export function awaitedOf({ state, missing, notSent, unapproved, parties, form }: Section): Party[] {
  if (state === "approved") return [];
  if (state === "awaitingApproval") return [...unapproved];
  const behind = new Set<Party>(notSent);
  for (const { field, party, kind } of missing) {
    if (party) behind.add(party);
    else if (kind === null) for (const each of parties) if (field.requiredOf.includes(each.kind)) behind.add(each);
  }
  return form.computed === "totals" ? [...behind] : parties.filter((party) => behind.has(party));
}

/** How far the whole application has come. Never stored; cached per loaded application, which never changes. */
export function progressOf(form: Form, application: Application): Progress {
  const before = known.get(application);
  if (before?.form === form) return before.progress;
  const progress = worked(form, application);
  known.set(application, { form, progress });
  return progress;
}

const known = new WeakMap<Application, { readonly form: Form; readonly progress: Progress }>();

function worked(form: Form, application: Application): Progress {
  const sections = sectionRefsOf(form, application).map((place) => sectionAt(form, application, place));
  const line = (
    name: string,
    number: number | null,
    { measureId, sectionId }: Pick<ProgressLine, "measureId" | "sectionId">,
    of: readonly Section[],
  ): ProgressLine => {
    const awaited = [...new Map(of.flatMap(awaitedOf).map((party) => [party.id, party])).values()];
    const computed = of.every((section) => section.form.computed === "totals");
    return { measureId, sectionId, computed, name, number, state: stateOf(of), count: countOf(of), awaited };
  };
  const perMeasure = measuresOf(application).map(({ id, name, number }) =>
    line(
      name,
      number,
      { measureId: id, sectionId: null },
      sections.filter(({ measureId }) => measureId === id),
    ),
  );
  const general = sections
    .filter(({ measureId }) => measureId === null)
    .map((section) => line(section.form.title, null, { measureId: null, sectionId: section.sectionId }, [section]));
  const worth = sections.reduce((sum, { state }) => sum + WORTH[state], 0);
  return {
    sections,
    count: countOf(sections),
    percent: sections.length === 0 ? 0 : Math.floor((100 * worth) / (3 * sections.length)),
    lines: [...perMeasure, ...general],
    totals: totalsOf(form, application, askedAmounts(form, application)),
    unmanned: unmannedOf(application, sections),
  };
}

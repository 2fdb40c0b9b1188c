import { setUpCard } from "../../../cards/application/setUpCard";
import { approveCard } from "../../../cards/approval/approveCard";
import { homeCard } from "../../../cards/home/homeCard";
import { titleOf } from "../../../cards/words/titleOf";
import { sectionCard } from "../../../cards/writing/sectionCard";
import { isSameSection, type SectionRef, sectionRefsOf } from "../../../domain/answers/sectionRef";
import { kindWith } from "../../../domain/application/kindOf";
import { measuresOf } from "../../../domain/application/structure";
import { inboxOf } from "../../../domain/progress/inbox";
import { fieldsAt } from "../../../domain/rules/fieldsAt";
import { journeyFor } from "../../../domain/section/journeyFor";
import { type Application, recordAt, sectionAt } from "../../../domain/section/section";
import { inLanguage } from "../../../domain/values/language";
import type { Form, FormSection, PartyKind } from "../../../forms/form";
import { channelCards } from "./channelCards";
import type { PreviewCard } from "./previewCard";

/** The same application before anybody has written, and when all is sent to approval. */
type Scene = { readonly application: Application; readonly filled: Application; readonly now: Date };

/**
 * The cards that one kind of party gets: home, each section that it writes, with empty fields, and each section that it
 * approves. The lead has the cards of the channel too. A measure's sections are shown for the first measure; the others are alike.
 */
export function cardsOfKind(form: Form, scene: Scene, kind: PartyKind): PreviewCard[] {
  const [first] = measuresOf(scene.application);
  return inLanguage(form.language, () => [
    ...(kind === kindWith(form, "lead").id ? [setUpOf(form, scene)] : []),
    homeOf(form, scene, kind),
    ...sectionRefsOf(form, scene.application)
      .filter(({ measureId }) => measureId === null || measureId === first?.id)
      .flatMap((place) => [...writingAt(form, scene, kind, place), ...approvingAt(form, scene, kind, place)]),
    ...(kind === kindWith(form, "lead").id ? channelCards(form, scene.filled, scene.now) : []),
  ]);
}

function setUpOf(form: Form, { application: { title, year, deadline } }: Scene): PreviewCard {
  const [date, time] = deadline.split("T") as [string, string];
  const typed = { formId: form.id, title, year: String(year), date, time, plan: "" };
  return {
    ...{ what: "setUp", sectionId: null, title: "Oppsett", does: "", where: "i kanalen, før noe finnes" },
    card: setUpCard({ forms: [form], typed: { ...typed, owner: "", orgNumber: "", network: "" }, problems: {} }),
  };
}

function homeOf(form: Form, { application, now }: Scene, kind: PartyKind): PreviewCard {
  const name = application.members.find(({ personId }) => personId === kind)?.personName ?? "";
  const inbox = inboxOf(form, application, null, kind, now);
  return {
    ...{ what: "home", sectionId: null, title: "Oversikt", does: "", where: "før noen har skrevet" },
    card: homeCard({ person: { name }, now, applications: [{ form, application, inbox }] }),
  };
}

function writingAt(form: Form, { application, now }: Scene, kind: PartyKind, place: SectionRef): PreviewCard[] {
  const journey = journeyFor(form, application, kind);
  const index = journey.findIndex((step) => isSameSection(step, place));
  const step = journey[index];
  if (!step) return [];
  const { form: section } = sectionAt(form, application, place);
  const card = sectionCard({
    ...{ form, structure: application, section, place, slots: step.slots, record: recordAt(application, place) },
    ...fieldsAt(form, application, application.records, place),
    ...{ index, total: journey.length, now },
    ...{ typed: null, problems: {}, conflicts: [], said: null, changeRequests: [] },
  });
  return [{ what: "write", ...named(section), does: "skriver", where: whereIs(place), card }];
}

function approvingAt(form: Form, { filled, now }: Scene, kind: PartyKind, place: SectionRef): PreviewCard[] {
  const section = sectionAt(form, filled, place);
  const parties = section.approvers.filter((party) => party.kind === kind);
  if (parties.length === 0) return [];
  const card = approveCard({
    ...{ form, application: filled, section, parties, now },
    ...{ problem: null, typedComment: "", page: 1 },
  });
  return [{ what: "approve", ...named(section.form), does: "godkjenner", where: whereIs(place), card }];
}

const named = (section: FormSection) => ({ sectionId: section.id, title: titleOf(section) });

const whereIs = ({ measureId }: SectionRef): string => (measureId === null ? "" : "i hvert tiltak");

import { setUpCard } from "../../../cards/application/setUpCard";
import { approveCard } from "../../../cards/approval/approveCard";
import { homeCard } from "../../../cards/home/homeCard";
import { type SectionRef, sectionRefsOf } from "../../../domain/answers/sectionRef";
import { kindWith } from "../../../domain/application/kindOf";
import { measuresOf } from "../../../domain/application/structure";
import { inboxOf } from "../../../domain/progress/inbox";
import { sectionAt } from "../../../domain/section/section";
import type { Form, PartyKind } from "../../../forms/form";
import { channelCards } from "./channelCards";
import type { PreviewCard } from "./previewCard";
import { pageText } from "./wording";
import { named, type Scene, whereIs, writingCards } from "./writingCards";

/**
 * The cards that one kind of party gets: home, each section that it writes, with empty fields and with all that can be
 * shown, and each section that it approves. The lead has the cards of the channel too. A measure's sections are shown for the first measure; the others are alike.
 */
export function cardsOfKind(form: Form, scene: Scene, kind: PartyKind): PreviewCard[] {
  const [first] = measuresOf(scene.application);
  return [
    ...(kind === kindWith(form, "lead").id ? [setUpOf(form, scene)] : []),
    homeOf(form, scene, kind),
    ...sectionRefsOf(form, scene.application)
      .filter(({ measureId }) => measureId === null || measureId === first?.id)
      .flatMap((place) => [...writingCards(form, scene, kind, place), ...approvingAt(form, scene, kind, place)]),
    ...(kind === kindWith(form, "lead").id ? channelCards(form, scene.filled, scene.now) : []),
  ];
}

function setUpOf(form: Form, { application: { title, year, deadline } }: Scene): PreviewCard {
  const [date, time] = deadline.split("T") as [string, string];
  const typed = {
    ...{ formId: form.id, title, year: String(year), date, time, plan: "", language: form.printedIn },
    ...(form.regions.length > 0 ? { region: form.regions[0] ?? null } : {}),
  };
  return {
    ...{
      what: "setUp",
      sectionId: null,
      title: pageText("card.setUp"),
      does: "",
      where: pageText("card.beforeAnything"),
    },
    card: setUpCard({ forms: [form], typed: { ...typed, owner: "", orgNumber: "", network: "" }, problems: {} }),
  };
}

function homeOf(form: Form, { application, now }: Scene, kind: PartyKind): PreviewCard {
  const name = application.members.find(({ personId }) => personId === kind)?.personName ?? "";
  const inbox = inboxOf(form, application, null, kind, now);
  return {
    ...{ what: "home", sectionId: null, title: pageText("card.home"), does: "", where: pageText("card.beforeWriting") },
    card: homeCard({ person: { name }, now, applications: [{ form, application, inbox }] }),
  };
}

function approvingAt(form: Form, { filled, now }: Scene, kind: PartyKind, place: SectionRef): PreviewCard[] {
  const section = sectionAt(form, filled, place);
  const parties = section.approvers.filter((party) => party.kind === kind);
  if (parties.length === 0) return [];
  const card = approveCard({
    ...{ form, application: filled, section, parties, now },
    ...{ problem: null, typedComment: "", page: 1 },
  });
  return [{ what: "approve", ...named(section.form), does: pageText("card.approves"), where: whereIs(place), card }];
}

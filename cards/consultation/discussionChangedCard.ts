import type { Discussion } from "../../domain/answers/sectionRecord";
import { isSameSection, type SectionRef, sectionRefsOf } from "../../domain/answers/sectionRef";
import type { Party } from "../../domain/application/structure";
import { changesSince } from "../../domain/approval/changesSince";
import { type Application, type Section, sectionAt } from "../../domain/section/section";
import type { WrittenThen } from "../../domain/section/writtenThen";
import type { Form } from "../../forms/form";
import { changeOf, MOST_OF_CHANGES, type ShownChange } from "../approval/differenceCard";
import { readingCard } from "../approval/readingCard";
import { button, primary } from "../kit/button";
import { blockPages, textBlocks } from "../kit/contentBlock";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import type { ReturnTo } from "../verbs/cardData";
import { consultationVerbs } from "../verbs/consultationVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { sinceWhen } from "../words/instantInWords";
import { titleOf } from "../words/titleOf";
import { applicationName, whereInside } from "../words/whereIs";

export type DiscussionChangedArgs = {
  form: Form;
  application: Application;
  /** The section in which the party answers. */
  place: SectionRef;
  /** The parties that the person answers for. */
  parties: readonly Party[];
  /** The parties' statement about an earlier draft, and that draft's content. */
  discussion: Discussion;
  then: readonly WrittenThen[];
  /** The current content, which "Drøftingen står" confirms. */
  contentHash: string;
  /** The draft changed again while the person was reading the changes. */
  newer: boolean;
  /** Counted from 1. */
  page: number;
  /** Where the section that the reader came from goes back to. */
  returnTo?: ReturnTo;
  now: Date;
};

/**
 * To the shop stewards, when the draft has changed since they discussed it: the differences, section by section and
 * page by page. Their statement is kept; they confirm it, or answer again.
 */
export function discussionChangedCard(args: DiscussionChangedArgs): AdaptiveCard {
  const { application, place, discussion, contentHash, newer, returnTo, now } = args;
  const back = returnTo && { returnTo };
  const { id: applicationId, timeZone } = application;
  const all = blockPages(
    changesOf(args).flatMap(({ label, byline, lines }) => textBlocks({ label, byline }, lines)),
    MOST_OF_CHANGES,
  );
  const pages = all.length;
  const page = Math.min(args.page, pages);
  const turn = (title: string, to: number) =>
    button(title, consultationVerbs.changes, { applicationId, page: to, ...back });
  const said = t(page === pages ? "approve.lastPage" : "difference.page", { page, pages });
  return readingCard({
    notes: newer ? [note("warning", t("consultation.newer"))] : [],
    heading: heading(`${applicationName(application)} · ${t("consultation.about")}`, t("consultation.changedTitle"), {
      text: t("approve.changed"),
      style: "Attention",
    }),
    lead: t("consultation.changedLead", { when: sinceWhen(discussion.at, timeZone, now) }),
    pieces: all[page - 1] ?? [],
    pages: pages > 1 ? [{ text: said, buttons: page > 1 ? [turn(t("approve.previous"), page - 1)] : [] }] : [],
    thread: [],
    kept: [],
    comments: [],
    more: [],
    buttons: [
      primary(
        page === pages
          ? button(t("consultation.stands"), consultationVerbs.stands, { applicationId, contentHash })
          : turn(t("approve.next", { page: page + 1, pages }), page + 1),
      ),
      button(t("consultation.again"), writingVerbs.goTo, {
        applicationId,
        measureId: place.measureId,
        sectionId: place.sectionId,
        ...back,
      }),
      button(t("consultation.read"), consultationVerbs.readDraft, { applicationId, ...back }),
    ],
  });
}

/** Changes field by field, in the form's order; computed fields are left out, since they say nothing new. */
function changesOf({ form, application, place, parties, then, now }: DiscussionChangedArgs): ShownChange[] {
  const mine = new Set(parties.map(({ id }) => id));
  const shownIn = (section: Section): ShownChange[] =>
    changesSince(section, then, null).map((change) => {
      const { label, byline, lines } = changeOf(change, mine, section, application.timeZone, now);
      const where = [whereInside(application, section.measureId), byline].filter((each) => each).join(" · ");
      return { label: `${titleOf(section.form)}: ${label}`, byline: where, lines };
    });
  const shown = sectionRefsOf(form, application)
    .filter((each) => !isSameSection(each, place))
    .flatMap((each) => shownIn(sectionAt(form, application, each)));
  return shown.length > 0 ? shown : [{ label: t("difference.known"), byline: null, lines: [] }];
}

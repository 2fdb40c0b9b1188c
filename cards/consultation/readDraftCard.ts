import type { SectionRef } from "../../domain/answers/sectionRef";
import type { Structure } from "../../domain/application/structure";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { type Button, button, primary } from "../kit/button";
import { type Heading, heading } from "../kit/heading";
import { type Sentence, sentences } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import readDraft from "../templates/readDraft.json";
import type { ReturnTo } from "../verbs/cardData";
import { consultationVerbs } from "../verbs/consultationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { type Line, linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type ReadDraftArgs = {
  application: Structure;
  part: {
    readonly heading: string;
    readonly continued: boolean;
    readonly paragraphs: readonly { readonly label: string | null; readonly lines: readonly string[] }[];
  };
  page: number;
  pages: number;
  /** Where the reader answers; null for people who only read. */
  answerAt: SectionRef | null;
  /** Where the section that the reader came from goes back to. */
  returnTo?: ReturnTo;
  /** The draft when the reader began. */
  seen: DraftSeen;
};

type ReadDraftView = {
  readonly heading: Heading;
  readonly paragraphs: readonly { readonly labels: readonly Sentence[]; readonly lines: readonly Line[] }[];
  readonly buttons: readonly Button[];
};

const draw = layout<ReadDraftView>(readDraft);

/** A page of the current application in its channel version: without private answers. */
export function readDraftCard({
  application,
  part,
  page,
  pages,
  answerAt,
  returnTo,
  seen,
}: ReadDraftArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const back = returnTo && { returnTo };
  const turn = (title: string, to: number) =>
    button(title, consultationVerbs.readDraft, { applicationId, page: to, draftSeen: seen, ...back });
  const answer = answerAt
    ? [
        button(t("consultation.back"), writingVerbs.goTo, {
          applicationId,
          measureId: answerAt.measureId,
          sectionId: answerAt.sectionId,
          draftSeen: seen,
          ...back,
        }),
      ]
    : [button(t("button.overview"), homeVerbs.tasks)];
  const [one, ...more] = [...(page < pages ? [turn(t("consultation.next"), page + 1)] : []), ...answer];
  return draw({
    heading: heading(
      `${applicationName(application)} · ${t("consultation.part", { page, pages })}`,
      part.continued ? t("approve.continued", { label: part.heading }) : part.heading,
    ),
    paragraphs: part.paragraphs.map(({ label, lines }) => ({
      labels: sentences(label),
      lines: linesOf(lines.join("\n")),
    })),
    buttons: [
      ...(one ? [primary(one)] : []),
      ...more,
      ...(page > 1 ? [turn(t("consultation.previous"), page - 1)] : []),
    ],
  });
}

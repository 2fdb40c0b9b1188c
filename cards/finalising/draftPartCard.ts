import { type Heading, heading } from "../kit/heading";
import { type Sentence, sentences } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import draftPart from "../templates/draftPart.json";
import { t } from "../wording";
import { type Line, linesOf } from "../words/linesOf";

export type DraftPartArgs = {
  heading: string;
  continued: boolean;
  paragraphs: readonly { label: string | null; lines: readonly string[] }[];
  version: number;
  /** The number of a final version; null for a draft. */
  final?: number | null;
};

type DraftPartView = {
  readonly heading: Heading;
  readonly paragraphs: readonly { readonly labels: readonly Sentence[]; readonly lines: readonly Line[] }[];
};

const draw = layout<DraftPartView>(draftPart);

/** A piece of the draft's text, as a reply under the draft. The caller makes sure that it fits a card. */
export const draftPartCard = ({
  heading: title,
  continued,
  paragraphs,
  version,
  final = null,
}: DraftPartArgs): AdaptiveCard =>
  draw({
    heading: heading(
      final === null ? t("draft.part", { version }) : t("final.version", { number: final }),
      continued ? t("approve.continued", { label: title }) : title,
    ),
    paragraphs: paragraphs.map(({ label, lines }) => ({ labels: sentences(label), lines: linesOf(lines.join("\n")) })),
  });

import type { PersonId } from "../../domain/application/structure";
import type { Finding } from "../../domain/progress/finding";
import { isNothingLeft, type WhatIsLeft } from "../../domain/progress/whatIsLeft";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { askNowButton } from "../consultation/askNowButton";
import { type Button, button, primary } from "../kit/button";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import findingsLayout from "../templates/findings.json";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { type Line, linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { leftInShort } from "./leftInShort";
import type { LeftList } from "./leftList";
import { leftLists, rowsOf } from "./leftLists";

export type FindingsArgs = {
  readonly form: Form;
  readonly application: Application;
  readonly findings: readonly Finding[];
  readonly left: WhatIsLeft;
  readonly personId: PersonId;
  readonly isCoordinator: boolean;
  /** What the last press did. */
  readonly happened?: readonly Note[];
};

type FindingsView = {
  readonly heading: Heading;
  readonly lines: readonly Line[];
  readonly lists: readonly LeftList[];
  readonly notes: readonly Note[];
  readonly buttons: readonly Button[];
};

const draw = layout<FindingsView>(findingsLayout);

/** "Hva gjenstår?": what the reader has left, whom the others are, and what is worth a look. */
export function findingsCard({ left, happened = [], ...args }: FindingsArgs): AdaptiveCard {
  const { form, application, findings, personId, isCoordinator } = args;
  const nothing = isNothingLeft(left);
  return fitted(rowsOf(left), (room) => {
    const { lists, next, besides, waits } = leftLists(left, { form, application, personId, from: "findings" }, room);
    const done =
      nothing && isCoordinator
        ? [button(t("final.button"), finalisingVerbs.ask, { applicationId: application.id })]
        : [];
    const [first, ...rest] = [...next, ...done, ...besides, ...(isCoordinator ? askNowButton(form, application) : [])];
    return draw({
      heading: heading(applicationName(application), t("finding.title")),
      lines: linesOf([leftInShort(findings), waits ?? ""].filter((line) => line !== "").join("\n")),
      lists,
      notes: [...(nothing ? [note("good", t("finding.none"))] : []), ...happened],
      buttons: [...(first ? [primary(first)] : []), ...rest],
    });
  });
}

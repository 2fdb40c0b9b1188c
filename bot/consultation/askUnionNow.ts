import { note } from "../../cards/kit/note";
import { consultationVerbs } from "../../cards/verbs/consultationVerbs";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { t } from "../../cards/wording";
import { inShort } from "../../cards/words/inShort";
import { partyLabel } from "../../domain/application/structure";
import { consultationPlace } from "../../domain/consultation/consultationPlace";
import { consultEarly } from "../../domain/consultation/consultEarly";
import { sectionAt } from "../../domain/section/section";
import { decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import { withAccess } from "../handler/withAccess";
import { findingsFor } from "../status/listFindings";

/** "Spør Utdanningsforbundet nå": the union is asked before the rest is written. The queue sends it the card. */
export const askUnionNow = decidingAction(consultationVerbs.askNow, (deps, turn, { applicationId }) =>
  restructure(deps, turn, applicationId, (structure) => consultEarly(structure, turn.person.id), {
    done: () =>
      withAccess(statusVerbs.findings, deps, turn, { applicationId }, async (context) => {
        const place = consultationPlace(context.form, context.application);
        const unions = place ? sectionAt(context.form, context.application, place).parties.map(partyLabel) : [];
        return findingsFor(context, turn, [
          note("good", t("consultation.askedNow", { parties: inShort(unions.join(", "), 200) })),
        ]);
      }),
  }),
);

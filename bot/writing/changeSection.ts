import { formFor } from "../../domain/application/formInYear";
import type { DraftUnseen } from "../../domain/consultation/discussedIn";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { amountsBeside } from "../../domain/progress/amountsBeside";
import { placesRead } from "../../domain/rules/placesRead";
import { fitRecord } from "../../domain/section/fitRecord";
import type { NotThere } from "../../domain/section/reviewableSection";
import type { SectionKey } from "../../domain/section/sectionRecord";
import { formSection } from "../../domain/section/slot";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { SectionChange, StoredSection, Writer } from "../../domain/writing/sectionChange";
import { draftSeen } from "../consultation/discussionChangedOf";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";

type Kinded = { readonly kind: string };

const isUnseen = (refusal: Kinded): refusal is DraftUnseen => refusal.kind === "draft-unseen";

/**
 * Saves what a rule decides about one section, as it is stored at that moment, with the draft that the person saw. That
 * is the one they read here, or else the current one, which is loaded only if the rule asks for it. If there is no
 * draft, the card is stale.
 */
export async function changeSection<Change extends SectionChange, Refusal extends Kinded>(
  deps: Pick<BotDeps, "applications" | "clock" | "forms" | "sections" | "versions">,
  turn: Pick<Turn, "person" | "cause">,
  { applicationId, measureId, sectionId, draftSeen: read }: SectionKey & { readonly draftSeen?: DraftSeen | undefined },
  decide: (state: StoredSection, writer: Writer) => Outcome<Change, Refusal | DraftUnseen>,
) {
  const place = { measureId, sectionId };
  const { person } = turn;
  const save = (seen: DraftSeen | null) =>
    deps.sections.save(
      { applicationId, ...place },
      turn.cause,
      person.id,
      ({ structure }, record, known): Outcome<Change, Refusal | DraftUnseen | NotThere> => {
        const form = formFor(deps.forms, structure);
        const author = { by: person.id, byName: person.name, at: deps.clock.now() };
        if (!form) return refuse({ kind: "not-member" });
        const section = formSection(form, sectionId);
        const decided = decide(
          { form, structure, record: section ? fitRecord(section, record) : record, known },
          { ...author, place, seen, hasRead: read !== undefined },
        );
        return decided.ok
          ? ok({ ...decided.value, reads: [...placesRead(form, structure, place), ...amountsBeside(form, place)] })
          : decided;
      },
    );
  const first = await save(read ?? null);
  const outcome = first.ok || !isUnseen(first.refusal) ? first : await save(await draftSeen(deps, applicationId));
  if (outcome.ok) return outcome;
  return refuse(isUnseen(outcome.refusal) ? ({ kind: "stale" } as const) : outcome.refusal);
}

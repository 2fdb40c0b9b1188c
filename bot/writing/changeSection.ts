import { fitRecord } from "../../domain/answers/fitRecord";
import type { SectionKey, SectionRecord } from "../../domain/answers/sectionRecord";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import { formSection } from "../../domain/answers/slot";
import { formFor } from "../../domain/application/formInYear";
import type { DraftUnseen } from "../../domain/consultation/discussedIn";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { amountsBeside } from "../../domain/progress/amountsBeside";
import { placesRead, placesShowing } from "../../domain/rules/placesRead";
import type { NotThere } from "../../domain/section/reviewableSection";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { SectionChange, StoredSection, Writer } from "../../domain/writing/sectionChange";
import { draftSeen } from "../consultation/discussionChangedOf";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";

type Kinded = { readonly kind: string };

/** What the section asks depends on other places, whose records are to be loaded first. */
type Elsewhere = { readonly kind: "elsewhere"; readonly places: readonly SectionRef[] };

const isUnseen = (refusal: Kinded): refusal is DraftUnseen => refusal.kind === "draft-unseen";
const isElsewhere = (refusal: Kinded): refusal is Elsewhere => refusal.kind === "elsewhere";

/** What a rule needs besides the section; null until the rule asks for it. */
type Around = { readonly seen: DraftSeen | null; readonly others: readonly SectionRecord[] | null };

/**
 * Saves what a rule decides about one section, as it is stored at that moment, with the draft that the person saw. That
 * is the one they read here, or else the current one, which is loaded only if the rule asks for it. If there is no
 * draft, the card is stale. Other places are loaded only if they decide what the section asks.
 */
export async function changeSection<Change extends SectionChange, Refusal extends Kinded>(
  deps: Pick<BotDeps, "applications" | "clock" | "forms" | "sections" | "versions">,
  turn: Pick<Turn, "person" | "cause">,
  { applicationId, measureId, sectionId, draftSeen: read }: SectionKey & { readonly draftSeen?: DraftSeen | undefined },
  decide: (state: StoredSection, writer: Writer) => Outcome<Change, Refusal | DraftUnseen>,
) {
  const place = { measureId, sectionId };
  const { person } = turn;
  const save = ({ seen, others }: Around) =>
    deps.sections.save(
      { applicationId, ...place },
      turn.cause,
      person.id,
      ({ structure }, record, known): Outcome<Change, Refusal | DraftUnseen | NotThere | Elsewhere> => {
        const form = formFor(deps.forms, structure);
        const author = { by: person.id, byName: person.name, at: deps.clock.now() };
        if (!form) return refuse({ kind: "not-member" });
        const section = formSection(form, sectionId);
        const showing = placesShowing(form, structure, place);
        if (showing.length > 0 && others === null) return refuse({ kind: "elsewhere", places: showing });
        const decided = decide(
          { form, structure, record: section ? fitRecord(section, record) : record, others: others ?? [], known },
          { ...author, place, seen, hasRead: read !== undefined },
        );
        return decided.ok
          ? ok({
              ...decided.value,
              reads: distinct([...placesRead(form, structure, place), ...amountsBeside(form, place), ...showing]),
            })
          : decided;
      },
    );
  let around: Around = { seen: read ?? null, others: null };
  let outcome = await save(around);
  if (!outcome.ok && isElsewhere(outcome.refusal)) {
    const scene = await deps.sections.scene(applicationId, outcome.refusal.places);
    around = { ...around, others: scene?.records ?? [] };
    outcome = await save(around);
  }
  if (!outcome.ok && isUnseen(outcome.refusal))
    outcome = await save({ ...around, seen: await draftSeen(deps, applicationId) });
  if (outcome.ok) return outcome;
  // What is asked for a second time does not come.
  return isUnseen(outcome.refusal) || isElsewhere(outcome.refusal)
    ? refuse({ kind: "stale" } as const)
    : refuse(outcome.refusal);
}

const distinct = (places: readonly SectionRef[]): SectionRef[] =>
  places.filter((place, index) => places.findIndex((each) => isSameSection(each, place)) === index);

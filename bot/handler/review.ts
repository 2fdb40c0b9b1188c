import type { Author } from "../../domain/answers/sectionRecord";
import { formFor } from "../../domain/application/formInYear";
import type { NotThere } from "../../domain/section/reviewableSection";
import type { ReviewDecision } from "../../domain/section/reviewDecision";
import type { Application } from "../../domain/section/section";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import type { BotDeps } from "./botDeps";
import type { Turn } from "./turn";

/** Stores what a rule decides about the whole application, as it is stored at that moment. */
export const review = <Decision extends ReviewDecision, Refusal>(
  deps: Pick<BotDeps, "clock" | "forms" | "sections" | "reviews">,
  turn: Pick<Turn, "person" | "cause">,
  applicationId: string,
  decide: (form: Form, application: Application, author: Author) => Outcome<Decision, Refusal>,
) =>
  deps.reviews.review(
    applicationId,
    turn.cause,
    (application): Outcome<Decision & { readonly form: Form }, Refusal | NotThere> => {
      const form = formFor(deps.forms, application);
      if (!form) return refuse({ kind: "not-member" });
      const decided = decide(form, application, { by: turn.person.id, byName: turn.person.name, at: deps.clock.now() });
      return decided.ok ? ok({ ...decided.value, form }) : decided;
    },
  );

import { formFor } from "../../domain/application/formInYear";
import type { Notice } from "../../domain/application/notice";
import type { ApplicationId, Structure } from "../../domain/application/structure";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { Cause, NoSuchApplication } from "../../domain/ports/cause";
import { type Outcome, refuse } from "../../domain/values/outcome";
import type { BotDeps } from "../handler/botDeps";

/**
 * Refuses every change to the people, parties and measures of an application whose form is not loaded. Nobody could see
 * what the change did, and rules that follow the form would decide as if it asked for nothing. The person is told why
 * by the guard of members.
 */
export const refuseWithoutForm = (
  applications: ApplicationStore,
  forms: BotDeps["forms"],
): Pick<ApplicationStore, "restructure"> => ({
  restructure: <Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (structure: Structure) => Outcome<Structure, Refusal>,
    news?: (before: Structure) => readonly Notice[],
  ) =>
    applications.restructure(
      id,
      cause,
      (structure): Outcome<Structure, Refusal | NoSuchApplication> =>
        formFor(forms, structure) ? decide(structure) : refuse({ kind: "no-such-application" }),
      news,
    ),
});

import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportArgs } from "../../cards/importing/importCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { State, VerbRule } from "../../cards/verbs/verb";
import type { SectionRef } from "../../domain/answers/sectionRef";
import { formFor } from "../../domain/application/formInYear";
import { isCoordinator, membershipsOf, type Structure } from "../../domain/application/structure";
import type { Application } from "../../domain/section/section";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import type { BotDeps } from "./botDeps";
import { requireChannel } from "./requireChannel";
import { requireInTeam } from "./requireInTeam";
import { requireOwnImport } from "./requireOwnImport";
import { type OwnSection, requireOwnSection, requireStep, type SectionContext } from "./requireOwnSection";
import type { Channel, Turn } from "./turn";

/** An application with its form. */
export type ApplicationContext = { readonly form: Form; readonly application: Application };

type OfApplication = { readonly applicationId: string };

/** The ids that a button must carry to load its context, by who may press it. */
export type Target = {
  readonly anyone: unknown;
  readonly channel: OfApplication;
  readonly inTeam: OfApplication;
  readonly member: OfApplication;
  readonly coordinator: OfApplication;
  readonly reader: OfApplication & SectionRef;
  readonly writer: OfApplication & SectionRef;
  readonly owner: { readonly importId: string };
};

/** What is loaded, by who may press the button. */
export type Context = {
  readonly anyone: null;
  readonly channel: Channel;
  readonly inTeam: Structure;
  readonly member: ApplicationContext;
  readonly coordinator: ApplicationContext;
  readonly reader: SectionContext;
  readonly writer: OwnSection;
  readonly owner: ImportArgs;
};

/** Accesses that are checked before the handler runs. The others are decided by the change itself. */
export type Guarded = keyof Target;

type Guard<Who extends Guarded> = (
  deps: BotDeps,
  turn: Turn,
  at: Target[Who],
  state: State,
) => Promise<Outcome<Context[Who], AdaptiveCard>>;

/**
 * Non-members get the same message as for an unknown id, so ids cannot be probed. Nor are they told that an application
 * is final.
 */
export const requireMembership = async (
  deps: Pick<BotDeps, "applications">,
  { person }: Pick<Turn, "person">,
  { applicationId }: OfApplication,
  state: State,
): Promise<Outcome<Application, AdaptiveCard>> => {
  const application = await deps.applications.load(applicationId);
  if (!application || membershipsOf(application, person.id).length === 0)
    return refuse(noticeCard({ kind: "no-such-thing" }));
  const isDrafting = application.status === "drafting";
  if (state === "drafting" && !isDrafting) return refuse(noticeCard({ kind: "finished" }));
  if (state === "final" && isDrafting) return refuse(noticeCard({ kind: "stale" }));
  return ok(application);
};

/** The same with the form, without which nothing can be shown or changed. */
const requireMember: Guard<"member"> = async (deps, turn, at, state) => {
  const member = await requireMembership(deps, turn, at, state);
  if (!member.ok) return member;
  const application = member.value;
  const form = formFor(deps.forms, application);
  return form ? ok({ form, application }) : refuse(formMissingCard(application));
};

const requireCoordinator: Guard<"coordinator"> = async (deps, turn, at, state) => {
  const member = await requireMember(deps, turn, at, state);
  if (!member.ok) return member;
  return isCoordinator(member.value.application, turn.person.id)
    ? member
    : refuse(noticeCard({ kind: "not-coordinator" }));
};

const GUARDS: { readonly [Who in Guarded]: Guard<Who> } = {
  anyone: async () => ok(null),
  channel: requireChannel,
  inTeam: requireInTeam,
  member: requireMember,
  coordinator: requireCoordinator,
  reader: requireOwnSection,
  writer: async (deps, turn, at) => requireStep(await requireOwnSection(deps, turn, at)),
  owner: requireOwnImport,
};

/** Shows something under a verb's own access rule: before its handler runs, and again after a change. */
export async function withAccess<Who extends Guarded>(
  { access, state }: VerbRule<Who>,
  deps: BotDeps,
  turn: Turn,
  at: Target[Who],
  show: (context: Context[Who]) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const found = await GUARDS[access](deps, turn, at, state);
  return found.ok ? show(found.value) : found.refusal;
}

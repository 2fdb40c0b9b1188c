import { createdCard } from "../../cards/application/createdCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportArgs } from "../../cards/importing/importCard";
import { importCompareCard, importStartCard, type StartTyped } from "../../cards/importing/importStartCard";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import { type ApplicationDetails, parseDetails } from "../../domain/application/applicationDetails";
import { carryOver, lostMark } from "../../domain/importing/carryOver";
import { continueAs } from "../../domain/importing/continueAs";
import { importedApplication } from "../../domain/importing/importedApplication";
import type { Partnership } from "../../domain/ports/channelStore";
import { cardAction } from "../handler/cardAction";
import { choicesOf, defaultDetails } from "../handler/choices";
import type { BotDeps } from "../handler/deps";
import { teamRoster } from "../handler/teamRoster";
import type { Turn } from "../handler/turn";

type Offered = Partnership & { readonly newest: string | null };

/** How many teams are asked for their members; nobody is in more teams with this bot. */
const MOST_ASKED = 20;

/** Used until a channel is chosen. */
const USUAL_ZONE = "Europe/Oslo";

/** The channels of the person's teams: any member of a team can start an application there. */
async function channelsOf(deps: BotDeps, { person, tenantId }: Turn): Promise<Offered[]> {
  const address = await deps.persons.address(person.id);
  const partnerships = (await deps.channels.partnershipsIn(tenantId)).slice(0, MOST_ASKED);
  const inside = await Promise.all(
    partnerships.map(async (each) => {
      const people = await teamRoster(deps, each);
      return people?.some(({ teamsId }) => teamsId === address?.teamsId) ? [each] : [];
    }),
  );
  return inside.flat();
}

const startCard = (
  { forms }: BotDeps,
  args: ImportArgs,
  channels: readonly Offered[],
  typed: StartTyped,
  problems: Parameters<typeof importStartCard>[0]["problems"] = {},
) =>
  importStartCard({
    ...args,
    partnerships: channels.map(({ id, newest }) => ({ id, name: newest })),
    ...choicesOf(forms),
    typed,
    problems,
  });

/** "Start ny søknad herfra": asks for channel, edition and year. Keeps what was typed if the person comes back. */
export const askStart = cardAction(importingVerbs.start, async (deps, turn, { importId: _, ...typed }, args) => {
  const channels = await channelsOf(deps, turn);
  const { id = "", timeZone = USUAL_ZONE } = channels[0] ?? {};
  const usual = { ...defaultDetails(deps, timeZone, args.draft.year ?? 0), partnershipId: id };
  return startCard(deps, args, channels, typed.formId === "" ? usual : typed);
});

type Ready = {
  readonly frame: ApplicationDetails;
  readonly partnership: Offered;
  readonly channels: readonly Offered[];
};

/** Reads the channel and details, and goes on; or shows the problem at its input. */
async function readStart(
  deps: BotDeps,
  turn: Turn,
  args: ImportArgs,
  typed: StartTyped,
  goOn: (ready: Ready) => Promise<ReturnType<typeof noticeCard>>,
) {
  const channels = await channelsOf(deps, turn);
  const partnership = channels.find(({ id }) => id === typed.partnershipId);
  const timeZone = partnership?.timeZone ?? USUAL_ZONE;
  const frame = parseDetails(typed, { forms: deps.forms, timeZone, now: deps.clock.now() });
  if (frame.ok && partnership) return goOn({ frame: frame.value, partnership, channels });
  const problems = frame.ok ? {} : frame.refusal;
  return startCard(deps, args, channels, typed, partnership ? problems : { ...problems, partnershipId: "required" });
}

function comparing({ clock, newId }: BotDeps, { person }: Turn, args: ImportArgs, { frame, partnership }: Ready) {
  const { form: from, draft, fileName } = args;
  const { timeZone } = partnership;
  const { application, left } = importedApplication(from, draft, {
    title: fileName,
    timeZone,
    person,
    at: clock.now(),
    newId,
  });
  const moved = carryOver(from, frame.form, application);
  const seen = `${lostMark(moved)}${left.length}.${draft.unplaced.length}`;
  return { from, application, left, carryOver: moved, seen };
}

/** "Se hva som blir med": nothing is created yet. */
export const compareStart = cardAction(importingVerbs.compare, (deps, turn, { importId: _, ...typed }, args) =>
  readStart(deps, turn, args, typed, async (ready) =>
    importCompareCard({
      ...args,
      ...comparing(deps, turn, args, ready),
      to: ready.frame.form,
      unplaced: args.draft.unplaced.length,
      typed,
    }),
  ),
);

/** "Opprett": the new application, with the imported text beside its fields. The status card follows in the channel. */
export const confirmStart = cardAction(importingVerbs.confirm, (deps, turn, { importId: _, seen, ...typed }, args) =>
  readStart(deps, turn, args, typed, async (ready) => {
    const now = comparing(deps, turn, args, ready);
    const { frame, partnership } = ready;
    // What is not carried over must be shown before it is left behind.
    if (now.seen !== seen)
      return importCompareCard({
        ...args,
        ...now,
        to: frame.form,
        unplaced: args.draft.unplaced.length,
        typed,
      });
    const { structure, earlier } = continueAs(frame, {
      from: now.from,
      application: now.application,
      kept: now.carryOver.kept,
      at: deps.clock.now(),
      newId: deps.newId,
    });
    const outcome = await deps.applications.create(turn.cause, partnership.id, {
      ...structure,
      earlier,
    });
    return outcome.ok ? createdCard(outcome.value) : noticeCard({ kind: "already-handled" });
  }),
);

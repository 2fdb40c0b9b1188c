import { createdCard } from "../../cards/application/createdCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportArgs } from "../../cards/importing/importCard";
import { importCompareCard, importStartCard, type StartTyped } from "../../cards/importing/importStartCard";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import { type ApplicationDetails, parseDetails } from "../../domain/application/applicationDetails";
import { defaultDetails } from "../../domain/application/defaultDetails";
import { followForm } from "../../domain/application/followForm";
import { compareImport, continueSeen } from "../../domain/importing/continueSeen";
import type { Partnership } from "../../domain/ports/channelStore";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { choicesOf } from "../handler/choicesOf";
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
    // The channel, and with it the county, is chosen on the same card.
    ...choicesOf(forms, { all: true }),
    typed,
    problems,
  });

/** "Start ny søknad herfra": asks for channel, edition and year. Keeps what was typed if the person comes back. */
export const askStart = cardAction(importingVerbs.start, async (deps, turn, { importId: _, ...typed }, args) => {
  const channels = await channelsOf(deps, turn);
  const { id = "", timeZone = USUAL_ZONE, region = null } = channels[0] ?? {};
  const after = args.draft.year ?? 0;
  const usual = {
    ...defaultDetails(deps.forms, { timeZone, now: deps.clock.now(), after, regions: region ? [region] : [] }),
    partnershipId: id,
  };
  return startCard(deps, args, channels, typed.formId === "" ? usual : typed);
});

type Ready = {
  readonly details: ApplicationDetails;
  readonly partnership: Offered;
  readonly channels: readonly Offered[];
};

/** Reads the channel and details, and goes on; or shows the problem at its input. */
async function readStart(
  deps: BotDeps,
  turn: Turn,
  args: ImportArgs,
  { drawnWith = "", ...typed }: StartTyped & { drawnWith?: string },
  goOn: (ready: Ready) => Promise<ReturnType<typeof noticeCard>>,
) {
  const channels = await channelsOf(deps, turn);
  const partnership = channels.find(({ id }) => id === typed.partnershipId);
  const timeZone = partnership?.timeZone ?? USUAL_ZONE;
  const setting = { forms: deps.forms, timeZone, now: deps.clock.now() };
  const followed = followForm(typed, drawnWith, { ...setting, language: turn.language });
  if (followed.moved) return startCard(deps, args, channels, followed.typed, followed.moved);
  const details = parseDetails(typed, setting);
  if (details.ok && partnership) return goOn({ details: details.value, partnership, channels });
  const problems = details.ok ? {} : details.refusal;
  return startCard(deps, args, channels, typed, partnership ? problems : { ...problems, partnershipId: "required" });
}

const comparing = ({ clock, newId }: BotDeps, { person }: Turn, args: ImportArgs, { details, partnership }: Ready) =>
  compareImport(args.form, args.draft, details.form, {
    title: args.fileName,
    timeZone: partnership.timeZone,
    language: partnership.language,
    person,
    at: clock.now(),
    newId,
  });

const compareCard = (
  args: ImportArgs,
  { mark: seen, ...compared }: ReturnType<typeof comparing>,
  { details }: Ready,
  typed: StartTyped,
) => importCompareCard({ ...args, ...compared, seen, to: details.form, unplaced: args.draft.unplaced.length, typed });

/** "Se hva som blir med": nothing is created yet. */
export const compareStart = cardAction(
  importingVerbs.compare,
  (deps, turn, { importId: _, drawnWith, ...typed }, args) =>
    readStart(deps, turn, args, { ...typed, drawnWith }, async (ready) =>
      compareCard(args, comparing(deps, turn, args, ready), ready, typed),
    ),
);

/** "Opprett": the new application, with the imported text beside its fields. The status card follows in the channel. */
export const confirmStart = cardAction(importingVerbs.confirm, (deps, turn, { importId: _, seen, ...typed }, args) =>
  readStart(deps, turn, args, typed, async (ready) => {
    const compared = comparing(deps, turn, args, ready);
    const { details, partnership } = ready;
    const continued = continueSeen(details, compared, { seen, at: deps.clock.now(), newId: deps.newId });
    if (!continued.ok) return compareCard(args, compared, ready, typed);
    const { structure, earlier } = continued.value;
    const outcome = await deps.applications.create(turn.cause, partnership.id, {
      ...structure,
      earlier,
    });
    return outcome.ok ? createdCard(outcome.value, "chat") : noticeCard({ kind: "already-handled" });
  }),
);

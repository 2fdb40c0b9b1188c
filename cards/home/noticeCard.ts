import { type Button, button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { undoLeaving } from "../people/ownRolesCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { playButtons } from "./playButtons";

/** The notices that are a title and a sentence. */
const PLAIN = {
  "no-such-thing": () => [t("notice.noSuchThing"), t("notice.noSuchThingText")],
  "not-to-join": () => [t("notice.notToJoin"), t("notice.notToJoinText")],
  stale: () => [t("notice.stale"), t("notice.staleText")],
  tampered: () => [t("notice.stale"), t("notice.staleText")],
  "not-coordinator": () => [t("notice.notCoordinator"), t("notice.notCoordinatorText")],
  "not-owner": () => [t("notice.notOwner"), t("notice.notOwnerText")],
  "not-asked": () => [t("notice.notAsked"), t("notice.notAskedText")],
  finished: () => [t("notice.finished"), t("notice.finishedText")],
  "already-handled": () => [t("notice.alreadyHandled"), t("notice.alreadyHandledText")],
  thanks: () => [t("notice.thanks"), t("notice.thanksText")],
  "undo-where": () => [t("notice.undoWhere"), t("notice.undoWhereText")],
  "personal-only": () => [t("notice.personalOnly"), t("notice.personalOnlyText")],
  "channel-only": () => [t("notice.channelOnly"), t("notice.channelOnlyText")],
  "move-in-channel": () => [t("notice.channelOnly"), t("notice.moveInChannelText")],
  "nothing-to-move": () => [t("notice.nothingToMove"), t("notice.nothingToMoveText")],
  "no-import": () => [t("notice.noImport"), t("notice.noImportText")],
  "not-undone": () => [t("notice.notUndone"), t("parties.changedSince")],
  "approval-acted-on": () => [t("notice.notUndone"), t("approved.actedOn")],
  "handed-over": () => [t("notice.left"), t("ownRoles.handed")],
  "inputs-missing": () => [t("inputs.missing"), t("inputs.missingText")],
  "team-away": () => [t("notice.teamAway"), t("notice.teamAwayText")],
  "file-gone": () => [t("notice.fileGone"), t("notice.fileGoneText")],
  "file-discarded": () => [t("notice.fileDiscarded"), t("notice.fileDiscardedText")],
  "nothing-to-attach-to": () => [t("notice.nothingToAttachTo"), t("notice.nothingToAttachToText")],
  "import-discarded": () => [t("notice.importDiscarded"), t("notice.importDiscardedText")],
  "playing-nobody": () => [t("notice.playingNobody"), t("notice.playingNobodyText")],
} satisfies Record<string, () => [string, string]>;

export type NoticeArgs =
  | { kind: keyof typeof PLAIN }
  | { kind: "not-member"; title?: string; applicationId?: string }
  | { kind: "taken-out"; coordinator: string }
  | { kind: "fault"; reference: string }
  | { kind: "nothing-here" }
  | { kind: "form-missing"; title: string; formId: string }
  | { kind: "sent-to-chat" }
  /** The first file, and how many there are with it. */
  | { kind: "reading-file" | "waiting-file"; name: string; count: number }
  | { kind: "unread-file"; sentence: string }
  | { kind: "left-application"; applicationId: string; partyId: string }
  | { kind: "playing"; name: string }
  | { kind: "play-unknown"; typed: string; names: readonly string[] };

const MY_TASKS = () => primary(button(t("button.overview"), homeVerbs.tasks));

/** One or two sentences with a next step: no dead ends. */
export function noticeCard(notice: NoticeArgs): AdaptiveCard {
  const say = (title: string, text: string, buttons: readonly Button[] = [MY_TASKS()]) =>
    shortCard(t("bot"), title, text, buttons);
  switch (notice.kind) {
    case "not-member": {
      const { title, applicationId } = notice;
      const join =
        applicationId === undefined
          ? MY_TASKS()
          : primary(button(t("button.join"), peopleVerbs.join, { applicationId }));
      return say(
        t("notice.notMember"),
        title === undefined ? t("notice.notMemberText") : t("notice.notMemberOf", { title }),
        [join],
      );
    }
    case "taken-out":
      return say(t("notice.takenOut"), t("notice.takenOutText", { coordinator: notice.coordinator }));
    case "fault":
      return say(t("notice.fault"), t("notice.faultText", { reference: notice.reference }));
    case "form-missing":
      return say(t("notice.formMissing"), t("notice.formMissingText", { title: notice.title, form: notice.formId }));
    case "nothing-here":
      return say(t("notice.nothingHere"), t("notice.nothingHereText"), [
        primary(button(t("button.newApplication"), applicationVerbs.start)),
      ]);
    case "sent-to-chat":
      return say(t("notice.sentToChat"), t("notice.sentToChatText"), []);
    case "reading-file":
      return say(
        t("notice.readingFile"),
        notice.count > 1
          ? t("notice.readingFilesText", { count: notice.count })
          : t("notice.readingFileText", { name: notice.name }),
      );
    case "waiting-file":
      return notice.count > 1
        ? say(t("notice.waitingFiles"), t("notice.waitingFilesText", { count: notice.count }))
        : say(t("notice.waitingFile"), t("notice.waitingFileText", { name: notice.name }));
    case "unread-file":
      return say(t("notice.unreadFile"), notice.sentence);
    case "left-application":
      return say(t("notice.left"), t("ownRoles.left"), [MY_TASKS(), undoLeaving(notice.applicationId, notice.partyId)]);
    case "playing":
      return say(t("notice.playing", { name: notice.name }), t("notice.playingText"));
    case "play-unknown":
      return say(
        t("notice.playUnknown", { typed: inShort(notice.typed, 60) }),
        playable(notice.names),
        playButtons(notice.names),
      );
    default:
      return say(...PLAIN[notice.kind]());
  }
}

/** The people that can be played, one name per line. */
const playable = (names: readonly string[]): string =>
  names.length === 0 ? t("notice.playNobodyThere") : [t("notice.playThese"), ...names.slice(0, 100)].join("\n");

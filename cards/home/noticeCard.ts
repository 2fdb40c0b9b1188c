import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import { undoLeaving } from "../people/ownRolesCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
export type NoticeArgs =
  | { kind: "not-member"; title?: string; applicationId?: string }
  | { kind: "no-such-thing" }
  | { kind: "not-to-join" }
  | { kind: "stale" }
  | { kind: "tampered" }
  | { kind: "not-coordinator" }
  | { kind: "not-owner" }
  | { kind: "not-asked" }
  | { kind: "taken-out"; coordinator: string }
  | { kind: "finished" }
  | { kind: "already-handled" }
  | { kind: "fault"; reference: string }
  | { kind: "unknown-command" }
  | { kind: "nothing-here" }
  | { kind: "personal-only" }
  | { kind: "channel-only" }
  | { kind: "move-in-channel" }
  | { kind: "nothing-to-move" }
  | { kind: "sent-to-chat" }
  | { kind: "reading-file"; name: string }
  | { kind: "waiting-file"; name: string }
  | { kind: "full-line"; name: string }
  | { kind: "unread-file"; sentence: string }
  | { kind: "unfetched-file"; name: string }
  | { kind: "several-files" }
  | { kind: "no-import" }
  | { kind: "import-discarded" }
  | { kind: "left-application"; applicationId: string; partyId: string }
  | { kind: "not-undone" }
  | { kind: "handed-over" }
  | { kind: "team-away" }
  | { kind: "inputs-missing" }
  | { kind: "playing"; name: string }
  | { kind: "playing-nobody" }
  | { kind: "play-who"; names: readonly string[] }
  | { kind: "play-unknown"; typed: string; names: readonly string[] };

const MY_TASKS = () => primary(button(t("button.myTasks"), homeVerbs.tasks));

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
    case "no-such-thing":
      return say(t("notice.noSuchThing"), t("notice.noSuchThingText"));
    case "not-to-join":
      return say(t("notice.notToJoin"), t("notice.notToJoinText"));
    case "stale":
    case "tampered":
      return say(t("notice.stale"), t("notice.staleText"));
    case "not-coordinator":
      return say(t("notice.notCoordinator"), t("notice.notCoordinatorText"));
    case "not-owner":
      return say(t("notice.notOwner"), t("notice.notOwnerText"));
    case "not-asked":
      return say(t("notice.notAsked"), t("notice.notAskedText"));
    case "taken-out":
      return say(t("notice.takenOut"), t("notice.takenOutText", { coordinator: notice.coordinator }));
    case "finished":
      return say(t("notice.finished"), t("notice.finishedText"));
    case "already-handled":
      return say(t("notice.alreadyHandled"), t("notice.alreadyHandledText"));
    case "fault":
      return say(t("notice.fault"), t("notice.faultText", { reference: notice.reference }));
    case "unknown-command":
      return say(t("notice.unknownCommand"), t("notice.unknownCommandText"));
    case "nothing-here":
      return say(t("notice.nothingHere"), t("notice.nothingHereText"), [
        primary(button(t("button.newApplication"), applicationVerbs.start)),
      ]);
    case "personal-only":
      return say(t("notice.personalOnly"), t("notice.personalOnlyText"));
    case "channel-only":
      return say(t("notice.channelOnly"), t("notice.channelOnlyText"));
    case "move-in-channel":
      return say(t("notice.channelOnly"), t("notice.moveInChannelText"));
    case "nothing-to-move":
      return say(t("notice.nothingToMove"), t("notice.nothingToMoveText"));
    case "sent-to-chat":
      return say(t("notice.sentToChat"), t("notice.sentToChatText"), []);
    case "reading-file":
      return say(t("notice.readingFile"), t("notice.readingFileText", { name: notice.name }));
    case "waiting-file":
      return say(t("notice.waitingFile"), t("notice.waitingFileText", { name: notice.name }));
    case "full-line":
      return say(t("notice.unreadFile"), t("notice.fullLineText", { name: notice.name }));
    case "unread-file":
      return say(t("notice.unreadFile"), notice.sentence);
    case "unfetched-file":
      return say(t("notice.unreadFile"), t("notice.unfetchedFileText", { name: notice.name }));
    case "several-files":
      return say(t("notice.severalFiles"), t("notice.severalFilesText"));
    case "no-import":
      return say(t("notice.noImport"), t("notice.noImportText"));
    case "left-application":
      return say(t("notice.left"), t("ownRoles.left"), [MY_TASKS(), undoLeaving(notice.applicationId, notice.partyId)]);
    case "not-undone":
      return say(t("notice.notUndone"), t("parties.changedSince"));
    case "handed-over":
      return say(t("notice.left"), t("ownRoles.handed"));
    case "inputs-missing":
      return say(t("inputs.missing"), t("inputs.missingText"));
    case "team-away":
      return say(t("notice.teamAway"), t("notice.teamAwayText"));
    case "import-discarded":
      return say(t("notice.importDiscarded"), t("notice.importDiscardedText"));
    case "playing":
      return say(t("notice.playing", { name: notice.name }), t("notice.playingText"));
    case "playing-nobody":
      return say(t("notice.playingNobody"), t("notice.playingNobodyText"));
    case "play-who":
      return say(t("notice.playWho"), playable(notice.names), []);
    case "play-unknown":
      return say(t("notice.playUnknown", { typed: inShort(notice.typed, 60) }), playable(notice.names), []);
  }
}

/** The people that can be played, one name per line. */
const playable = (names: readonly string[]): string =>
  names.length === 0 ? t("notice.playNobodyThere") : [t("notice.playThese"), ...names.slice(0, 100)].join("\n");

import { askMove, moveApplication } from "../application/moveApplication";
import type { CardAction } from "../cardAction";
import { answerOneNewcomer } from "../people/answerNewcomer";
import { restoreNewcomer } from "../people/restoreNewcomer";
import { keepIn, showLeaver, takeLeaverOut } from "../people/teamLeavers";
import { editRule, setRule, showRules } from "./approvalRules";
import { approve, showApproval } from "./approve";
import { approveListed, listApprovals } from "./approveAll";
import { askChange } from "./askChange";
import { askWhom, sendQuestion } from "./askColleague";
import { askCarryOver, confirmCarryOver, showCarryOver } from "./carryOver";
import { create, joinFromChannel, myTasks, openMeasures, start } from "./channel";
import { compile } from "./compileDraft";
import { dropPart, move, setPart, showDeadlines, showPart } from "./deadlines";
import { comeBack, editDeputy, setOwnDeputy, stepInFor, stepOutFor } from "./deputies";
import { letDiscussionStand, showDiscussionChanges } from "./discussion";
import { exportLog } from "./exportLog";
import { finalFromDraft } from "./finalFromDraft";
import { listFindings } from "./findings";
import { showHistory, showVersion } from "./history";
import { invite, sendInvitations } from "./invite";
import { joinAs, joinKind } from "./join";
import { askKeep, keep } from "./keepText";
import { askFinal, confirmFinal } from "./makeFinal";
import { addOne, askRemove, changeOne, editMeasure, listMeasures, moveOne, removeOne, restoreOne } from "./measures";
import { changeOneMember, editMember, removeOneMember, restoreOneMember } from "./members";
import {
  changeMeasureOfImport,
  changeParty,
  discardImport,
  lookAtImport,
  openImportMeasure,
  openImportParty,
  openUnplaced,
  placeUnplaced,
  splitParty,
} from "./mendImport";
import { merge } from "./merge";
import { choose, putOff, showChoice } from "./ownReminders";
import { comeIn, editRole, handOn, leave, showRoles } from "./ownRoles";
import { editParticulars, saveParticulars } from "./particulars";
import { changeOneParty, editParty, listParties, removeParty, restoreParty } from "./parties";
import { readDraft } from "./readDraft";
import { pause, sendNow, setDeputy, setMentions, showPeople, showPerson, showReminders } from "./reminders";
import { askReopen, reopenFinal, showFinal } from "./reopen";
import { restoreVersion } from "./restoreVersion";
import { fetchText, showSources } from "./reuseText";
import { saveSection } from "./saveSection";
import { askStart, compareStart, confirmStart } from "./startFromImport";
import { showStatus, showTable } from "./status";
import { agreeToTakeOver, askOwners, askTakeOver, noLongerTakeOver, noTakeOver, stillThere } from "./takeOver";
import { addToThread, showThread } from "./thread";
import { listUndelivered, resendOne } from "./undelivered";
import { undoSaving } from "./undoSaving";
import { useEarlier } from "./useEarlier";
import { backSection, goToSection, resumeWalk, sendSections, showSummary, skipSection } from "./walk";

const all: readonly CardAction[] = [
  ...[start, create, myTasks, joinFromChannel, openMeasures, compile],
  ...[askCarryOver, showCarryOver, confirmCarryOver, useEarlier],
  listFindings,
  ...[lookAtImport, openImportParty, changeParty, splitParty, openImportMeasure, changeMeasureOfImport],
  ...[openUnplaced, placeUnplaced, discardImport, askStart, compareStart, confirmStart],
  ...[askFinal, finalFromDraft, confirmFinal, showFinal, askReopen, reopenFinal],
  ...[joinKind, joinAs, answerOneNewcomer, restoreNewcomer],
  ...[resumeWalk, goToSection, skipSection, backSection, showSummary, sendSections, saveSection, merge],
  ...[undoSaving, showHistory, showVersion, restoreVersion, showSources, fetchText],
  ...[readDraft, showDiscussionChanges, letDiscussionStand],
  ...[showRoles, editRole, handOn, leave, comeIn],
  ...[editDeputy, setOwnDeputy, stepInFor, stepOutFor, comeBack],
  ...[askTakeOver, askOwners, agreeToTakeOver, noTakeOver, stillThere, noLongerTakeOver],
  ...[listApprovals, approveListed],
  ...[showApproval, approve, askChange, askKeep, keep, showThread, addToThread],
  ...[editParticulars, saveParticulars],
  ...[listMeasures, addOne, editMeasure, changeOne, moveOne, askRemove, removeOne, restoreOne],
  ...[listParties, editParty, changeOneParty, removeParty, restoreParty],
  ...[showRules, editRule, setRule],
  ...[showDeadlines, move, showPart, setPart, dropPart],
  ...[showReminders, pause, showPeople, setMentions, showPerson, setDeputy, sendNow],
  ...[showChoice, choose, putOff],
  ...[editMember, changeOneMember, removeOneMember, restoreOneMember, invite, sendInvitations],
  ...[listUndelivered, resendOne],
  ...[askMove, moveApplication],
  ...[showLeaver, keepIn, takeLeaverOut],
  ...[showStatus, showTable, exportLog, askWhom, sendQuestion],
];

/** Every button there is, by its verb. */
export const actions: ReadonlyMap<string, CardAction> = new Map(all.map((action) => [action.verb, action]));

import { addOneMeasure, changeOneMeasure, editMeasure, moveOneMeasure } from "../application/changeOneMeasure";
import { allForms, cancel, create, regionForms, start } from "../application/create";
import { listMeasures } from "../application/listMeasures";
import { askMove, moveApplication } from "../application/moveApplication";
import { openMeasures } from "../application/openMeasures";
import { askRemoveMeasure, removeOneMeasure, restoreOneMeasure } from "../application/removeOneMeasure";
import { editDetails, saveDetails } from "../application/saveDetails";
import { approveOne, showApproval } from "../approval/approveOne";
import { askChange } from "../approval/askChange";
import { askKeepText, declineChangeRequest } from "../approval/declineChangeRequest";
import { approveMany, listApprovals } from "../approval/listApprovals";
import { editRule, setRule, showRules } from "../approval/setRule";
import { undoApproval } from "../approval/undoApproval";
import { addOneAttachment } from "../attachments/addOneAttachment";
import { changeOneAttachment, removeOneAttachment, restoreOneAttachment } from "../attachments/changeOneAttachment";
import { listAttachments } from "../attachments/listAttachments";
import { discardFile, placeAttachment, showWaiting, useAsAttachment } from "../attachments/offerToAttach";
import { editAttachment, showAttachment } from "../attachments/showAttachment";
import { listAwards, openAward, saveAward } from "../award/saveAward";
import { showAward } from "../award/showAward";
import { startOneReport } from "../award/startOneReport";
import { recordAsSought, undoRecorded } from "../award/undoRecorded";
import { askUnionNow } from "../consultation/askUnionNow";
import { letDiscussionStand, showDiscussionChanges } from "../consultation/letDiscussionStand";
import { readDraft } from "../consultation/readDraft";
import { documentsToChat } from "../fetching/documentsToChat";
import { getDocuments } from "../fetching/getDocuments";
import { sendFile } from "../fetching/sendFile";
import { withdrawLinks } from "../fetching/withdrawLinks";
import { compile } from "../finalising/compile";
import { askFinal, confirmFinal } from "../finalising/confirmFinal";
import { askDeliver, deliverFinal, recordDelivery, undoDelivery } from "../finalising/deliverFinal";
import { finalFromDraft } from "../finalising/finalFromDraft";
import { askReopen, reopenFinal } from "../finalising/reopenFinal";
import { showFinal } from "../finalising/showFinal";
import type { CardAction } from "../handler/cardAction";
import { answerTakeOver, noLongerTakeOver, noTakeOver, stillThere } from "../handover/answerTakeOver";
import { askTakeOver, sendTakeOver } from "../handover/askTakeOver";
import { editDeputy } from "../handover/editDeputy";
import { setOwnDeputy } from "../handover/setOwnDeputy";
import { showTakeOver } from "../handover/showTakeOver";
import { comeBack, stepInFor, stepOutFor } from "../handover/stepInFor";
import { changeMeasureOfImport, openImportMeasure } from "../importing/changeMeasureOfImport";
import { changePartyOfImport, openImportParty, splitPartyOfImport } from "../importing/changePartyOfImport";
import { askCarryOver, confirmCarryOver, showCarryOver } from "../importing/confirmCarryOver";
import { askStart, compareStart, confirmStart } from "../importing/confirmStart";
import { discardImport, lookAtImport } from "../importing/lookAtImport";
import { openUnplaced, placeUnplaced } from "../importing/placeUnplaced";
import { answerOneNewcomer } from "../people/answerOneNewcomer";
import { changeOneMember, editMember } from "../people/changeOneMember";
import { changeOneParty, editParty } from "../people/changeOneParty";
import { editRole } from "../people/changeRole";
import { declineInvitation } from "../people/declineInvitation";
import { handOn } from "../people/handOn";
import { invite, sendInvitations } from "../people/invite";
import { join, joinAs, joinKind } from "../people/join";
import { askLeave, comeIn, leave } from "../people/leave";
import { listParties } from "../people/listParties";
import { remindInvited } from "../people/remindInvited";
import { askRemoveMember, removeOneMember, restoreOneMember } from "../people/removeOneMember";
import { askRemoveParty, removeParty, restoreParty } from "../people/removeParty";
import { restoreNewcomer } from "../people/restoreNewcomer";
import { keepIn, showLeaver, takeLeaverOut } from "../people/showLeaver";
import { showNewcomer } from "../people/showNewcomer";
import { showRoles } from "../people/showRoles";
import { choose, showChoice } from "../reminders/choose";
import { previewPart } from "../reminders/previewPart";
import { putOff } from "../reminders/putOff";
import { renewCalendar, renewEverybodys, showCalendar } from "../reminders/renewCalendar";
import { remind, sendNow } from "../reminders/sendNow";
import { setDeputy } from "../reminders/setDeputy";
import { dropPart, setPart, showPart } from "../reminders/setPart";
import { move, previewMove, showDeadlines } from "../reminders/showDeadlines";
import { setMentions, showPeople } from "../reminders/showPeople";
import { showPerson } from "../reminders/showPerson";
import { pause, showReminders } from "../reminders/showReminders";
import { exportLog } from "../status/exportLog";
import { listFindings } from "../status/listFindings";
import { listUndelivered, resendOne } from "../status/listUndelivered";
import { myTasks } from "../status/myTasks";
import { showStatus, showTable } from "../status/showStatus";
import { addToThread, showThread } from "../thread/addToThread";
import { askWhom, sendQuestion } from "../thread/sendQuestion";
import { addRow } from "../writing/addRow";
import { fetchText, showSources } from "../writing/fetchText";
import { goToSection } from "../writing/goToSection";
import { merge } from "../writing/merge";
import { restoreVersion } from "../writing/restoreVersion";
import { resumeWalk } from "../writing/resumeWalk";
import { saveSection } from "../writing/saveSection";
import { sendSections, showSummary } from "../writing/sendSections";
import { showHistory, showVersion } from "../writing/showHistory";
import { backSection, skipSection } from "../writing/skipSection";
import { undoSaving } from "../writing/undoSaving";
import { useEarlier } from "../writing/useEarlier";
import { playOne } from "./commands/playAs";

const all: readonly CardAction[] = [
  ...[start, cancel, regionForms, allForms, create, myTasks, playOne, join, openMeasures, compile],
  ...[askCarryOver, showCarryOver, confirmCarryOver, useEarlier, addRow],
  ...[useAsAttachment, showWaiting, discardFile, placeAttachment, addOneAttachment, listAttachments, showAttachment],
  ...[editAttachment, changeOneAttachment, removeOneAttachment, restoreOneAttachment],
  listFindings,
  ...[lookAtImport, openImportParty, changePartyOfImport, splitPartyOfImport, openImportMeasure, changeMeasureOfImport],
  ...[openUnplaced, placeUnplaced, discardImport, askStart, compareStart, confirmStart],
  ...[showCalendar, renewCalendar, renewEverybodys],
  ...[getDocuments, withdrawLinks, documentsToChat, sendFile],
  ...[askFinal, finalFromDraft, confirmFinal, showFinal, askReopen, reopenFinal],
  ...[askDeliver, recordDelivery, deliverFinal, undoDelivery],
  ...[showAward, listAwards, openAward, saveAward, recordAsSought, undoRecorded, startOneReport],
  ...[joinKind, joinAs, showNewcomer, answerOneNewcomer, restoreNewcomer],
  ...[resumeWalk, goToSection, skipSection, backSection, showSummary, sendSections, saveSection, merge],
  ...[undoSaving, showHistory, showVersion, restoreVersion, showSources, fetchText],
  ...[readDraft, askUnionNow, showDiscussionChanges, letDiscussionStand],
  ...[showRoles, editRole, handOn, askLeave, leave, comeIn],
  ...[editDeputy, setOwnDeputy, stepInFor, stepOutFor, comeBack],
  ...[askTakeOver, sendTakeOver, showTakeOver, answerTakeOver, noTakeOver, stillThere, noLongerTakeOver],
  ...[listApprovals, approveMany, undoApproval],
  ...[showApproval, approveOne, askChange, askKeepText, declineChangeRequest, showThread, addToThread],
  ...[editDetails, saveDetails],
  ...[listMeasures, addOneMeasure, editMeasure, changeOneMeasure, moveOneMeasure],
  ...[askRemoveMeasure, removeOneMeasure, restoreOneMeasure],
  ...[listParties, editParty, changeOneParty, askRemoveParty, removeParty, restoreParty],
  ...[showRules, editRule, setRule],
  ...[showDeadlines, previewMove, move, showPart, previewPart, setPart, dropPart],
  ...[showReminders, pause, showPeople, setMentions, showPerson, setDeputy, sendNow, remind],
  ...[showChoice, choose, putOff],
  ...[editMember, changeOneMember, askRemoveMember, removeOneMember, restoreOneMember, invite, sendInvitations],
  ...[remindInvited, declineInvitation],
  ...[listUndelivered, resendOne],
  ...[askMove, moveApplication],
  ...[showLeaver, keepIn, takeLeaverOut],
  ...[showStatus, showTable, exportLog, askWhom, sendQuestion],
];

/** All buttons by verb. */
export const actions: ReadonlyMap<string, CardAction> = new Map(all.map((action) => [action.verb.name, action]));

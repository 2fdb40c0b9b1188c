import type { CardAction } from "../cardAction";
import { approve, showApproval } from "./approve";
import { askChange } from "./askChange";
import { askCarryOver, confirmCarryOver, showCarryOver } from "./carryOver";
import { create, joinFromChannel, myTasks, openMeasures, start } from "./channel";
import { compile } from "./compileDraft";
import { invite, sendInvitations } from "./invite";
import { joinAs, joinKind } from "./join";
import { askKeep, keep } from "./keepText";
import { addOne, askRemove, changeOne, editMeasure, listMeasures, moveOne, removeOne, restoreOne } from "./measures";
import { changeOneMember, editMember, removeOneMember } from "./members";
import { changeOneParty, editParty, listParties, removeParty, restoreParty } from "./parties";
import { saveSection } from "./saveSection";
import { useEarlier } from "./useEarlier";
import { backSection, goToSection, resumeWalk, sendSections, showSummary, skipSection } from "./walk";

const all: readonly CardAction[] = [
  ...[start, create, myTasks, joinFromChannel, openMeasures, compile],
  ...[askCarryOver, showCarryOver, confirmCarryOver, useEarlier],
  ...[joinKind, joinAs],
  ...[resumeWalk, goToSection, skipSection, backSection, showSummary, sendSections, saveSection],
  ...[showApproval, approve, askChange, askKeep, keep],
  ...[listMeasures, addOne, editMeasure, changeOne, moveOne, askRemove, removeOne, restoreOne],
  ...[listParties, editParty, changeOneParty, removeParty, restoreParty],
  ...[editMember, changeOneMember, removeOneMember, invite, sendInvitations],
];

/** Every button there is, by its verb. */
export const actions: ReadonlyMap<string, CardAction> = new Map(all.map((action) => [action.verb, action]));

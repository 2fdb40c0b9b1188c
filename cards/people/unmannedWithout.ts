import type { Member, Party, Structure } from "../../domain/application/structure";
import { t } from "../wording";

/** What a party lacks once one of its people is gone: anybody to write, or to approve. Null if it lacks nothing. */
export function unmannedWithout({ members }: Structure, leaving: Member, { id, name }: Party): string | null {
  const others = members.filter((each) => each.partyId === id && each.id !== leaving.id);
  const isLast = (can: (member: Member) => boolean) => can(leaving) && !others.some(can);
  const writes = isLast((each) => each.writes);
  const approves = isLast((each) => each.approves);
  if (writes && approves) return t("removeMember.nobodyLeft", { party: name });
  if (writes) return t("removeMember.noWriter", { party: name });
  return approves ? t("removeMember.noApprover", { party: name }) : null;
}

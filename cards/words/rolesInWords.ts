import type { Member } from "../../domain/application/structure";
import { t } from "../wording";
import type { SelectOption } from "./selectOption";

/** The roles of a member, as input options. */
export const roleOptions = (): SelectOption[] => [
  { title: t("roles.writes"), value: "writes" },
  { title: t("roles.approves"), value: "approves" },
];

type Roles = { readonly writes: boolean; readonly approves: boolean };
type Role = Roles & Pick<Member, "asksToApprove">;

/** The roles as the input's value. */
export const rolesTyped = ({ writes, approves }: Roles): string =>
  [writes && "writes", approves && "approves"].filter(Boolean).join(",");

/**
 * The roles in words: skriver og godkjenner. A member who waits to be let in is not yet an approver, which is said too.
 */
export const rolesInWords = ({ asksToApprove, ...roles }: Role): string =>
  asksToApprove ? t(roles.writes ? "roles.writesAndAsks" : "roles.asks") : t(`roles.${rolesKey(roles)}`);

/** The wording key for a member's roles. */
export function rolesKey({ writes, approves }: Roles): "both" | "onlyWrites" | "onlyApproves" | "none" {
  if (writes && approves) return "both";
  return writes ? "onlyWrites" : approves ? "onlyApproves" : "none";
}

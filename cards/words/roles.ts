import type { Member } from "../../domain/application/structure";
import { t } from "../wording";
import type { Option } from "./option";

/** What a member can do, for an input of any of them. */
export const roleOptions = (): Option[] => [
  { title: t("roles.writes"), value: "writes" },
  { title: t("roles.approves"), value: "approves" },
];

type Roles = { readonly writes: boolean; readonly approves: boolean };
type Role = Roles & Pick<Member, "asksToApprove">;

/** As the input has it. */
export const rolesTyped = ({ writes, approves }: Roles): string =>
  [writes && "writes", approves && "approves"].filter(Boolean).join(",");

/** As people say it: skriver og godkjenner. Who waits for a yes is no approver yet, which is said too. */
export const rolesInWords = ({ asksToApprove, ...roles }: Role): string =>
  asksToApprove ? t(roles.writes ? "roles.writesAndAsks" : "roles.asks") : t(`roles.${rolesKey(roles)}`);

/** Which words say what a member does. */
export function rolesKey({ writes, approves }: Roles): "both" | "onlyWrites" | "onlyApproves" | "none" {
  if (writes && approves) return "both";
  return writes ? "onlyWrites" : approves ? "onlyApproves" : "none";
}

import type { Option } from "./field";
import { t } from "./wording";

/** What a member can do, for an input of any of them. */
export const roleOptions = (): Option[] => [
  { title: t("roles.writes"), value: "writes" },
  { title: t("roles.approves"), value: "approves" },
];

type Roles = { readonly writes: boolean; readonly approves: boolean };

/** As the input has it. */
export const rolesTyped = ({ writes, approves }: Roles): string =>
  [writes && "writes", approves && "approves"].filter(Boolean).join(",");

/** As people say it: skriver og godkjenner. */
export const rolesInWords = (roles: Roles): string => t(`roles.${rolesKey(roles)}`);

/** Which words say what a member does. */
export function rolesKey({ writes, approves }: Roles): "both" | "onlyWrites" | "onlyApproves" | "none" {
  if (writes && approves) return "both";
  return writes ? "onlyWrites" : approves ? "onlyApproves" : "none";
}

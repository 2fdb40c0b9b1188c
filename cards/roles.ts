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
export function rolesInWords({ writes, approves }: Roles): string {
  if (writes && approves) return t("roles.both");
  return writes ? t("roles.onlyWrites") : approves ? t("roles.onlyApproves") : t("roles.none");
}

import { OfApplication, PageNumber, Uuid } from "./cardData";
import { verb } from "./verb";

const channel = { access: "channel", state: "anytime" } as const;
const coordinator = { access: "coordinator", state: "drafting" } as const;

export const statusVerbs = {
  show: verb("status/show", { data: OfApplication, ...channel }),
  table: verb("status/table", { data: OfApplication.extend({ page: PageNumber }), ...channel }),
  findings: verb("findings/list", {
    data: OfApplication,
    access: "member",
    state: "drafting",
  }),
  undelivered: verb("undelivered/list", { data: OfApplication.extend({ page: PageNumber }), ...coordinator }),
  resend: verb("undelivered/resend", { data: OfApplication.extend({ messageId: Uuid }), ...coordinator }),
  exportLog: verb("audit/export", { data: OfApplication, access: "coordinator", state: "anytime" }),
};

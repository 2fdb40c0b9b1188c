import { refreshAndNotify } from "../../../jobs/refreshAndNotify";
import { anApplication, form2026, withAllAnswers, withAllSent } from "../../support/application/application";

/** Refreshes the application and returns the people asked, and whether the status was shown. */
async function announced(status: "drafting" | "final") {
  const asked: string[] = [];
  const shown: string[] = [];
  await refreshAndNotify(
    {
      forms: new Map([[form2026.id, form2026]]),
      applications: { loadSettled: async () => ({ ...withAllSent(withAllAnswers(anApplication())), status }) },
      approvalRequests: {
        askForApproval: async (_id, who) => void asked.push(...who.map(({ personId }) => personId)),
      },
      status: { show: async (id) => void shown.push(id) },
    },
    "application",
  );
  return { asked: [...new Set(asked)], shown };
}

it("the refresh asks the approvers of a section that awaits approval, and shows the status", async () => {
  const { asked, shown } = await announced("drafting");
  expect(asked).toEqual(expect.arrayContaining(["ola", "lars"]));
  expect(shown).toEqual(["application"]);
});

it("the refresh asks nobody about a final application, and asks them after it is reopened", async () => {
  expect(await announced("final")).toEqual({ asked: [], shown: ["application"] });
});

import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { openApprovals } from "../../../../domain/approval/openApprovals";
import { tasksOf } from "../../../../domain/progress/tasks";
import { anApplication, form2026 as form, withAllAnswers, withAllSent } from "../../../support/application/application";

it("What a person is asked to approve is listed in the order of the form, whether others wait for it or not.", () => {
  const bare = anApplication();
  const own = bare.members.find(({ partyId }) => partyId === "solsikken");
  if (!own) throw new Error("nobody is in the kindergarten");
  const alsoForLms = { ...own, id: "also", partyId: "lms", writes: false, approves: true };
  const sent = withAllSent(withAllAnswers({ ...bare, members: [...bare.members, alsoForLms] }));
  const { sections, optional } = openApprovals(form, sent, own.personId);
  const { toApprove } = tasksOf(form, sent, own.personId);
  const places = sectionRefsOf(form, sent).map(({ measureId, sectionId }) => `${measureId} ${sectionId}`);
  const order = sections.map(({ measureId, sectionId }) => places.indexOf(`${measureId} ${sectionId}`));

  expect(sections).toHaveLength(toApprove.length + optional.length);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  // Otherwise the order would say nothing.
  expect(toApprove.length * optional.length).toBeGreaterThan(0);
  expect(sections.indexOf(optional[0] as (typeof sections)[number])).toBeLessThan(toApprove.length);
});

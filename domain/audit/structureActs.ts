import type { Measure, Member, Party, Structure } from "../application/structure";
import { type DeputyChange, deputyChanges } from "../handover/deputyNews";
import type { Act } from "./act";

/** The acts that changed an application's parties, members and measures: one act for each difference. */
export const structureActs = (before: Structure, after: Structure): Act[] => [
  ...detailsAct(before, after),
  ...(after.consultedEarly && !before.consultedEarly ? [{ kind: "consulted-early" } as const] : []),
  ...pairs(before.parties, after.parties).flatMap(([was, is]) => partyAct(was, is)),
  ...pairs(inOwnRight(before), inOwnRight(after)).flatMap(([was, is]) => memberAct(was, is)),
  ...deputyChanges(before, after).map(deputyAct),
  ...after.invitations.flatMap((each): Act[] =>
    each.declinedAt !== null && !before.invitations.includes(each) ? [{ kind: "invitation-declined" }] : [],
  ),
  ...measureActs(before.measures, after.measures),
  ...after.approvalRules
    .filter((rule) => !before.approvalRules.includes(rule))
    .map(({ kind, sectionId, rule }): Act => ({ kind: "approvers-set", partyKind: kind, section: sectionId, rule })),
];

function detailsAct(before: Structure, after: Structure): Act[] {
  const of = ({ title, year, network, planId, language }: Structure) => ({ title, year, network, planId, language });
  return differs(of(before), of(after)) ? [{ kind: "particulars-changed", ...of(after) }] : [];
}

type Pair<Row> = readonly [Row | undefined, Row | undefined];

function pairs<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]): Pair<Row>[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [row.id, row])));
  return [...ids].map((id) => [was?.get(id), is?.get(id)] as const);
}

const differs = (was: object | undefined, is: object | undefined): boolean =>
  JSON.stringify(was) !== JSON.stringify(is);

function partyAct(was: Party | undefined, is: Party | undefined): Act[] {
  if (!is || !differs(was, is)) return [];
  const { id: partyId, name } = is;
  const kind = !was
    ? "party-added"
    : was.removed === is.removed
      ? "party-changed"
      : is.removed
        ? "party-removed"
        : "party-restored";
  return [{ kind, partyId, name }];
}

function memberAct(was: Member | undefined, is: Member | undefined): Act[] {
  const one = is ?? was;
  if (!one || !differs(was, is)) return [];
  const { partyId, personId, writes, approves, asksToApprove, admittedAt } = one;
  const kind = !was ? "member-added" : !is ? "member-removed" : "member-changed";
  return [{ kind, partyId, personId, writes, approves, asksToApprove, admitted: admittedAt !== null }];
}

/** Deputies' memberships are derived from the person's own, so they are no acts. */
const inOwnRight = ({ members }: Structure): Member[] => members.filter(({ standsInFor }) => standsInFor === null);

function deputyAct({ what, person: { personId }, deputy }: DeputyChange): Act {
  switch (what) {
    case "named":
      return { kind: "deputy-set", personId, deputyId: deputy.personId };
    case "dropped":
      return { kind: "deputy-set", personId, deputyId: null };
    case "in":
      return { kind: "stepped-in", personId, deputyId: deputy.personId };
    case "out":
      return { kind: "stepped-out", personId, deputyId: deputy.personId };
  }
}

/** Renumbering because another measure was added or removed is not an act. */
function measureActs(before: readonly Measure[], after: readonly Measure[]): Act[] {
  const changed = pairs(before, after).filter(([was, is]) => differs(was, is));
  const comesOrGoes = ([was, is]: Pair<Measure>) => (was?.number ?? null) === null || (is?.number ?? null) === null;
  const othersMove = changed.some(comesOrGoes);
  return changed.flatMap(([was, is]): Act[] => {
    if (!is) return [];
    const { id: measureId, number, name } = is;
    const act = (kind: Extract<Act, { measureId: string; name: string }>["kind"]): Act[] => [
      { kind, measureId, number, name },
    ];
    if (!was) return act("measure-added");
    if (was.number === null && number !== null) return act("measure-restored");
    if (number === null) return was.number === null ? [] : act("measure-removed");
    if (differs({ ...was, number }, is)) return act("measure-changed");
    return othersMove ? [] : act("measure-moved");
  });
}

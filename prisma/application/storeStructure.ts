import type { Measure, Member, Party, Structure } from "../../domain/application/structure";
import type { Tx } from "../connection/transaction";

/** The rows added, changed and removed. */
function difference<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]) {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    changed: after.filter((row) => known.has(row.id) && JSON.stringify(known.get(row.id)) !== JSON.stringify(row)),
    gone: before.filter(({ id }) => !kept.has(id)),
  };
}

/**
 * Writes the differences between two structures of one application. Parties and measures are marked as removed, never
 * deleted.
 */
export async function storeStructure(tx: Tx, before: Structure, after: Structure): Promise<void> {
  await storeDetails(tx, before, after);
  await storePartnership(tx, before, after);
  await storeParties(tx, after.id, difference<Party>(before.parties, after.parties));
  await storeMembers(tx, after.id, difference<Member>(before.members, after.members));
  await storeDeputies(tx, before, after);
  await storeTakenOut(tx, before, after);
  await storeInvitations(tx, before, after);
  await storeMeasures(tx, before, after);
  await storeRules(tx, before, after);
  // Deferred constraints are checked here, not by COMMIT: Prisma (6.19) does not return a connection whose COMMIT
  // fails.
  await tx.$executeRaw`set constraints all immediate`;
}

async function storeDetails(tx: Tx, before: Structure, after: Structure): Promise<void> {
  const of = ({ title, year, network, planId, consultedEarly }: Structure) => ({
    title,
    year,
    network,
    planId,
    consultedEarly,
  });
  if (JSON.stringify(of(before)) === JSON.stringify(of(after))) return;
  await tx.application.update({ where: { id: after.id }, data: of(after) });
}

/** Language and county are the partnership's: its other applications get them too. */
async function storePartnership(tx: Tx, before: Structure, { id, language, region }: Structure): Promise<void> {
  if (language === before.language && region === before.region) return;
  await tx.partnership.updateMany({ where: { applications: { some: { id } } }, data: { language, region } });
}

type Difference<Row> = { added: Row[]; changed: Row[]; gone: Row[] };

async function storeParties(tx: Tx, applicationId: string, { added, changed }: Difference<Party>): Promise<void> {
  const removedAt = (removed: boolean) => (removed ? new Date() : null);
  for (const { id, kind, roles, column, name, shortName, orgNumber, removed, registeredBy } of added) {
    await tx.party.create({
      data: {
        id,
        applicationId,
        kind,
        roles: [...roles],
        tableColumn: column,
        name,
        shortName,
        orgNumber,
        removedAt: removedAt(removed),
        registeredById: registeredBy,
      },
    });
  }
  for (const { id, name, shortName, orgNumber, removed } of changed) {
    await tx.party.update({ where: { id }, data: { name, shortName, orgNumber, removedAt: removedAt(removed) } });
  }
}

async function storeMembers(
  tx: Tx,
  applicationId: string,
  { added, changed, gone }: Difference<Member>,
): Promise<void> {
  if (gone.length > 0) await tx.member.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  const role = ({ writes, approves, asksToApprove, admittedAt }: Member) => ({
    writes,
    approves,
    asksToApprove,
    admittedAt,
  });
  for (const member of added) {
    const { id, partyId, personId, joinedAt, standsInFor } = member;
    const standsInForId = standsInFor?.personId ?? null;
    await tx.member.create({
      data: { id, applicationId, partyId, personId, ...role(member), joinedAt, standsInForId },
    });
  }
  for (const member of changed) await tx.member.update({ where: { id: member.id }, data: role(member) });
}

async function storeDeputies(tx: Tx, { id: applicationId, ...before }: Structure, after: Structure): Promise<void> {
  const rows = ({ deputies }: Pick<Structure, "deputies">) => deputies.map((each) => ({ id: each.personId, ...each }));
  const { added, changed, gone } = difference(rows(before), rows(after));
  await tx.deputy.deleteMany({ where: { applicationId, personId: { in: gone.map(({ personId }) => personId) } } });
  for (const { personId, deputy, since } of [...added, ...changed]) {
    const stands = { deputyId: deputy.personId, since };
    await tx.deputy.upsert({
      where: { applicationId_personId: { applicationId, personId } },
      create: { applicationId, personId, ...stands },
      update: stands,
    });
  }
}

async function storeTakenOut(tx: Tx, { takenOut: before }: Structure, { id, takenOut }: Structure): Promise<void> {
  const back = before.filter((personId) => !takenOut.includes(personId));
  await tx.takenOut.deleteMany({ where: { applicationId: id, personId: { in: back } } });
  const out = takenOut.filter((personId) => !before.includes(personId));
  await tx.takenOut.createMany({ data: out.map((personId) => ({ applicationId: id, personId })) });
}

async function storeInvitations(tx: Tx, before: Structure, { id, invitations }: Structure): Promise<void> {
  const gone = before.invitations.filter((each) => !invitations.includes(each)).map(({ personId }) => personId);
  await tx.invitation.deleteMany({ where: { applicationId: id, personId: { in: gone } } });
  const added = invitations.filter((each) => !before.invitations.includes(each));
  await tx.invitation.createMany({
    data: added.map(({ personId, partyId, invitedBy, at, declinedAt }) => ({
      ...{ applicationId: id, personId, partyId, at, declinedAt },
      invitedById: invitedBy,
    })),
  });
}

async function storeRules(tx: Tx, before: Structure, after: Structure): Promise<void> {
  const known = new Set(before.approvalRules);
  for (const set of after.approvalRules) {
    if (known.has(set)) continue;
    const { sectionId, kind, rule, leadId, reason, by, at } = set;
    const data = { applicationId: after.id, sectionId, kind, rule, leadId, reason, setById: by, at };
    await tx.approvalRule.create({ data });
  }
}

async function storeMeasures(tx: Tx, before: Structure, after: Structure): Promise<void> {
  const { added, changed } = difference<Measure>(before.measures, after.measures);
  const removedAt = (number: number | null) => (number === null ? new Date() : null);
  for (const { id, number, name, scheme } of added) {
    await tx.measure.create({
      data: { id, applicationId: after.id, number, name, scheme, removedAt: removedAt(number) },
    });
  }
  // Measures may swap numbers: the database checks that they are unique when the transaction ends.
  for (const { id, number, name, scheme } of changed)
    await tx.measure.update({ where: { id }, data: { number, name, scheme, removedAt: removedAt(number) } });
  for (const { id: measureId, partyIds } of [...added, ...changed]) {
    const had = before.measures.find(({ id }) => id === measureId)?.partyIds ?? [];
    await tx.measureParty.deleteMany({
      where: { measureId, partyId: { in: had.filter((id) => !partyIds.includes(id)) } },
    });
    await tx.measureParty.createMany({
      data: partyIds
        .filter((id) => !had.includes(id))
        .map((partyId) => ({ applicationId: after.id, measureId, partyId })),
    });
  }
}

import { randomUUID } from "node:crypto";
import type { Person, PersonAddress, PersonStore } from "../domain/ports";
import type { PrismaClient } from "./generated/client";

/** Who is met again and again is not looked up each time; ids never change, and any process may keep them. */
const MOST_KNOWN = 20_000;

const addressOf = (row: {
  id: string;
  name: string;
  tenantId: string;
  teamsId: string;
  conversationId: string | null;
  serviceUrl: string | null;
  blockedAt: Date | null;
}): PersonAddress => ({
  id: row.id,
  name: row.name,
  tenantId: row.tenantId,
  teamsId: row.teamsId,
  conversationId: row.conversationId,
  serviceUrl: row.serviceUrl,
  blocked: row.blockedAt !== null,
});

export function personStore(prisma: PrismaClient): PersonStore {
  const known = new Map<string, { seen: string; id: string; name: string }>();
  /** Only local mode has roles, and local mode is one process. */
  const roles = new Map<string, Person | null>();
  return {
    async meet({ tenantId, teamsId, aadObjectId, name, conversationId, serviceUrl }) {
      const key = `${tenantId} ${teamsId}`;
      const seen = JSON.stringify([name, conversationId, serviceUrl]);
      const before = known.get(key);
      if (before && (before.seen === seen || (conversationId === null && before.name === name)))
        return { id: before.id, name };
      // Without a conversation, Teams is still reached at the place where the person was seen.
      const reached = serviceUrl === "" ? {} : { serviceUrl };
      const conversation = conversationId === null ? reached : { conversationId, serviceUrl, blockedAt: null };
      const { id } = await prisma.person.upsert({
        where: { tenantId_teamsId: { tenantId, teamsId } },
        create: { id: randomUUID(), tenantId, teamsId, aadObjectId, name, ...conversation },
        update: { name, aadObjectId, ...conversation },
      });
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, { seen, id, name });
      return { id, name };
    },

    async address(id) {
      const row = await prisma.person.findUnique({ where: { id } });
      return row && addressOf(row);
    },

    async opened(id, { conversationId, serviceUrl }) {
      await prisma.person.update({ where: { id }, data: { conversationId, serviceUrl, blockedAt: null } });
    },

    async blocked(id, at) {
      // Whoever comes back is to be looked up, and let in, again.
      for (const [key, person] of known) if (person.id === id) known.delete(key);
      await prisma.person.update({ where: { id }, data: { blockedAt: at } });
    },

    async roleOf(personId) {
      const before = roles.get(personId);
      if (before !== undefined) return before;
      const row = await prisma.acting.findUnique({ where: { personId }, include: { asPerson: true } });
      const role = row && { id: row.asPerson.id, name: row.asPerson.name };
      if (roles.size >= MOST_KNOWN) roles.clear();
      roles.set(personId, role);
      return role;
    },

    async play(personId, asPersonId) {
      if (asPersonId === null || asPersonId === personId) await prisma.acting.deleteMany({ where: { personId } });
      else
        await prisma.acting.upsert({ where: { personId }, create: { personId, asPersonId }, update: { asPersonId } });
      roles.delete(personId);
    },

    async playedBy(asPersonId) {
      const row = await prisma.acting.findFirst({ where: { asPersonId }, include: { person: true } });
      return row && addressOf(row.person);
    },
  };
}

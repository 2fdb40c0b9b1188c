import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { formSection, type LedgerLine } from "../../domain/answers/slot";
import type { Party } from "../../domain/application/structure";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import type { Person } from "./application";

/** The channel that the application is written in. */
export type Channel = { readonly tenantId: string; readonly teamId: string; readonly channelId: string };

/** Stores an application as it stands, a table at a time. */
export async function storeApplication(
  pool: Pool,
  form: Form,
  { application, people }: { application: Application; people: readonly Person[] },
  { tenantId, teamId, channelId, serviceUrl }: Channel & { serviceUrl: string },
): Promise<void> {
  const { id: application_id, parties, members, measures, records } = application;
  const insert = (table: string, rows: readonly object[]) =>
    pool.query(
      `insert into ${table} (${Object.keys(rows[0] ?? {}).join(", ")})
       select ${Object.keys(rows[0] ?? {}).join(", ")} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  const partnership_id = randomUUID();
  const [{ id: writer }] = people as [Person];
  const at = "2026-11-02T09:00:00Z";

  await insert(
    "person",
    people.map(({ id, account }) => ({
      id,
      tenant_id: tenantId,
      teams_id: account.id,
      aad_object_id: account.aadObjectId,
      name: account.name,
      conversation_id: `chat-with-${account.id}`,
      service_url: serviceUrl,
    })),
  );
  await insert("partnership", [
    {
      id: partnership_id,
      tenant_id: tenantId,
      team_id: teamId,
      channel_id: channelId,
      service_url: serviceUrl,
      time_zone: "Europe/Oslo",
      created_at: at,
    },
  ]);
  const { title, year, network, deadline } = application;
  await insert("application", [
    {
      id: application_id,
      partnership_id,
      form_id: form.id,
      title,
      year,
      network,
      deadline,
      status: "drafting",
      structure_version: 0,
      mentions_in_channel: true,
      created_at: at,
    },
  ]);
  await insert(
    "party",
    parties.map(({ id, kind, name, roles, column }: Party, place) => ({
      id,
      application_id,
      kind,
      name,
      roles,
      table_column: column,
      place: place + 1,
    })),
  );
  await insert(
    "member",
    members.map(({ id, partyId, personId, writes, approves }) => ({
      id,
      application_id,
      party_id: partyId,
      person_id: personId,
      writes,
      approves,
      admitted_at: at,
      joined_at: at,
    })),
  );
  await insert(
    "measure",
    measures.map(({ id, number, name }) => ({ id, application_id, number, name })),
  );
  await insert(
    "measure_party",
    measures.flatMap(({ id, partyIds }) => partyIds.map((party_id) => ({ application_id, measure_id: id, party_id }))),
  );
  const sections = records.map((record) => ({ ...record, id: randomUUID() }));
  await insert(
    "section",
    sections.map(({ id, measureId, sectionId }) => ({
      id,
      application_id,
      measure_id: measureId,
      section_id: sectionId,
      version: 1,
    })),
  );
  const written = sections.flatMap(({ id, measureId, sectionId, answers }) =>
    answers.map(({ field, partyId, value }) => ({
      line: lineOf(form, sectionId, field),
      row: {
        application_id,
        section_ref: id,
        party_id: partyId,
        field,
        version: 1,
        written_by_id: writer,
        written_at: at,
      },
      measure_id: measureId,
      value,
    })),
  );
  const texts = written.filter(({ line }) => line === null);
  for (let from = 0; from < texts.length; from += 5_000)
    await insert(
      "answer",
      texts.slice(from, from + 5_000).map(({ row, value }) => ({ id: randomUUID(), ...row, value })),
    );
  await insert(
    "amount",
    written.flatMap(({ row, line, measure_id, value }) =>
      line === null ? [] : [{ id: randomUUID(), ...row, measure_id, ...line, kroner: value }],
    ),
  );
  await pool.query("vacuum analyze");
}

function lineOf(form: Form, sectionId: string, fieldId: string): LedgerLine | null {
  const field = formSection(form, sectionId)?.fields.find(({ id }) => id === fieldId);
  return field?.type === "amount" ? { purpose: field.purpose, year: field.year ?? 0 } : null;
}

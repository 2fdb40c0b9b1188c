import { Client } from "pg";

type InUse = {
  readonly title: string;
  readonly year: number;
  readonly network: string;
  readonly status: string;
  readonly channelId: string;
};
type Counted = { readonly section: string; readonly field: string; readonly answers: number };

/** What the applications on an edition have, by the ids of the form. */
export type Use = {
  readonly applications: readonly InUse[];
  readonly fields: readonly Counted[];
  /** The chosen options of the fields that were asked about, each with the number of answers that have it. */
  readonly options: readonly (Counted & { readonly option: string })[];
  readonly amounts: readonly (Counted & { readonly purpose: string })[];
};

const APPLICATIONS = `
  select a.title, a.year, a.network, a.status::text as status, p.channel_id as "channelId"
  from application a join partnership p on p.id = a.partnership_id
  where a.form_id = $1 order by a.year desc, a.title, a.id`;

const ANSWERS = `
  from answer an join section s on s.id = an.section_ref join application a on a.id = an.application_id
  where a.form_id = $1 and an.value is not null and an.value not in ('null', '""', '[]')`;

const FIELDS = `
  select s.section_id as section, an.field, count(*)::int as answers ${ANSWERS} group by 1, 2 order by 1, 2`;

const OPTIONS = `
  select s.section_id as section, an.field, chosen.option, count(*)::int as answers
  from answer an join section s on s.id = an.section_ref join application a on a.id = an.application_id
  cross join lateral (
    select an.value #>> '{}' as option where jsonb_typeof(an.value) = 'string'
    union all
    select jsonb_array_elements(an.value) #>> '{}' where jsonb_typeof(an.value) = 'array') chosen
  where a.form_id = $1 and s.section_id || '.' || an.field = any($2::text[])
  group by 1, 2, 3 order by 1, 2, 3`;

const AMOUNTS = `
  select s.section_id as section, am.field, am.purpose::text as purpose, count(*)::int as answers
  from amount am join section s on s.id = am.section_ref join application a on a.id = am.application_id
  where a.form_id = $1 and am.kroner is not null group by 1, 2, 3 order by 1, 2, 3`;

/**
 * Reads what uses an edition, without ever writing. `choices` are the fields with options, as "section.field": only their
 * values are read, never what people have written.
 * @throws the database's own error
 */
export async function useOf(url: string, edition: string, choices: readonly string[]): Promise<Use> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("begin transaction isolation level repeatable read read only");
    const rows = async <Row>(sql: string, ...values: unknown[]) =>
      (await client.query(sql, [edition, ...values])).rows as Row[];
    return {
      applications: await rows<InUse>(APPLICATIONS),
      fields: await rows<Counted>(FIELDS),
      options: await rows<Use["options"][number]>(OPTIONS, choices),
      amounts: await rows<Use["amounts"][number]>(AMOUNTS),
    };
  } finally {
    await client.end().catch(() => {});
  }
}

-- The schema. Prisma knows tables, columns, enums, foreign keys and plain indexes. It does not know checks, partial and
-- NULLS NOT DISTINCT indexes, deferrable constraints, triggers and functions: these are kept here by hand.

CREATE TYPE "PartyKind" AS ENUM ('municipalOwner', 'privateOwner', 'uh', 'union', 'coordinator');
CREATE TYPE "ApplicationStatus" AS ENUM ('drafting', 'final');
CREATE TYPE "AmountPurpose" AS ENUM ('grant', 'coordinator');
CREATE TYPE "WriteOutcome" AS ENUM ('saved', 'conflict');
CREATE TYPE "CommentKind" AS ENUM ('comment', 'reply', 'sent', 'question');

-- Partnerships and people.

CREATE TABLE partnership (
  id uuid NOT NULL,
  tenant_id text NOT NULL,
  team_id text,
  channel_id text NOT NULL,
  service_url text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Europe/Oslo',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  lost_told uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  CONSTRAINT partnership_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX partnership_tenant_id_channel_id_key ON partnership (tenant_id, channel_id);

CREATE TABLE person (
  id uuid NOT NULL,
  tenant_id text NOT NULL,
  teams_id text NOT NULL,
  aad_object_id text,
  name text NOT NULL,
  conversation_id text,
  service_url text,
  blocked_at timestamptz(3),
  -- A new channel registration gives everybody another Teams id. Two rows with one object id in a tenant are
  -- one person: see docs/decisions/025.
  merged_into_id uuid,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A person is not merged into themselves.
  CONSTRAINT person_merged_into_other CHECK (merged_into_id <> id)
);
CREATE INDEX person_tenant_id_aad_object_id_idx ON person (tenant_id, aad_object_id);
CREATE UNIQUE INDEX person_tenant_id_teams_id_key ON person (tenant_id, teams_id);

CREATE TABLE acting (
  person_id uuid NOT NULL,
  as_person_id uuid NOT NULL,
  CONSTRAINT acting_pkey PRIMARY KEY (person_id),
  CONSTRAINT acting_as_person_id_fkey FOREIGN KEY (as_person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT acting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- Applications, and who is in them.

CREATE TABLE application (
  id uuid NOT NULL,
  partnership_id uuid NOT NULL,
  form_id text NOT NULL,
  title text NOT NULL,
  year int NOT NULL,
  network text NOT NULL,
  deadline timestamp(0) NOT NULL,
  status "ApplicationStatus" NOT NULL DEFAULT 'drafting',
  status_activity_id text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  earlier_from text,
  plan_id text,
  structure_version int NOT NULL DEFAULT 0,
  deadline_moved_at timestamptz(3),
  mentions_in_channel boolean NOT NULL DEFAULT true,
  reminders_paused_at timestamptz(3),
  status_moved text[] NOT NULL DEFAULT '{}',
  CONSTRAINT application_pkey PRIMARY KEY (id),
  CONSTRAINT application_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT application_earlier_from CHECK (btrim(earlier_from) <> ''),
  -- Ids and names as forms and plans write them.
  CONSTRAINT application_plan CHECK (plan_id ~ '^[a-z0-9-]+$')
);
CREATE INDEX application_partnership_id_idx ON application (partnership_id);

CREATE TABLE party (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  kind "PartyKind" NOT NULL,
  name text NOT NULL,
  short_name text,
  org_number text,
  removed_at timestamptz(3),
  place serial,
  registered_by_id uuid,
  had_people boolean NOT NULL DEFAULT false,
  CONSTRAINT party_pkey PRIMARY KEY (id),
  CONSTRAINT party_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT party_registered_by_id_fkey FOREIGN KEY (registered_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE SET NULL,
  -- Norwegian organisation numbers have nine digits and begin with 8 or 9.
  CONSTRAINT party_org_number CHECK (org_number ~ '^[89][0-9]{8}$')
);
CREATE UNIQUE INDEX party_application_id_id_key ON party (application_id, id);
CREATE UNIQUE INDEX party_name ON party (application_id, kind, lower(name)) WHERE removed_at IS NULL;
-- An application has one coordinator. The parties of a kind that are in it have different names.
CREATE UNIQUE INDEX party_one_coordinator ON party (application_id) WHERE kind = 'coordinator';

-- A deputy who steps in has rows of member beside their own: see docs/decisions/021.
CREATE TABLE deputy (
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  since timestamptz(3),
  CONSTRAINT deputy_pkey PRIMARY KEY (application_id, person_id),
  -- For member_stands_in_as_deputy.
  CONSTRAINT deputy_of UNIQUE (application_id, person_id, deputy_id),
  CONSTRAINT deputy_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT deputy_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT deputy_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Nobody is their own deputy.
  CONSTRAINT deputy_other CHECK (deputy_id <> person_id)
);
CREATE INDEX deputy_deputy_id_idx ON deputy (deputy_id);

CREATE TABLE member (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  party_id uuid NOT NULL,
  person_id uuid NOT NULL,
  writes boolean NOT NULL,
  approves boolean NOT NULL,
  joined_at timestamptz(3) NOT NULL,
  stands_in_for_id uuid,
  admitted_at timestamptz(3),
  asks_to_approve boolean NOT NULL DEFAULT false,
  left_team_at timestamptz(3),
  kept_at timestamptz(3),
  CONSTRAINT member_pkey PRIMARY KEY (id),
  CONSTRAINT member_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT member_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Nobody stands in for a person without being their deputy. Deferred, since both may change in one transaction.
  CONSTRAINT member_stands_in_as_deputy FOREIGN KEY (application_id, stands_in_for_id, person_id) REFERENCES deputy (application_id, person_id, deputy_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT member_stands_in_for_id_fkey FOREIGN KEY (stands_in_for_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE SET NULL,
  -- Only somebody whom the party knows approves for it: see docs/decisions/024.
  CONSTRAINT member_approver_is_admitted CHECK (admitted_at IS NOT NULL OR NOT approves),
  -- An approver does not ask to approve.
  CONSTRAINT member_asks_to_approve CHECK (NOT (approves AND asks_to_approve)),
  -- A person kept in by the coordinator is there, though the team's roster lacks them: see docs/decisions/029.
  CONSTRAINT member_kept_or_left CHECK (num_nonnulls(kept_at, left_team_at) < 2),
  -- A member does something, or wants to.
  CONSTRAINT member_role CHECK (writes OR approves OR asks_to_approve),
  CONSTRAINT member_stands_in_for_other CHECK (stands_in_for_id <> person_id)
);
CREATE INDEX member_application_id_idx ON member (application_id);
-- A person is in a party once in their own right, and once for each person they stand in for.
CREATE UNIQUE INDEX member_party_person ON member (party_id, person_id, stands_in_for_id) NULLS NOT DISTINCT;
CREATE INDEX member_person_id_idx ON member (person_id);

-- People taken out by others. Only the coordinator lets them in again.
CREATE TABLE taken_out (
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT taken_out_pkey PRIMARY KEY (application_id, person_id),
  CONSTRAINT taken_out_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT taken_out_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- An invitation is the yes to approve for a party: see docs/decisions/024.
CREATE TABLE invitation (
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  party_id uuid NOT NULL,
  invited_by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT invitation_pkey PRIMARY KEY (application_id, person_id, party_id),
  CONSTRAINT invitation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT invitation_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT invitation_invited_by_id_fkey FOREIGN KEY (invited_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- Measures.

CREATE TABLE measure (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  number int,
  name text NOT NULL,
  removed_at timestamptz(3),
  scheme text,
  CONSTRAINT measure_pkey PRIMARY KEY (id),
  -- Deferred, since measures swap numbers.
  CONSTRAINT measure_application_id_number_key UNIQUE (application_id, number) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT measure_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A measure in the application has a number from 1; a removed one has none.
  CONSTRAINT measure_number CHECK ((number IS NULL) = (removed_at IS NOT NULL) AND number >= 1),
  -- An id as forms write it.
  CONSTRAINT measure_scheme CHECK (scheme ~ '^[a-z][A-Za-z0-9]*$')
);
CREATE UNIQUE INDEX measure_application_id_id_key ON measure (application_id, id);

CREATE TABLE measure_party (
  application_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  party_id uuid NOT NULL,
  CONSTRAINT measure_party_pkey PRIMARY KEY (measure_id, party_id),
  CONSTRAINT measure_party_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT measure_party_application_id_measure_id_fkey FOREIGN KEY (application_id, measure_id) REFERENCES measure (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT measure_party_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- Sections, and what is written in them.

CREATE TABLE section (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  measure_id uuid,
  section_id text NOT NULL,
  version int NOT NULL DEFAULT 0,
  CONSTRAINT section_pkey PRIMARY KEY (id),
  CONSTRAINT section_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT section_application_id_measure_id_fkey FOREIGN KEY (application_id, measure_id) REFERENCES measure (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX section_application_id_id_key ON section (application_id, id);
-- One row a place. Sections of the whole application have no measure.
CREATE UNIQUE INDEX section_application_id_measure_id_section_id_key ON section (application_id, measure_id, section_id) NULLS NOT DISTINCT;

CREATE TABLE answer (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  party_id uuid,
  field text NOT NULL,
  value jsonb,
  version int NOT NULL,
  written_by_id uuid NOT NULL,
  written_at timestamptz(3) NOT NULL,
  CONSTRAINT answer_pkey PRIMARY KEY (id),
  CONSTRAINT answer_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT answer_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT answer_written_by_id_fkey FOREIGN KEY (written_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);
-- One current value a field. A shared field has no party.
CREATE UNIQUE INDEX answer_section_ref_party_id_field_key ON answer (section_ref, party_id, field) NULLS NOT DISTINCT;

CREATE TABLE answer_version (
  id bigserial,
  application_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  party_id uuid,
  field text NOT NULL,
  version int NOT NULL,
  value jsonb,
  outcome "WriteOutcome" NOT NULL,
  written_by_id uuid NOT NULL,
  written_at timestamptz(3) NOT NULL,
  CONSTRAINT answer_version_pkey PRIMARY KEY (id),
  CONSTRAINT answer_version_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT answer_version_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT answer_version_written_by_id_fkey FOREIGN KEY (written_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);
-- Each accepted version of a field is stored once.
CREATE UNIQUE INDEX answer_version_saved ON answer_version (section_ref, party_id, field, version) NULLS NOT DISTINCT WHERE outcome = 'saved';
CREATE INDEX answer_version_section_ref_field_idx ON answer_version (section_ref, field);

-- Nothing that was ever written is changed or deleted.
CREATE FUNCTION refuse_to_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of answers is append-only';
END $$;
CREATE TRIGGER answer_version_append_only BEFORE UPDATE OR DELETE ON answer_version
  FOR EACH ROW EXECUTE FUNCTION refuse_to_forget();
CREATE TRIGGER answer_version_keep BEFORE TRUNCATE ON answer_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();

CREATE TABLE amount (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  party_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  field text NOT NULL,
  purpose "AmountPurpose" NOT NULL,
  kroner int,
  version int NOT NULL,
  written_by_id uuid NOT NULL,
  written_at timestamptz(3) NOT NULL,
  CONSTRAINT amount_pkey PRIMARY KEY (id),
  CONSTRAINT amount_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT amount_application_id_measure_id_fkey FOREIGN KEY (application_id, measure_id) REFERENCES measure (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT amount_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT amount_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT amount_written_by_id_fkey FOREIGN KEY (written_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Whole kroner, never negative, and small enough to be added up.
  CONSTRAINT amount_kroner CHECK (kroner BETWEEN 0 AND 999999999)
);
CREATE INDEX amount_application_id_idx ON amount (application_id);
CREATE UNIQUE INDEX amount_measure_id_party_id_purpose_key ON amount (measure_id, party_id, purpose);

CREATE TABLE earlier_answer (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  measure_id uuid,
  section_id text NOT NULL,
  field text NOT NULL,
  party_id uuid,
  text text NOT NULL,
  source text NOT NULL,
  CONSTRAINT earlier_answer_pkey PRIMARY KEY (id),
  CONSTRAINT earlier_answer_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT earlier_answer_application_id_measure_id_fkey FOREIGN KEY (application_id, measure_id) REFERENCES measure (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT earlier_answer_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- An empty text would be offered as if it said something.
  CONSTRAINT earlier_answer_text CHECK (btrim(text) <> '' AND btrim(source) <> '')
);
-- One earlier text for each place that can be written in.
CREATE UNIQUE INDEX earlier_answer_place ON earlier_answer (application_id, measure_id, section_id, field, party_id) NULLS NOT DISTINCT;

CREATE TABLE walk_position (
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  measure_id uuid,
  section_id text NOT NULL,
  CONSTRAINT walk_position_pkey PRIMARY KEY (application_id, person_id),
  CONSTRAINT walk_position_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT walk_position_application_id_measure_id_fkey FOREIGN KEY (application_id, measure_id) REFERENCES measure (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT walk_position_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- Approving, and the thread of a section.

CREATE TABLE submission (
  application_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  party_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT submission_pkey PRIMARY KEY (section_ref, party_id),
  CONSTRAINT submission_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT submission_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT submission_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);

CREATE TABLE approval (
  application_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  party_id uuid NOT NULL,
  person_id uuid NOT NULL,
  content_hash char(64) NOT NULL,
  at timestamptz(3) NOT NULL,
  seen_version bigint,
  on_behalf_of_id uuid,
  CONSTRAINT approval_pkey PRIMARY KEY (section_ref, party_id, content_hash),
  CONSTRAINT approval_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT approval_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT approval_on_behalf_of_id_fkey FOREIGN KEY (on_behalf_of_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT approval_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A SHA-256.
  CONSTRAINT approval_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  -- A deputy approves for somebody else.
  CONSTRAINT approval_on_behalf_of_other CHECK (on_behalf_of_id <> person_id)
);

CREATE TABLE approval_request (
  application_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  person_id uuid NOT NULL,
  content_hash char(64) NOT NULL,
  CONSTRAINT approval_request_pkey PRIMARY KEY (section_ref, person_id, content_hash),
  CONSTRAINT approval_request_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT approval_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A SHA-256.
  CONSTRAINT approval_request_hash CHECK (content_hash ~ '^[0-9a-f]{64}$')
);

CREATE TABLE approval_rule (
  id bigserial,
  application_id uuid NOT NULL,
  section_id text NOT NULL,
  kind "PartyKind" NOT NULL,
  rule text NOT NULL,
  lead_id uuid,
  reason text NOT NULL,
  set_by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT approval_rule_pkey PRIMARY KEY (id),
  CONSTRAINT approval_rule_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT approval_rule_application_id_lead_id_fkey FOREIGN KEY (application_id, lead_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT approval_rule_set_by_id_fkey FOREIGN KEY (set_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Only the rule 'lead' names a party.
  CONSTRAINT approval_rule_lead CHECK (lead_id IS NULL OR rule = 'lead'),
  -- Doing without an approval, or requiring one more, is a person's decision, recorded for good with its reason.
  CONSTRAINT approval_rule_reason CHECK (btrim(reason) <> ''),
  CONSTRAINT approval_rule_rule CHECK (rule IN ('all', 'any', 'lead', 'asked', 'none'))
);
CREATE INDEX approval_rule_application_id_idx ON approval_rule (application_id);

CREATE FUNCTION keep_approval_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of who must approve is append-only';
END $$;
CREATE TRIGGER approval_rule_append_only BEFORE UPDATE OR DELETE ON approval_rule
  FOR EACH ROW EXECUTE FUNCTION keep_approval_rule();
CREATE TRIGGER approval_rule_keep BEFORE TRUNCATE ON approval_rule
  FOR EACH STATEMENT EXECUTE FUNCTION keep_approval_rule();

CREATE TABLE change_request (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  party_id uuid NOT NULL,
  person_id uuid NOT NULL,
  comment text NOT NULL,
  at timestamptz(3) NOT NULL,
  resolved_at timestamptz(3),
  CONSTRAINT change_request_pkey PRIMARY KEY (id),
  CONSTRAINT change_request_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT change_request_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT change_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A request says what should change.
  CONSTRAINT change_request_comment CHECK (btrim(comment) <> '')
);
CREATE INDEX change_request_section_ref_idx ON change_request (section_ref);

CREATE TABLE comment (
  id bigserial,
  application_id uuid NOT NULL,
  section_ref uuid NOT NULL,
  party_id uuid,
  person_id uuid NOT NULL,
  kind "CommentKind" NOT NULL,
  text text NOT NULL,
  at timestamptz(3) NOT NULL,
  to_id uuid,
  CONSTRAINT comment_pkey PRIMARY KEY (id),
  CONSTRAINT comment_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT comment_application_id_section_ref_fkey FOREIGN KEY (application_id, section_ref) REFERENCES section (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT comment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT comment_to_id_fkey FOREIGN KEY (to_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A question has a recipient, and nothing else has.
  CONSTRAINT comment_question_is_to_somebody CHECK ((kind = 'question') = (to_id IS NOT NULL)),
  -- A comment has text. Sending a section again, or keeping its text, may go without.
  CONSTRAINT comment_says_something CHECK (kind <> 'comment' OR btrim(text) <> '')
);
CREATE INDEX comment_section_ref_idx ON comment (section_ref);

-- That a party's shop stewards gave their statement on a draft, or confirmed it: see docs/decisions/020.
CREATE TABLE discussion (
  id bigserial,
  application_id uuid NOT NULL,
  party_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  content_hash char(64) NOT NULL,
  seen_version bigint NOT NULL,
  CONSTRAINT discussion_pkey PRIMARY KEY (id),
  CONSTRAINT discussion_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT discussion_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT discussion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX discussion_application_id_idx ON discussion (application_id);

CREATE FUNCTION keep_discussion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was said of a draft is append-only';
END $$;
CREATE TRIGGER discussion_append_only BEFORE UPDATE OR DELETE ON discussion
  FOR EACH ROW EXECUTE FUNCTION keep_discussion();
CREATE TRIGGER discussion_keep BEFORE TRUNCATE ON discussion
  FOR EACH STATEMENT EXECUTE FUNCTION keep_discussion();

-- Drafts and final versions.

CREATE TABLE draft (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  version int NOT NULL,
  outline jsonb NOT NULL,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  root_activity_id text,
  replies_sent int NOT NULL DEFAULT 0,
  root_channel_id text,
  CONSTRAINT draft_pkey PRIMARY KEY (id),
  CONSTRAINT draft_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT draft_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX draft_application_id_id_key ON draft (application_id, id);
CREATE UNIQUE INDEX draft_application_id_version_key ON draft (application_id, version);

CREATE TABLE finalisation (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  number int NOT NULL,
  at timestamptz(3) NOT NULL,
  by_id uuid NOT NULL,
  reason text,
  open_findings jsonb NOT NULL,
  unapproved jsonb NOT NULL,
  draft_id uuid NOT NULL,
  reopened_at timestamptz(3),
  reopened_by_id uuid,
  reopen_reason text,
  reopen_told_at timestamptz(3),
  CONSTRAINT finalisation_pkey PRIMARY KEY (id),
  CONSTRAINT finalisation_application_id_draft_id_fkey FOREIGN KEY (application_id, draft_id) REFERENCES draft (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT finalisation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT finalisation_by_id_fkey FOREIGN KEY (by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT finalisation_reopened_by_id_fkey FOREIGN KEY (reopened_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT finalisation_number CHECK (number >= 1),
  -- Blockers are overruled only with a reason.
  CONSTRAINT finalisation_reason CHECK (btrim(reason) <> ''
    AND (reason IS NOT NULL OR (unapproved = '[]' AND NOT open_findings @> '[{"severity": "blocking"}]'))),
  -- Reopening has a reason.
  CONSTRAINT finalisation_reopened CHECK (btrim(reopen_reason) <> ''
    AND num_nonnulls(reopened_at, reopened_by_id, reopen_reason) IN (0, 3)
    AND (reopen_told_at IS NULL OR reopened_at IS NOT NULL))
);
CREATE UNIQUE INDEX finalisation_application_id_number_key ON finalisation (application_id, number);
-- An application is final once at a time.
CREATE UNIQUE INDEX finalisation_standing ON finalisation (application_id) WHERE reopened_at IS NULL;

-- A finalisation is changed only by being reopened, once, and by the news of that being sent.
CREATE FUNCTION keep_finalisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (NEW.id, NEW.application_id, NEW.number, NEW.at, NEW.by_id, NEW.reason, NEW.open_findings, NEW.unapproved, NEW.draft_id)
      IS DISTINCT FROM
      (OLD.id, OLD.application_id, OLD.number, OLD.at, OLD.by_id, OLD.reason, OLD.open_findings, OLD.unapproved, OLD.draft_id)
    OR (OLD.reopened_at IS NOT NULL
      AND (NEW.reopened_at, NEW.reopened_by_id, NEW.reopen_reason)
        IS DISTINCT FROM (OLD.reopened_at, OLD.reopened_by_id, OLD.reopen_reason))
    OR (OLD.reopen_told_at IS NOT NULL AND NEW.reopen_told_at IS DISTINCT FROM OLD.reopen_told_at)
  THEN
    RAISE EXCEPTION 'the history of final versions is append-only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER finalisation_append_only BEFORE UPDATE OR DELETE ON finalisation
  FOR EACH ROW EXECUTE FUNCTION keep_finalisation();
CREATE TRIGGER finalisation_keep BEFORE TRUNCATE ON finalisation
  FOR EACH STATEMENT EXECUTE FUNCTION keep_finalisation();

-- A new coordinator.

CREATE TABLE take_over (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  asker_id uuid NOT NULL,
  reason text NOT NULL,
  at timestamptz(3) NOT NULL,
  agreed uuid[],
  how text,
  ended_at timestamptz(3),
  ended_by_id uuid,
  told_at timestamptz(3),
  settled_by_id uuid,
  settled_at timestamptz(3),
  CONSTRAINT take_over_pkey PRIMARY KEY (id),
  CONSTRAINT take_over_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT take_over_asker_id_fkey FOREIGN KEY (asker_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT take_over_ended_by_id_fkey FOREIGN KEY (ended_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT take_over_settled_by_id_fkey FOREIGN KEY (settled_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A person ends a request; one that lapsed was ended by nobody.
  CONSTRAINT take_over_ended CHECK (
    how IN ('taken', 'refused', 'here', 'replaced', 'withdrawn', 'lapsed')
    AND num_nonnulls(how, ended_at) IN (0, 2)
    AND num_nonnulls(ended_by_id) = CASE WHEN how IS NULL OR how = 'lapsed' THEN 0 ELSE 1 END),
  CONSTRAINT take_over_reason CHECK (btrim(reason) <> ''),
  -- The person who said the last yes and its time are known together.
  CONSTRAINT take_over_settled CHECK (num_nonnulls(settled_by_id, settled_at) IN (0, 2))
);
CREATE INDEX take_over_application_id_idx ON take_over (application_id);
-- One request is open at a time.
CREATE UNIQUE INDEX take_over_standing ON take_over (application_id) WHERE ended_at IS NULL;

-- The request itself, each yes, the last yes and the first notice are kept. An ended request is not begun again.
CREATE FUNCTION keep_take_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (NEW.id, NEW.application_id, NEW.asker_id, NEW.reason, NEW.at)
      IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.asker_id, OLD.reason, OLD.at)
    OR NOT NEW.agreed @> OLD.agreed
    OR (OLD.settled_at IS NOT NULL
      AND (NEW.settled_by_id, NEW.settled_at) IS DISTINCT FROM (OLD.settled_by_id, OLD.settled_at))
    OR (OLD.told_at IS NOT NULL AND NEW.told_at IS DISTINCT FROM OLD.told_at)
    OR OLD.ended_at IS NOT NULL
  THEN
    RAISE EXCEPTION 'the history of who asked to coordinate is append-only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER take_over_append_only BEFORE UPDATE OR DELETE ON take_over
  FOR EACH ROW EXECUTE FUNCTION keep_take_over();
CREATE TRIGGER take_over_keep BEFORE TRUNCATE ON take_over
  FOR EACH STATEMENT EXECUTE FUNCTION keep_take_over();

-- Deadlines and reminders.

CREATE TABLE part_deadline (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  party_id uuid,
  section_id text,
  deadline timestamp(0) NOT NULL,
  set_at timestamptz(3) NOT NULL,
  approvals boolean NOT NULL DEFAULT false,
  CONSTRAINT part_deadline_pkey PRIMARY KEY (id),
  CONSTRAINT part_deadline_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT part_deadline_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- It is about exactly one of these.
  CONSTRAINT part_deadline_about CHECK ((party_id IS NOT NULL)::int + (section_id IS NOT NULL)::int + approvals::int = 1),
  CONSTRAINT part_deadline_section CHECK (section_id ~ '^[A-Za-z0-9]+$')
);
-- One deadline for each party, for each section and for the approvals.
CREATE UNIQUE INDEX part_deadline_of ON part_deadline (application_id, party_id, section_id, approvals) NULLS NOT DISTINCT;

CREATE TABLE deadline_news (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  application_id uuid NOT NULL,
  party_id uuid,
  section_id text,
  was timestamp(0),
  moved_by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  told_at timestamptz(3),
  approvals boolean NOT NULL DEFAULT false,
  CONSTRAINT deadline_news_pkey PRIMARY KEY (id),
  CONSTRAINT deadline_news_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT deadline_news_moved_by_id_fkey FOREIGN KEY (moved_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT deadline_news_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Neither: the application's deadline.
  CONSTRAINT deadline_news_about CHECK ((party_id IS NOT NULL)::int + (section_id IS NOT NULL)::int + approvals::int <= 1)
);
CREATE INDEX deadline_news_person_id_idx ON deadline_news (person_id);
-- A person is told once of a deadline that moved several times.
CREATE UNIQUE INDEX deadline_news_untold ON deadline_news (person_id, application_id, party_id, section_id, approvals)
  NULLS NOT DISTINCT WHERE told_at IS NULL;

CREATE TABLE reminder_choice (
  person_id uuid NOT NULL,
  rhythm text NOT NULL DEFAULT 'usual',
  hour int NOT NULL DEFAULT 9,
  snoozed_until date,
  chosen_at timestamptz(3) NOT NULL,
  put_off_at timestamptz(3),
  CONSTRAINT reminder_choice_pkey PRIMARY KEY (person_id),
  CONSTRAINT reminder_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Never at night.
  CONSTRAINT reminder_choice_hour CHECK (hour BETWEEN 7 AND 18),
  CONSTRAINT reminder_choice_rhythm CHECK (rhythm IN ('usual', 'daily', 'weekly', 'lastWeek', 'off'))
);

CREATE TABLE reminder_digest (
  person_id uuid NOT NULL,
  day date NOT NULL,
  planned_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3),
  dropped_at timestamptz(3),
  mentioned_at timestamptz(3),
  CONSTRAINT reminder_digest_pkey PRIMARY KEY (person_id, day),
  CONSTRAINT reminder_digest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A card that was sent was not dropped.
  CONSTRAINT reminder_digest_end CHECK (sent_at IS NULL OR dropped_at IS NULL)
);

CREATE TABLE reminder (
  person_id uuid NOT NULL,
  day date NOT NULL,
  application_id uuid NOT NULL,
  deadline timestamp(0) NOT NULL,
  offset_days int NOT NULL,
  CONSTRAINT reminder_pkey PRIMARY KEY (person_id, application_id, deadline, offset_days),
  CONSTRAINT reminder_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reminder_person_id_day_fkey FOREIGN KEY (person_id, day) REFERENCES reminder_digest (person_id, day) ON UPDATE CASCADE ON DELETE RESTRICT
);

CREATE TABLE dropped_reminder (
  person_id uuid NOT NULL,
  application_id uuid NOT NULL,
  deadline timestamp(0) NOT NULL,
  offset_days int NOT NULL,
  CONSTRAINT dropped_reminder_pkey PRIMARY KEY (person_id, application_id, deadline, offset_days),
  CONSTRAINT dropped_reminder_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT dropped_reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- When each application is scanned next. A table of its own, since everybody who saves reads the application's row.
CREATE TABLE reminder_look (
  application_id uuid NOT NULL,
  look_at timestamptz(3),
  CONSTRAINT reminder_look_pkey PRIMARY KEY (application_id),
  CONSTRAINT reminder_look_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX reminder_look_look_at_idx ON reminder_look (look_at);

-- Imports.

CREATE TABLE import (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  file_name text NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT import_pkey PRIMARY KEY (id),
  CONSTRAINT import_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT import_content CHECK (jsonb_typeof(content) = 'object'),
  CONSTRAINT import_file_name CHECK (btrim(file_name) <> '')
);
CREATE INDEX import_owner_id_created_at_idx ON import (owner_id, created_at);

-- Messages in, messages out, and the log of acts.

CREATE TABLE handled_activity (
  conversation_id text NOT NULL,
  activity_id text NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT handled_activity_pkey PRIMARY KEY (conversation_id, activity_id)
);
CREATE INDEX handled_activity_at_idx ON handled_activity (at);

-- Unlogged: a crash loses turns of the last seconds only.
CREATE UNLOGGED TABLE send_turn (
  key text NOT NULL,
  next_at timestamptz(3) NOT NULL,
  CONSTRAINT send_turn_pkey PRIMARY KEY (key)
);

-- Messages that were given up, for the coordinator to see and to send again.
CREATE TABLE undelivered (
  id uuid NOT NULL,
  what jsonb NOT NULL,
  application_id uuid,
  person_id uuid,
  reason text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT undelivered_pkey PRIMARY KEY (id),
  CONSTRAINT undelivered_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT undelivered_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE INDEX undelivered_application_id_idx ON undelivered (application_id);
CREATE INDEX undelivered_person_id_idx ON undelivered (person_id);

-- What people did: who, when, what and by which message, never what somebody wrote. Without foreign keys: a row is
-- written with every save, and the log outlives its subjects.
CREATE TABLE audit (
  id bigserial,
  application_id uuid,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  act text NOT NULL,
  details jsonb NOT NULL,
  conversation_id text NOT NULL,
  activity_id text NOT NULL,
  CONSTRAINT audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_application_id_id_idx ON audit (application_id, id);

CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of acts is append-only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION keep_audit();
CREATE TRIGGER audit_keep BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();

-- A party that everybody has left is not treated as one that nobody has joined: see docs/decisions/024.
CREATE FUNCTION note_people_of_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE party SET had_people = true WHERE id = NEW.party_id AND NOT had_people;
  RETURN NULL;
END $$;
CREATE TRIGGER member_had_people AFTER INSERT ON member
  FOR EACH ROW EXECUTE FUNCTION note_people_of_party();

-- The structure of an application has a version, so that a process that has read it need not read it again until it changes.

CREATE FUNCTION count_structure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.structure_version := OLD.structure_version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER application_structure BEFORE UPDATE ON application
  FOR EACH ROW EXECUTE FUNCTION count_structure();

CREATE FUNCTION count_structure_of_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application SET structure_version = structure_version
  WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.application_id ELSE NEW.application_id END;
  RETURN NULL;
END $$;
CREATE TRIGGER party_structure AFTER INSERT OR UPDATE OR DELETE ON party
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();
CREATE TRIGGER member_structure AFTER INSERT OR UPDATE OR DELETE ON member
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();
CREATE TRIGGER measure_structure AFTER INSERT OR UPDATE OR DELETE ON measure
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();
CREATE TRIGGER measure_party_structure AFTER INSERT OR UPDATE OR DELETE ON measure_party
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();
CREATE TRIGGER approval_rule_structure AFTER INSERT ON approval_rule
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();
CREATE TRIGGER deputy_structure AFTER INSERT OR UPDATE OR DELETE ON deputy
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();
CREATE TRIGGER taken_out_structure AFTER INSERT OR DELETE ON taken_out
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();
CREATE TRIGGER invitation_structure AFTER INSERT OR UPDATE OR DELETE ON invitation
  FOR EACH ROW EXECUTE FUNCTION count_structure_of_application();

-- Members and deputies are shown by name.
CREATE FUNCTION count_structure_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that no two who are renamed at once wait for each other.
  PERFORM 1 FROM application WHERE id IN (
    SELECT application_id FROM member WHERE person_id = NEW.id
    UNION SELECT application_id FROM deputy WHERE deputy_id = NEW.id)
    ORDER BY id FOR NO KEY UPDATE;
  UPDATE application SET structure_version = structure_version WHERE id IN (
    SELECT application_id FROM member WHERE person_id = NEW.id
    UNION SELECT application_id FROM deputy WHERE deputy_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER person_structure AFTER UPDATE OF name ON person
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION count_structure_of_person();

CREATE FUNCTION count_structure_of_partnership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application SET structure_version = structure_version WHERE partnership_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER partnership_structure AFTER UPDATE OF time_zone ON partnership
  FOR EACH ROW WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION count_structure_of_partnership();

-- Reminders are scanned again after every change that may make one due sooner: see docs/decisions/018.

-- The row is written even if it says so already: a scan holds it, and must not miss what is not stored yet.
CREATE FUNCTION look_soon(applications UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that no two wait for each other.
  PERFORM 1 FROM reminder_look WHERE application_id = ANY(applications) ORDER BY application_id FOR UPDATE;
  UPDATE reminder_look SET look_at = '-infinity' WHERE application_id = ANY(applications);
END $$;

CREATE FUNCTION look_at_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reminder_look (application_id, look_at) SELECT id, '-infinity' FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER application_look_new AFTER INSERT ON application
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_new();

-- The deadline, the status and the pause; through structure_version also the people and the time zone.
CREATE FUNCTION look_at_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_soon((SELECT array_agg(id) FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER application_look AFTER UPDATE ON application
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_changed();

CREATE FUNCTION look_at_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_soon((SELECT array_agg(DISTINCT application_id) FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER part_deadline_look_new AFTER INSERT ON part_deadline
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_application();
CREATE TRIGGER part_deadline_look AFTER UPDATE ON part_deadline
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_application();
CREATE TRIGGER part_deadline_look_gone AFTER DELETE ON part_deadline
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_application();
CREATE TRIGGER deputy_look_new AFTER INSERT ON deputy
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_application();
CREATE TRIGGER deputy_look AFTER UPDATE ON deputy
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_application();
CREATE TRIGGER deputy_look_gone AFTER DELETE ON deputy
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_application();

-- A deputy who is in no application is reminded too, as the deputy has chosen.
CREATE FUNCTION look_at_those_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_soon((SELECT array_agg(application_id) FROM (
    SELECT application_id FROM member WHERE person_id IN (SELECT person_id FROM changed)
    UNION SELECT application_id FROM deputy WHERE deputy_id IN (SELECT person_id FROM changed)) AS theirs));
  RETURN NULL;
END $$;
CREATE TRIGGER reminder_choice_look_new AFTER INSERT ON reminder_choice
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_those_of_person();
CREATE TRIGGER reminder_choice_look AFTER UPDATE ON reminder_choice
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_those_of_person();
CREATE TRIGGER reminder_choice_look_gone AFTER DELETE ON reminder_choice
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION look_at_those_of_person();

-- Turns to send: see docs/decisions/014.

-- Takes a turn in all these queues at once, or in none if the turn would come later than patience (seconds). Each queue is
-- a bucket that takes burst turns at once and one more every so many seconds (every): "generic cell rate algorithm".
-- Returns the seconds until the turn, and whether it was taken.
CREATE FUNCTION take_turn(keys TEXT[], every FLOAT8[], burst INT[], patience FLOAT8)
RETURNS TABLE (wait FLOAT8, taken BOOLEAN) LANGUAGE plpgsql AS $$
DECLARE
  moment TIMESTAMPTZ;
  starts TIMESTAMPTZ;
BEGIN
  INSERT INTO send_turn (key, next_at) SELECT k, '-infinity' FROM unnest(keys) k ORDER BY k ON CONFLICT DO NOTHING;
  -- In one order, so that no two wait for each other.
  PERFORM 1 FROM send_turn s WHERE s.key = ANY(keys) ORDER BY s.key FOR UPDATE;
  moment := clock_timestamp();
  SELECT greatest(moment, max(s.next_at - make_interval(secs => (b.burst - 1) * b.every))) INTO starts
    FROM unnest(keys, every, burst) AS b(key, every, burst) JOIN send_turn s ON s.key = b.key;
  wait := extract(epoch FROM starts - moment);
  taken := wait <= patience;
  IF taken THEN
    UPDATE send_turn s SET next_at = greatest(s.next_at, starts) + make_interval(secs => b.every)
      FROM unnest(keys, every, burst) AS b(key, every, burst) WHERE s.key = b.key;
  END IF;
  RETURN NEXT;
END $$;

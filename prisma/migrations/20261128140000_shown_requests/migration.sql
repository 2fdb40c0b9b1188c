-- When a person got a card about content to approve: the same content is not sent twice.
ALTER TABLE approval_request ADD COLUMN shown_at timestamptz(3);

-- Duties of every kind, each with the event that began it and the one that settled it.
alter table view_obligation
    alter column due_on drop not null,
    add column subject          text,
    add column started_position bigint,
    add column settled_position bigint;
update view_obligation set subject = prescription, started_position = from_position;
alter table view_obligation
    alter column subject set not null,
    alter column started_position set not null;

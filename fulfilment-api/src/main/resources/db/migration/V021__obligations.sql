-- What falls due when, under which rule. Every row is a version: what was so from from_position up to, not including,
-- to_position; the present version ends at the greatest bigint. Everything here can be deleted and replayed from the log.
create table view_obligation (
    id             text        not null,
    to_position    bigint      not null,
    from_position  bigint      not null,
    kind           text        not null,
    prescription   text        not null,
    patient_state  text        not null,
    pharmacy       text,
    pharmacy_state text,
    basis          text        not null,
    due_at         timestamptz not null,
    due_on         date        not null,
    status         text        not null,
    since          timestamptz not null,
    primary key (id, to_position)
);
-- what the poller asks twice a second, and what people list
create index view_obligation_open on view_obligation (due_at, id)
    where status = 'open' and to_position = 9223372036854775807;
create index view_obligation_listed on view_obligation (due_at, id);

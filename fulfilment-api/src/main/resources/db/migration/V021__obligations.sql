-- What falls due when, under which rule. Each row holds from from_position up to, not including, to_position; the present
-- row of an obligation has no to_position. So a list can be had as of any position.
create table obligation (
    obligation    text        not null,
    from_position bigint      not null,
    to_position   bigint,
    kind          text        not null,
    prescription  text        not null,
    patient_state text,
    basis         text        not null,
    due_at        timestamptz not null,
    due_on        date        not null,
    status        text        not null,
    status_since  timestamptz not null,
    primary key (obligation, from_position)
);
create index obligation_due on obligation (due_at) where to_position is null and status = 'open';
create index obligation_listed on obligation (kind, status, due_at, obligation);
create unique index obligation_present on obligation (obligation) where to_position is null;

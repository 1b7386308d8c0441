-- Lists. Every row is a version: what was so from from_position up to, not including, to_position; the present version ends
-- at the greatest bigint. Everything here can be deleted and replayed from the log. Nothing personal.

-- How far each view has read the log, written with what was read.
create table view_progress (
    view_name text   not null primary key,
    read_to   bigint not null
);

create table view_prescription (
    id               text        not null,
    to_position      bigint      not null,
    from_position    bigint      not null,
    drafted_position bigint      not null,
    status           text        not null,
    patient          text        not null,
    patient_state    text        not null,
    prescriber       text        not null,
    drug             text        not null,
    pharmacy         text,
    pharmacy_state   text,
    refusal          text,
    drafted_at       timestamptz not null,
    changed_at       timestamptz not null,
    issued_on        date,
    promised_from    date,
    promised_to      date,
    promised_zone    text,
    primary key (id, to_position)
);
create index view_prescription_of_prescriber on view_prescription (prescriber, drafted_position desc);
create index view_prescription_of_pharmacy on view_prescription (pharmacy, drafted_position desc);
create index view_prescription_newest on view_prescription (drafted_position desc);

create table view_order (
    id             text        not null,
    to_position    bigint      not null,
    from_position  bigint      not null,
    -- what is open before what is done, and in each what is due first
    queue_key      bigint      not null,
    status         text        not null,
    patient        text        not null,
    patient_state  text        not null,
    pharmacy       text,
    pharmacy_state text,
    drug           text        not null,
    quantity       text        not null,
    fill           text,
    routed_at      timestamptz,
    changed_at     timestamptz not null,
    due_from       date,
    due_on         date,
    due_zone       text,
    overdue_from   timestamptz,
    delivered_on   date,
    primary key (id, to_position)
);
create index view_order_of_pharmacy on view_order (pharmacy, queue_key, id);
create index view_order_queue on view_order (queue_key, id) where pharmacy is not null;

-- One row for each span of days over which a licence stands the same, as known at the time.
create table view_licence (
    id            text   not null,
    to_position   bigint not null,
    from_position bigint not null,
    licence       text   not null,
    holder        text   not null,
    state         text   not null,
    kind          text   not null,
    number        text   not null,
    schedules     text   not null,
    valid_from    date   not null,
    valid_to      date,
    standing      text   not null,
    -- first day of the span, inclusive, and last, exclusive
    day_from      date   not null,
    day_to        date   not null,
    recorded_position bigint not null,
    primary key (id, to_position)
);
create index view_licence_of_holder on view_licence (holder, recorded_position);
create index view_licence_in_order on view_licence (recorded_position);

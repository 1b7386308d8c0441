-- Reports to monitoring programs, each with how far it has come, and the dispensed fills that they are held against. Every row
-- is a version: what was so from from_position up to, not including, to_position; the present version ends at the greatest
-- bigint. Everything here can be deleted and replayed from the log. Nothing personal.
create table view_report (
    id             text        not null,
    to_position    bigint      not null,
    from_position  bigint      not null,
    due_position   bigint      not null,
    fill           text        not null,
    prescription   text        not null,
    patient_state  text        not null,
    pharmacy       text        not null,
    pharmacy_state text        not null,
    -- local to the pharmacy
    filled_on      date        not null,
    -- absent as long as no report fell due
    status         text,
    next_record    text,
    due_by         timestamptz,
    sent_at        timestamptz,
    overdue        boolean     not null,
    voided         text,
    parcel         text,
    reversed       boolean     not null,
    primary key (id, to_position)
);
create index view_report_in_order on view_report (due_position);
create index view_report_of_pharmacy on view_report (pharmacy, due_position);
create index view_report_of_day on view_report (filled_on, id);

-- The days on which a pharmacy dispensed to a state, and those on which it did not and has to say so, each with how far that
-- report has come. A row is a version, as in the other lists. Nothing personal.
create table view_zero_report (
    id             text    not null,
    to_position    bigint  not null,
    from_position  bigint  not null,
    pharmacy       text    not null,
    pharmacy_state text    not null,
    patient_state  text    not null,
    day            date    not null,
    fills          int     not null,
    -- absent as long as no report fell due
    due_position   bigint,
    status         text,
    due_by         timestamptz,
    sent_at        timestamptz,
    overdue        boolean not null,
    primary key (id, to_position)
);
create index view_zero_report_in_order on view_zero_report (due_position) where due_position is not null;
create index view_zero_report_of_pharmacy on view_zero_report (pharmacy, patient_state, day);

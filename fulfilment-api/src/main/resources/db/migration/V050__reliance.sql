-- Which decisions about orders relied on which holder's licences: what is looked at again when one of them turns out to have
-- stood otherwise. Rows are only ever added, but for the mark that nothing follows any more. Can be deleted and replayed.
create table view_reliance (
    stream       text        not null,
    position     bigint      not null,
    prescription text        not null,
    decided_at   timestamptz not null,
    -- whether the order may still go on
    open         boolean     not null,
    primary key (stream, position)
);
create index view_reliance_open on view_reliance (stream, prescription) where open;
create index view_reliance_of_prescription on view_reliance (prescription) where open;

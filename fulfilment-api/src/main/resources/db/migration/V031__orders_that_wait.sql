-- Why an order in the queue does not go on.
alter table view_order
    add column held                   int     not null default 0,
    add column cancellation_requested boolean not null default false;

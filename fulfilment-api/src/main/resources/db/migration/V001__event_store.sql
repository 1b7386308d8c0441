-- The log of everything that ever happened, and the receipts of the requests that made it happen.
-- Flyway connects as the owner. The application connects as ${application_role}, which can add to the log and read it,
-- and has no way to change or remove what is in it.

do $$
begin
    if not exists (select from pg_roles where rolname = '${application_role}') then
        execute format('create role %I login password %L', '${application_role}', '${application_password}');
    end if;
exception
    -- another database of the same server is being migrated in this very moment
    when duplicate_object or unique_violation then null;
end $$;

grant usage on schema ${flyway:defaultSchema} to ${application_role};

create table event (
    -- dense from 0, in commit order; every reader stops at a hole
    position       bigint      not null primary key,
    event_id       uuid        not null unique,
    -- our name for ever, never a class name
    name           text        not null,
    revision       text,
    aggregate_type text        not null,
    stream         text        not null,
    sequence       bigint      not null,
    occurred_at    timestamptz not null check (occurred_at = date_trunc('milliseconds', occurred_at)),
    recorded_at    timestamptz not null check (recorded_at = date_trunc('milliseconds', recorded_at)),
    -- json, not jsonb: keeps the exact text that was written
    payload        json        not null,
    meta_data      json        not null,
    -- opens the public commitment to this event in the transparency log
    nonce          bytea       not null check (octet_length(nonce) = 32),
    patient        text        generated always as (meta_data ->> 'patient') stored,
    unique (stream, sequence)
);
create index event_of_patient on event (patient, position) where patient is not null;

-- Whoever appends updates this row first: nodes take turns, so that positions are dense and in commit order.
create table event_log_head (
    one           boolean     not null primary key default true check (one),
    next_position bigint      not null,
    -- no event recorded from now on may carry an earlier recorded_at
    not_before    timestamptz not null
) with (fillfactor = 10);
insert into event_log_head (next_position, not_before) values (0, '1970-01-01T00:00:00Z');

-- What the first request with this key was answered, refusals included. No body: the answer is rendered again by folding
-- the stream to that version.
create table command_receipt (
    client          text        not null,
    idempotency_key text        not null,
    request_hmac    text        not null,
    stream          text        not null,
    version         bigint      not null,
    refusal         json,
    position        bigint,
    recorded_at     timestamptz not null,
    primary key (client, idempotency_key)
);

revoke all on event, event_log_head, command_receipt from public, ${application_role};
grant select, insert on event, command_receipt to ${application_role};
grant select, update on event_log_head to ${application_role};

-- What later migrations create (views, tokens, keys) the application may change, unless they say otherwise.
alter default privileges in schema ${flyway:defaultSchema}
    grant select, insert, update, delete on tables to ${application_role};
alter default privileges in schema ${flyway:defaultSchema}
    grant usage, select on sequences to ${application_role};

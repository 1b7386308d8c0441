-- One-time codes by time (RFC 6238). The secret is wrapped by the key-encryption key, which is not in the database.
create table second_factor (
    subject        text        not null primary key,
    wrapped_secret bytea       not null check (octet_length(wrapped_secret) > 28),
    created_at     timestamptz not null,
    -- a code counts once: the step of the last one that did, and the request it was given with
    last_step      bigint      not null default -1,
    last_request   text,
    -- wrong codes in a row, and when the last of them came, by real time
    failures       int         not null default 0,
    failed_at      timestamptz
);

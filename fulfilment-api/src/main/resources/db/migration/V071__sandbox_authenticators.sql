-- Credentials of the sandbox's people, whose authenticators are software. Empty outside the sandbox.
create table sandbox_authenticator (
    credential_id text        not null primary key,
    subject       text        not null,
    -- by the key-encryption key
    wrapped_key   bytea       not null check (octet_length(wrapped_key) > 28),
    counter       bigint      not null,
    created_at    timestamptz not null
);
create index sandbox_authenticator_subject on sandbox_authenticator (subject);

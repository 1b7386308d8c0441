-- Secrets of one-time codes (RFC 6238), by the token they are in. Each is wrapped by the key-encryption key, which is not in
-- the database. Which code counted last stands in the signer's stream.
create table totp_secret (
    token          text        not null primary key,
    wrapped_secret bytea       not null check (octet_length(wrapped_secret) > 28),
    created_at     timestamptz not null
);

-- One key per patient, wrapped by the key-encryption key, which is not in the database. Destroying a row makes everything
-- that was sealed with it unreadable, wherever it was copied.
create table patient_key (
    subject     text        not null,
    key_id      text        not null,
    -- AES-256-GCM under the key-encryption key: nonce, ciphertext, tag
    wrapped_key bytea       not null check (octet_length(wrapped_key) = 60),
    created_at  timestamptz not null,
    primary key (subject, key_id)
);

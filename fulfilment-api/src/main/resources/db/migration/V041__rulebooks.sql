-- What every rulebook that was ever used here says: a decision names its version, and can be judged by it again.
create table rulebook (
    -- hash of the content, which therefore can never change
    version      text        not null primary key check (version ~ '^sha256:[0-9a-f]{64}$'),
    content      text        not null check (version = 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    published_at timestamptz not null
);
revoke all on rulebook from public, ${application_role};
grant select, insert on rulebook to ${application_role};

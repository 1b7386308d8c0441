-- The sandbox's time: one row, shared by all nodes, moved forward only. Empty outside the sandbox.
create table sandbox_clock (
    one boolean     not null primary key default true check (one),
    now timestamptz not null
);

create function sandbox_clock_moves_forward() returns trigger language plpgsql as $$
begin
    if new.now < old.now then
        raise exception 'the sandbox clock only moves forward';
    end if;
    return new;
end $$;

create trigger forward before update on sandbox_clock for each row execute function sandbox_clock_moves_forward();

revoke delete, truncate on sandbox_clock from ${application_role};

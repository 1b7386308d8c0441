-- Decisions that would have been refused, had a licence's standing been known. Every row is a version; can be deleted and
-- replayed. Nothing personal.
create table view_compliance_finding (
    id                text        not null,
    to_position       bigint      not null,
    from_position     bigint      not null,
    raised_position   bigint      not null,
    raised_at         timestamptz not null,
    holder            text        not null,
    licence           text        not null,
    prescription      text        not null,
    patient_state     text        not null,
    pharmacy          text,
    pharmacy_state    text,
    decision          text        not null,
    decision_position bigint      not null,
    decided_on        date        not null,
    code              text        not null,
    effective_on      date        not null,
    revealed_position bigint      not null,
    status            text        not null,
    assessment        text,
    answered_at       timestamptz,
    primary key (id, to_position)
);
create index view_compliance_finding_newest on view_compliance_finding (raised_position desc);
create index view_compliance_finding_of_holder on view_compliance_finding (holder, raised_position desc);
create index view_compliance_finding_of_prescription on view_compliance_finding (prescription, raised_position desc);

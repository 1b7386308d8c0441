-- What is owed to an agency or a patient about records belongs to no order.
alter table view_obligation
    alter column prescription drop not null,
    alter column patient_state drop not null;

-- Whom a pharmacy's licences are asked for: few rows, read with every fill.
create index event_of_pharmacist_registered on event ((payload ->> 'pharmacy'), stream) where name = 'pharmacist-registered';

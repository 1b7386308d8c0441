-- Routing asks which pharmacies there are: a handful among millions of events.
create index event_of_pharmacy_registered on event (stream) where name = 'pharmacy-registered';

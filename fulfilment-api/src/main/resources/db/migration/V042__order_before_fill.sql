-- What the queue shows again when the latest fill is given up: the fill before it, and how far that one has come.
alter table view_order add column before_fill text;
alter table view_order add column before_step text;

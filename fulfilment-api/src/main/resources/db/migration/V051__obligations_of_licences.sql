-- The list of obligations reads the log again from its beginning, for the licences that are recorded already.
delete from view_obligation;
delete from view_progress where view_name = 'obligations';
delete from token_entry where processor_name = 'view-obligations';

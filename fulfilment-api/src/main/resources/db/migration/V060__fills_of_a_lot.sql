-- Which fills a recalled lot went into: asked seldom, of the records that name lots and of nothing else.
create index event_that_names_lots on event ((payload ->> 'pharmacy'), position)
    where name in ('fill-compounded', 'fill-record-corrected');

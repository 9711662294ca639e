-- column_values: one row per value of a column, trimmed and in lower case, with how many records have it; the most
-- frequent first.
select
    lower(trim(:column)) as value,
    count(*) as records
from :source
where trim(:column) <> ''
group by lower(trim(:column))
order by records desc, value
limit :most

-- One row per line of a JSON-lines file that holds something else than an object, with its number from 1.
with numbered as (
    select
        row_number() over () as line_number,
        line
    from :source
)

select line_number
from numbered
where trim(line) <> '' and not case when json_valid(line) then json_type(line) = 'OBJECT' else false end
order by line_number

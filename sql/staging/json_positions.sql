-- One row per wanted object of a JSON-lines file (positions from 0, in rising order): the number of its line, from 1.
with numbered as (
    select
        row_number() over () as line_number,
        line
    from :source
),

objects as (
    select
        line_number,
        row_number() over (order by line_number) - 1 as position
    from numbered
    where case when json_valid(line) then json_type(line) = 'OBJECT' else false end
)

select line_number
from objects
where position in (:positions)
order by position

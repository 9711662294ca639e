-- One row per key of the objects of a JSON-lines file, in the order of first appearance. All lines are looked at: programs
-- that leave out what is empty may write a key for the first time anywhere. No table has more than 2,000 of them.
with keys as (
    select unnest(json_keys(line)) as key
    from :source
    where case when json_valid(line) then json_type(line) = 'OBJECT' else false end
),

numbered as (
    select
        key,
        row_number() over () as place
    from keys
)

select key
from numbered
group by key
order by min(place)
limit 2000

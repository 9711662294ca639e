-- One row per key of the first thousand objects of a JSON-lines file, in the order of first appearance.
with records as (
    select line
    from :source
    limit 1000
),

keys as (
    select unnest(json_keys(line)) as key
    from records
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

-- One row per line of a JSON-lines file that holds an object: each key's value as text.
with objects as (
    select line
    from :source
    where case when json_valid(line) then json_type(line) = 'OBJECT' else false end
)

select :values
from objects

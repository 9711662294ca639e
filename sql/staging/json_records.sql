-- One row per line of a JSON-lines file that holds an object: each key's value as text.
with objects as (
    select line
    from :source
    where json_valid(line) and json_type(line) = 'OBJECT'
)

select :values
from objects

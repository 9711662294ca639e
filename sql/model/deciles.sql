-- One row: the nine deciles of each feature over all customers, in the features' own units, one column each.
with deciles as (
    select :lists
    from features
)

select :columns
from deciles

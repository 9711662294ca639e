-- One row: the coordinates of the customer who is farthest from the nearest centre; of equally far ones the first by id.
with distances as (
    select
        customer_id,
        point,
        list_min([:distances]) as distance
    from points
)

select :coordinates
from distances
order by distance desc, customer_id
limit 1

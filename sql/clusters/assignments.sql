-- assignments: one row per customer, the nearest centre (from 1) and the distance to it, in one scan.
with distances as (
    select
        customer_id,
        [:distances] as centre_distances
    from points
)

select
    customer_id,
    position_of_smallest(centre_distances) as cluster,
    list_min(centre_distances) as distance
from distances

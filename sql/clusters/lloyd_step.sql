-- One Lloyd step over all customers: for each centre that is nearest to somebody, how many customers, the sum of
-- each coordinate in units of 2^-32, and the sum of squared distances in units of 2^-32. Whole numbers, so that the sums are
-- the same to the bit with any number of threads. Of equally near centres the first takes the customer.
with distances as (
    select
        point,
        [:distances] as centre_distances
    from points
),

nearest as (
    select
        point,
        position_of_smallest(centre_distances) as cluster,
        list_min(centre_distances) as distance
    from distances
)

select
    cluster,
    count(*) as customers,
    :sums,
    cast(sum(cast(round(distance * distance * 4294967296e0) as bigint)) as double) / 4294967296e0 as inertia
from nearest
group by cluster
order by cluster

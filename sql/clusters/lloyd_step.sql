-- One Lloyd step over all customers: for each centre that is nearest to somebody, how many customers, and the sum of each
-- coordinate in units of 2^-32. Of equally near centres the first takes the customer.
-- A score is half the squared distance to a centre, less half the square of the customer's own distance to 0, which is the
-- same for all centres.
with scores as (
    select
        *,
        :scores
    from coordinates
),

smallest as (
    select
        *,
        least(:names) as smallest_score
    from scores
),

nearest as (
    select
        *,
        case smallest_score :positions end as cluster
    from smallest
)

select
    cluster,
    count(*) as customers,
    :sums
from nearest
group by cluster
order by cluster

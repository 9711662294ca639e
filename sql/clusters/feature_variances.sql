-- One row per feature: the population variance in units of the feature's squared range.
-- Squares of numbers between -1 and 1 are added up as whole multiples of 1e-15, so that the sum is the same
-- whatever the order of the rows or the number of threads.
with elements as (
    select
        unnest(range(1, :features + 1)) as feature,
        unnest(feature_values) as feature_value
    from feature_values
),

ranges as (
    select * from (values :ranges) as given (feature, mean, extent)
),

deviations as (
    select
        elements.feature,
        (elements.feature_value - ranges.mean) / ranges.extent as deviation
    from elements
    inner join ranges on elements.feature = ranges.feature
)

select
    feature,
    cast(sum(cast(round(deviation * deviation * 1e15) as bigint)) as double) / 1e15 / count(*) as variance
from deviations
group by feature
order by feature

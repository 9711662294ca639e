-- One row per feature: number of customers, exact mean, smallest and largest transformed value.
with elements as (
    select
        unnest(range(1, :features + 1)) as feature,
        unnest(feature_values) as feature_value
    from feature_values
)

select
    feature,
    count(*) as customers,
    cast(sum(cast(feature_value as decimal(38, 9))) as double) / count(*) as mean,
    min(feature_value) as smallest,
    max(feature_value) as largest
from elements
group by feature
order by feature

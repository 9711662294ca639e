-- One row per frequency score that a customer has: how many have it, and the medians of their average order values and
-- of their item prices (finding_sample.sql).
with units as (
    select
        customer_id,
        sum(quantity) as units
    from purchases
    where place = 'window' and kind = 'sale'
    group by customer_id
),

priced as (
    select
        rfm_scores.frequency_score,
        cast(cast(features.average_order_value as decimal(38, 4)) as double) as average_order_value,
        round(cast(features.gross_spend as double) / cast(units.units as double), 6) as item_price
    from features
    inner join rfm_scores on features.customer_id = rfm_scores.customer_id
    inner join units on features.customer_id = units.customer_id
)

select
    frequency_score,
    count(*) as customers,
    quantile_of(average_order_value, 0.5) as order_value,
    quantile_of(item_price, 0.5) as item_price
from priced
group by frequency_score
order by frequency_score

-- One row: how many gaps there are between customers' consecutive distinct order days in all data before the
-- snapshot, and the 90th and 95th percentile of these gaps in calendar days.
with order_days as (
    select distinct
        customer_id,
        cast(sold_at as date) as order_date
    from purchases
    where place in ('before', 'window') and kind = 'sale'
),

gaps as (
    select
        date_diff('day', lag(order_date) over (partition by customer_id order by order_date), order_date) as gap_days
    from order_days
)

select
    count(gap_days) as gaps,
    cast(quantile_of(gap_days, 0.90) as double) as lapsing_days,
    cast(quantile_of(gap_days, 0.95) as double) as lapsed_days
from gaps

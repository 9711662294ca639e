-- One row: how many of the customers with a sale from :from to :moment had been silent for more than :silent_days days
-- at :moment, and how many of them have ordered since, up to the snapshot. reaches_back tells whether the data begin
-- early enough for anybody to have been silent for so long.
with sales as (
    select
        customer_id,
        max(case when sold_at < :moment then sold_at end) as last_before_at,
        max(sold_at) as last_sale_at
    from purchases
    where place in ('before', 'window') and kind = 'sale'
    group by customer_id
),

silent as (
    select last_sale_at >= :moment as has_returned
    from sales
    where last_before_at >= :from and elapsed_days(last_before_at, :moment) > :silent_days
),

starts as (
    select min(sold_at) as first_at
    from purchases
    where place in ('before', 'window')
)

select
    count(*) as customers,
    count(case when has_returned then 1 end) as returned,
    (
        select elapsed_days(starts.first_at, :moment) > :silent_days
        from starts
    ) as reaches_back
from silent

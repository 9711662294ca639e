-- features: one row per customer with at least one sale in the window.
-- Orders are those with a sale; money is exact; returned are returns and the refunds that sales state; net = gross - returned; ratios leave the exact world here,
-- once. First sale, tenure and orders ever look at everything before the snapshot, all else at the window.
-- Recency and tenure are whole elapsed days of 24 hours up to the snapshot.
with sums as (
    select
        customer_id,
        count(distinct case when place = 'window' and kind = 'sale' then order_id end) as orders,
        count(distinct case when kind = 'sale' then order_id end) as orders_ever,
        sum(case when place = 'window' and kind = 'sale' then amount else 0 end) as gross_spend,
        sum(case when place = 'window' then refund_amount else 0 end)
        - sum(case when place = 'window' and kind = 'return' then amount else 0 end) as returned_value,
        min(case when kind = 'sale' then sold_at end) as first_sale_at,
        max(case when kind = 'sale' then sold_at end) as last_sale_at
    from purchases
    where place in ('before', 'window') and kind in ('sale', 'return')
    group by customer_id
)

select
    customer_id,
    orders,
    orders_ever,
    gross_spend,
    returned_value,
    gross_spend - returned_value as net_spend,
    case
        when returned_value >= gross_spend then 1
        when returned_value <= 0 then 0
        else cast(returned_value as double) / cast(gross_spend as double)
    end as return_ratio,
    cast(gross_spend - returned_value as double) / orders as average_order_value,
    cast(elapsed_days(last_sale_at, :snapshot) as integer) as recency_days,
    cast(elapsed_days(first_sale_at, :snapshot) as integer) as tenure_days,
    first_sale_at,
    last_sale_at
from sums
where orders > 0

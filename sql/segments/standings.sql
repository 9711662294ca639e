-- One row per segment: for each measure the share of all customers below the segment's median (its mean for the
-- return ratio) plus half of those equal to it.
with middles as (
    select
        rank,
        quantile_of(net_spend, 0.50) as spend,
        cast(quantile_of(orders, 0.50) as double) as orders,
        quantile_of(average_order_value, 0.50) as average_order_value,
        cast(sum(cast(return_ratio as decimal(38, 12))) as double) / count(*) as return_ratio,
        cast(quantile_of(recency_days, 0.50) as double) as recency_days
    from members
    group by rank
),

halves as (
    select
        middles.rank,
        case when members.net_spend < middles.spend then 2 when members.net_spend = middles.spend then 1 else 0 end
            as spend,
        case when members.orders < middles.orders then 2 when members.orders = middles.orders then 1 else 0 end
            as orders,
        case
            when members.average_order_value < middles.average_order_value then 2
            when members.average_order_value = middles.average_order_value then 1
            else 0
        end as average_order_value,
        case
            when members.return_ratio < middles.return_ratio then 2
            when members.return_ratio = middles.return_ratio then 1
            else 0
        end as return_ratio,
        case
            when members.recency_days < middles.recency_days then 2
            when members.recency_days = middles.recency_days then 1
            else 0
        end as recency_days
    from middles
    cross join members
)

select
    rank,
    cast(sum(spend) as double) / (2 * count(*)) as spend,
    cast(sum(orders) as double) / (2 * count(*)) as orders,
    cast(sum(average_order_value) as double) / (2 * count(*)) as average_order_value,
    cast(sum(return_ratio) as double) / (2 * count(*)) as return_ratio,
    cast(sum(recency_days) as double) / (2 * count(*)) as recency_days
from halves
group by rank
order by rank

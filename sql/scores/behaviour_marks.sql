-- behaviour_marks: one row per customer of features, with tier and mark of value.
-- value_tier: high, net spend above the 0.8 quantile and three or more orders; low, net spend not above the 0.4 quantile;
-- mid, all others. buyer_mark, of those with net spend above the 0.9 quantile: one_time on one or two orders, consistent
-- on more with an average order value of at least the median; else null. spends_high and is_big_buyer: above the first
-- and the second of these quantiles of net spend, however often they ordered.
-- Quantiles interpolate linearly. Average order values are compared as they are shown, with four decimals.
with valued as (
    select
        customer_id,
        orders,
        net_spend,
        cast(cast(average_order_value as decimal(38, 4)) as decimal(38, 6)) as average_order_value
    from features
),

cuts as (
    select
        quantile_of(net_spend, 0.4) as low_up_to,
        quantile_of(net_spend, 0.8) as high_above,
        quantile_of(net_spend, 0.9) as big_above,
        quantile_of(average_order_value, 0.5) as median_order_value
    from valued
)

select
    valued.customer_id,
    case
        when valued.net_spend > cuts.high_above and valued.orders >= 3 then 'high'
        when valued.net_spend <= cuts.low_up_to then 'low'
        else 'mid'
    end as value_tier,
    case
        when valued.net_spend <= cuts.big_above then null
        when valued.orders <= 2 then 'one_time'
        when valued.average_order_value >= cuts.median_order_value then 'consistent'
    end as buyer_mark,
    valued.net_spend > cuts.high_above as spends_high,
    valued.net_spend > cuts.big_above as is_big_buyer
from valued
cross join cuts

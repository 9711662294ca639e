-- The ten customers of the middle tier who lack the least to the high one, the nearest first: by the sum of what they
-- lack as shares of three orders and of the cut point. What is lacking of spend is the least whole number of hundredths
-- that lifts it above the cut point. The step is the customer's own.
with cuts as (
    select quantile_of(net_spend, 0.8) as high_above
    from features
),

gaps as (
    select
        features.customer_id,
        features.net_spend,
        features.orders,
        features.recency_days,
        cuts.high_above,
        case when features.orders < 3 then 3 - features.orders else 0 end as lacks_orders,
        cast(cuts.high_above - features.net_spend as decimal(38, 2)) as gap
    from features
    inner join behaviour_marks on features.customer_id = behaviour_marks.customer_id
    cross join cuts
    where behaviour_marks.value_tier = 'mid'
),

lacking as (
    select
        *,
        case
            when net_spend > high_above then cast(0 as decimal(38, 2))
            when net_spend + gap > high_above then gap
            else cast(gap + 0.01 as decimal(38, 2))
        end as lacks_spend
    from gaps
),

measured as (
    select
        *,
        cast(lacks_orders as double) / 3
        + case when high_above > 0 then cast(lacks_spend as double) / cast(high_above as double) else 0 end as distance
    from lacking
)

select
    measured.customer_id,
    cast(measured.net_spend as varchar) as net_spend,
    measured.orders,
    measured.recency_days,
    customers.step,
    measured.lacks_orders,
    cast(measured.lacks_spend as varchar) as lacks_spend
from measured
inner join customers on measured.customer_id = customers.customer_id
order by measured.distance, measured.lacks_spend, measured.customer_id
limit 10

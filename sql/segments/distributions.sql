-- One row per measure, segment and bin that has customers. Bins are numbered from 0; the first and the last take in all
-- that is beyond.
with binned as (
    select 'spend' as measure, rank, :spend_bin as bin
    from members
    union all
    select 'orders' as measure, rank, :orders_bin as bin
    from members
    union all
    select 'returnRatio' as measure, rank, :returns_bin as bin
    from members
)

select
    measure,
    rank,
    bin,
    count(*) as customers
from binned
group by measure, rank, bin
order by measure, rank, bin

-- One row: when the data begin, with the first usable line before the snapshot; and the customers whose first sale falls in
-- the first lapsing period of the data: they may be older than the data.
with starts as (
    select min(sold_at) as first_at
    from purchases
    where place in ('before', 'window')
)

select
    max(starts.first_at) as data_begin_at,
    count(
        case when features.first_sale_at < starts.first_at + :lapsing_days * interval '1' day then 1 end
    ) as customers
from features
cross join starts

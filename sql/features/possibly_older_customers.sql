-- One row: customers whose first sale falls in the first lapsing period of the data; they may be older than the data.
with starts as (
    select min(sold_at) as first_at
    from purchases
    where place in ('before', 'window')
)

select count(*) as customers
from features
cross join starts
where features.first_sale_at < starts.first_at + :lapsing_days * interval '1' day

-- One row: how many lines repeat another of the same file in every column, superseded ones apart.
with repeated as (
    select count(*) - 1 as repeats
    from purchases
    where place not in ('future', 'superseded')
    group by
        file_id,
        invoice_id,
        product_id,
        description,
        quantity,
        unit_price,
        amount,
        refund_amount,
        sold_at,
        customer_id,
        country
)

select cast(coalesce(sum(repeats), 0) as bigint) as duplicates
from repeated

-- One row: how many readable lines repeat another of the same file in every column.
with repeated as (
    select count(*) - 1 as repeats
    from lines
    where problem is null
    group by
        file_id, invoice_id, product_id, description, quantity, unit_price, sold_at, customer_id, country
)

select cast(coalesce(sum(repeats), 0) as bigint) as duplicates
from repeated

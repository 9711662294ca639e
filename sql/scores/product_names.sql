-- product_names: one row per product sold in the window, with its most frequent description (of equally frequent ones
-- the first by alphabet), else its code; on one line, without semicolons, of at most 100 characters.
with written as (
    select
        coalesce(product_id, description) as product,
        description,
        count(*) as lines
    from purchases
    where place = 'window' and kind = 'sale' and coalesce(product_id, description) is not null
    group by coalesce(product_id, description), description
),

descriptions as (
    select
        product,
        nullif(plain_item(description), '') as description,
        sum(lines) as lines
    from written
    group by product, nullif(plain_item(description), '')
),

ordered as (
    select
        product,
        description,
        row_number() over (
            partition by product
            order by case when description is null then 1 else 0 end, lines desc, description
        ) as place
    from descriptions
),

named as (
    select
        product,
        coalesce(description, nullif(plain_item(product), ''), '–') as name
    from ordered
    where place = 1
)

select
    product,
    case when length(name) > 100 then substr(name, 1, 99) || '…' else name end as name
from named

-- One row per segment and product that enough of the segment's customers bought: at least :fewest_buyers, and at least
-- :fewest_percent in a hundred of them, a greater share than of all customers. Buyers are customers with a sale of the product in the window. choices are the pairs of a
-- customer and a product that the customer bought. products is the number of products that enough customers of the shop
-- bought to be looked at.
with buyers as (
    select distinct
        customer_id,
        product
    from product_purchases
),

sizes as (
    select
        segment_rank,
        count(*) as customers
    from customers
    group by segment_rank
),

counted as (
    select
        customers.segment_rank,
        buyers.product,
        count(*) as buyers
    from buyers
    inner join customers on buyers.customer_id = customers.customer_id
    group by customers.segment_rank, buyers.product
),

shop as (
    select
        product,
        cast(sum(buyers) as bigint) as buyers_in_shop
    from counted
    group by product
    having sum(buyers) >= :fewest_buyers
),

counts as (
    select count(*) as products
    from shop
),

choices as (
    select
        segment_rank,
        sum(buyers) as choices
    from counted
    group by segment_rank
)

select
    counted.segment_rank,
    counted.product,
    product_names.name,
    counted.buyers,
    shop.buyers_in_shop,
    cast(choices.choices as bigint) as choices,
    cast((select sum(each.choices) from choices as each) as bigint) as choices_in_shop,
    counts.products
from counted
inner join sizes on counted.segment_rank = sizes.segment_rank
inner join shop on counted.product = shop.product
inner join choices on counted.segment_rank = choices.segment_rank
inner join product_names on counted.product = product_names.product
cross join counts
where
    counted.buyers >= :fewest_buyers
    and counted.buyers * 100 >= :fewest_percent * sizes.customers
    and counted.buyers * (select sum(each.customers) from sizes as each) > shop.buyers_in_shop * sizes.customers
order by counted.segment_rank, counted.product

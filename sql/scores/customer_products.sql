-- customer_products: one row per customer of features, with the names of products in one text, `; ` between.
-- last_basket: the at most five that brought most in the last order with a sale in the window, of orders of the same
-- moment the one with the highest number. most_bought: the at most three that were in most orders, of these the ones of
-- which most pieces were bought. What is equal after that is in the order of product codes.
with last_sales as (
    select
        customer_id,
        max(sold_at) as sold_at
    from purchases
    where place = 'window' and kind = 'sale'
    group by customer_id
),

last_orders as (
    select
        purchases.customer_id,
        max(purchases.order_id) as order_id
    from purchases
    inner join last_sales
        on purchases.customer_id = last_sales.customer_id and purchases.sold_at = last_sales.sold_at
    where purchases.place = 'window' and purchases.kind = 'sale'
    group by purchases.customer_id
),

baskets as (
    select
        product_purchases.customer_id,
        product_purchases.product,
        row_number() over (
            partition by product_purchases.customer_id
            order by product_purchases.amount desc, product_purchases.product
        ) as place
    from product_purchases
    inner join last_orders
        on
            product_purchases.customer_id = last_orders.customer_id
            and product_purchases.order_id = last_orders.order_id
),

counted as (
    select
        customer_id,
        product,
        count(*) as orders,
        sum(quantity) as quantity
    from product_purchases
    group by customer_id, product
),

favourites as (
    select
        customer_id,
        product,
        row_number() over (partition by customer_id order by orders desc, quantity desc, product) as place
    from counted
),

basket_texts as (
    select
        baskets.customer_id,
        max(case when baskets.place = 1 then product_names.name end)
        || coalesce(max(case when baskets.place = 2 then '; ' || product_names.name end), '')
        || coalesce(max(case when baskets.place = 3 then '; ' || product_names.name end), '')
        || coalesce(max(case when baskets.place = 4 then '; ' || product_names.name end), '')
        || coalesce(max(case when baskets.place = 5 then '; ' || product_names.name end), '') as last_basket
    from baskets
    inner join product_names on baskets.product = product_names.product
    where baskets.place <= 5
    group by baskets.customer_id
),

favourite_texts as (
    select
        favourites.customer_id,
        max(case when favourites.place = 1 then product_names.name end)
        || coalesce(max(case when favourites.place = 2 then '; ' || product_names.name end), '')
        || coalesce(max(case when favourites.place = 3 then '; ' || product_names.name end), '') as most_bought
    from favourites
    inner join product_names on favourites.product = product_names.product
    where favourites.place <= 3
    group by favourites.customer_id
)

select
    features.customer_id,
    basket_texts.last_basket,
    favourite_texts.most_bought
from features
left join basket_texts on features.customer_id = basket_texts.customer_id
left join favourite_texts on features.customer_id = favourite_texts.customer_id

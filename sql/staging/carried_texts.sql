-- carried_texts: one row per record of a file whose order-level values stand on each order's first row only, with
-- those values on all rows of the order. What is counted once per order, its discount and its refund, is on its
-- first row alone, even in a file that repeats it. `record` is the position in the file, from 1.
with records as (
    select
        *,
        row_number() over () as record
    from :source
)

select
    record,
    order_text,
    coalesce(customer_text, first_value(customer_text ignore nulls) over whole_order) as customer_text,
    product_text,
    description_text,
    quantity_text,
    money_text,
    case
        when record = first_value(record) over whole_order
            then first_value(discount_text ignore nulls) over whole_order
    end as discount_text,
    case
        when record = first_value(record) over whole_order
            then first_value(refund_text ignore nulls) over whole_order
    end as refund_text,
    coalesce(date_text, first_value(date_text ignore nulls) over whole_order) as date_text,
    coalesce(country_text, first_value(country_text ignore nulls) over whole_order) as country_text,
    coalesce(currency_text, first_value(currency_text ignore nulls) over whole_order) as currency_text,
    coalesce(status_text, first_value(status_text ignore nulls) over whole_order) as status_text,
    coalesce(return_text, first_value(return_text ignore nulls) over whole_order) as return_text,
    coalesce(rule_1_text, first_value(rule_1_text ignore nulls) over whole_order) as rule_1_text,
    coalesce(rule_2_text, first_value(rule_2_text ignore nulls) over whole_order) as rule_2_text,
    coalesce(rule_3_text, first_value(rule_3_text ignore nulls) over whole_order) as rule_3_text
from records
window whole_order as (
    partition by order_text
    order by record
    rows between unbounded preceding and unbounded following
)

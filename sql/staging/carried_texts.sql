-- carried_texts: one row per record of a file whose order-level values stand on each order's first row only, with
-- those values on all rows of the order. `record` is the position in the file, from 1.
-- A discount or refund of a whole order is counted once, even in a file that repeats it: on the order's first row that
-- is a sale by its own texts, can be read and is used, since a free gift or an unreadable row would take it out of
-- the customer's sum. Where no row is such a sale it is on the first. A figure of the line stays where it stands.
-- The pieces with a colon depend on the layout and on how the file writes its values; the program fills them in.
with records as (
    select
        *,
        row_number() over () as record
    from :source
),

carried as (
    select
        record,
        order_text,
        coalesce(customer_text, first_value(customer_text ignore nulls) over whole_order) as customer_text,
        product_text,
        description_text,
        quantity_text,
        money_text,
        discount_text,
        refund_text,
        first_value(discount_text ignore nulls) over whole_order as discount_of_order,
        first_value(refund_text ignore nulls) over whole_order as refund_of_order,
        coalesce(date_text, first_value(date_text ignore nulls) over whole_order) as date_text,
        coalesce(country_text, first_value(country_text ignore nulls) over whole_order) as country_text,
        coalesce(currency_text, first_value(currency_text ignore nulls) over whole_order) as currency_text,
        coalesce(status_text, first_value(status_text ignore nulls) over whole_order) as status_text,
        coalesce(return_text, first_value(return_text ignore nulls) over whole_order) as return_text,
        coalesce(rule_1_text, first_value(rule_1_text ignore nulls) over whole_order) as rule_1_text,
        coalesce(rule_2_text, first_value(rule_2_text ignore nulls) over whole_order) as rule_2_text,
        coalesce(rule_3_text, first_value(rule_3_text ignore nulls) over whole_order) as rule_3_text,
        rest_hash
    from records
    window whole_order as (
        partition by order_text
        order by record
        rows between unbounded preceding and unbounded following
    )
),

read_texts as (
    select
        *,
        :plain_quantity as plain_quantity,
        :plain_money as plain_money,
        :sold_at as sold_at
    from carried
),

judged as (
    select
        *,
        coalesce(
            try_cast(plain_money as decimal(18, 6)) > 0
            and not regexp_matches(plain_money, '\.\d{6}\d*[1-9]|[eE_]')
            and (
                not :has_quantity
                or (
                    try_cast(plain_quantity as decimal(18, 4)) > 0
                    and not regexp_matches(plain_quantity, '\.\d{4}\d*[1-9]|[eE_]')
                )
            )
            and sold_at between timestamp '1900-01-01 00:00:00' and timestamp '9999-12-31 00:00:00'
            and (not :is_iso_only or date_text between '0' and ':')
            and not :is_date_refused
            and :rule is null,
            false
        ) as is_used_sale
    from read_texts
),

bearing as (
    select
        *,
        record = coalesce(
            min(case when is_used_sale then record end) over (partition by order_text),
            min(record) over (partition by order_text)
        ) as bears_figures
    from judged
)

select
    record,
    order_text,
    customer_text,
    product_text,
    description_text,
    quantity_text,
    money_text,
    case
        when :is_line_discount then discount_text
        when bears_figures then discount_of_order
    end as discount_text,
    case
        when :is_line_refund then refund_text
        when bears_figures then refund_of_order
    end as refund_text,
    date_text,
    country_text,
    currency_text,
    status_text,
    return_text,
    rule_1_text,
    rule_2_text,
    rule_3_text,
    rest_hash
from bearing

-- mapped_lines: one row per record of a purchase file, in any layout, renamed and cast once, at the door.
-- `problem` says why a record can't be used; `excluded` why it is left out; both are null for all others.
-- Money is exact: quantities have at most 4 decimals, prices and amounts at most 6; more is a problem, never rounded
-- (and so is 1e3, which spreadsheets make of long numbers). Only a unit price that has to be worked out from an
-- amount and a quantity is rounded; the amount then stays as stated.
-- A cancellation's amount is negative whatever the signs in the file. `refund_amount` is what was given back of a
-- sale, as its own record states it: positive, 0 where it states nothing.
-- The pieces with a colon depend on the layout and on how the file writes its values; the program fills them in.
with texts as (
    select
        record,
        :order_id as order_id,
        :customer_id as customer_id,
        :product_id as product_id,
        description_text as description,
        quantity_text,
        :plain_quantity as plain_quantity,
        money_text,
        :plain_money as plain_money,
        case when not :is_no_discount then discount_text end as discount_text,
        case when not :is_no_refund then refund_text end as refund_text,
        date_text,
        country_text as country,
        :currency as currency_text,
        lower(status_text) as status_text,
        lower(return_text) as return_text,
        :rule as rule_text,
        rest_hash
    from :source
),

typed as (
    select
        *,
        try_cast(plain_quantity as decimal(18, 4)) as stated_quantity,
        try_cast(plain_money as decimal(18, 6)) as money,
        try_cast(:plain_discount as decimal(18, 6)) as discount,
        try_cast(:plain_refund as decimal(18, 6)) as refund,
        :sold_at as sold_at
    from texts
),

flagged as (
    select
        *,
        coalesce(:is_cancellation, false) as is_cancellation
    from typed
),

priced as (
    select
        *,
        :quantity as quantity,
        :unit_price as unit_price,
        case when is_cancellation then -abs(:amount) else :amount end as amount
    from flagged
),

judged as (
    select
        *,
        case
            -- What nearly all records are is looked at first, and all at once.
            when order_id is not null
                and (not :has_quantity or (stated_quantity is not null and (strlen(plain_quantity) <= 2 or (:is_quantity_exact))))
                and unit_price is not null
                and :is_money_exact
                and (discount_text is null or discount is not null)
                and (refund_text is null or refund is not null)
                and sold_at between timestamp '1900-01-01 00:00:00' and timestamp '9999-12-31 00:00:00'
                and (not :is_iso_only or date_text between '0' and ':')
                and not :is_date_refused
                and not :is_nested
                and not :lacks_currency
                then null
            when :is_nested then 'the order or the customer is no single value'
            when order_id is null then 'no order number'
            when :has_quantity and quantity_text is null then 'no quantity'
            when :has_quantity and stated_quantity is null then 'the quantity is not a number'
            when not (:is_quantity_exact) and regexp_matches(plain_quantity, '\.\d{4}\d*[1-9]|[eE_]')
                then 'the quantity is not a plain number of at most 4 decimals'
            when money_text is null then 'no ' || :money_words
            when money is null then 'the ' || :money_words || ' is not a number'
            when not (:is_money_exact) and regexp_matches(plain_money, '\.\d{6}\d*[1-9]|[eE_]')
                then 'the ' || :money_words || ' is not a plain number of at most 6 decimals'
            when unit_price is null then 'an amount for a quantity of 0'
            when discount_text is not null and discount is null then 'the discount is not a number'
            when refund_text is not null and refund is null then 'the refund is not a number'
            when date_text is null then 'no date'
            when sold_at is null then :date_problem
            when not (sold_at between timestamp '1900-01-01 00:00:00' and timestamp '9999-12-31 00:00:00')
                then :date_problem
            when :is_iso_only and not (date_text between '0' and ':') then :date_problem
            when :is_date_refused then :date_problem
            when :lacks_currency then 'no currency'
        end as problem,
        case
            when rule_text is not null then rule_text
            when :is_other_currency then 'currency ' || currency_text
        end as excluded
    from priced
)

select
    :file_id as file_id,
    order_id as invoice_id,
    is_cancellation,
    product_id,
    description,
    quantity,
    unit_price,
    amount,
    sold_at,
    customer_id,
    country,
    problem,
    cast(:refund_amount as decimal(36, 10)) as refund_amount,
    excluded,
    rest_hash
from judged
:in_file_order

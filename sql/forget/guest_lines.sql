-- Lines in which those of certain customers have become those of a guest: amounts, moment and product stay, and with them
-- what the shop sold; free texts go. One row per line, in the order of the lines.
-- The order number stays, since a later file may have another word on that order, unless the customer's identifier stands in
-- it. In place of description and country stands what can't be read. It is the same where all that goes was the same, so
-- that lines which did not repeat each other do not begin to, and another in each order, so that it ties no orders of a
-- customer together.
with judged as (
    select
        *,
        :is_theirs as is_theirs
    from :lines
)

select
    file_id,
    case
        when is_theirs
            then case
                when names_word(invoice_id, customer_id) then substr(sha256_hex(:salt || invoice_id), 1, 32)
                else invoice_id
            end
        else invoice_id
    end as invoice_id,
    is_cancellation,
    product_id,
    case
        when is_theirs
            then 'removed ' || substr(
                sha256_hex(
                    :noise
                    || customer_id
                    || chr(9)
                    || coalesce(invoice_id, '')
                    || chr(9)
                    || coalesce('d' || description, '')
                    || chr(9)
                    || coalesce('c' || country, '')
                    || chr(9)
                    || coalesce('e' || excluded, '')
                    || chr(9)
                    || coalesce(cast(rest_hash as varchar), '')
                ),
                1,
                16
            )
        else description
    end as description,
    quantity,
    unit_price,
    amount,
    sold_at,
    case when not is_theirs then customer_id end as customer_id,
    case when not is_theirs then country end as country,
    problem,
    refund_amount,
    case when is_theirs and excluded is not null then 'removed' else excluded end as excluded,
    case when not is_theirs then rest_hash end as rest_hash
from judged

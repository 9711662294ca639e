-- One row: what the customers of the feature table add up to, and what the lines of the window add up to.
-- Every figure stands in two places that must agree.
with segmented as (
    select
        count(*) as customers,
        sum(gross_spend) as gross_spend,
        sum(returned_value) as returned_value,
        sum(net_spend) as net_spend
    from features
),

known as (
    select
        purchases.kind,
        purchases.amount,
        purchases.refund_amount,
        purchases.net_amount,
        purchases.customer_id,
        purchases.order_id,
        features.customer_id is not null as is_segmented
    from purchases
    left join features on purchases.customer_id = features.customer_id
    where purchases.place = 'window' and purchases.kind in ('sale', 'return')
),

lines_of_window as (
    select
        count(*) as lines,
        sum(case when is_segmented then 1 else 0 end) as segmented_lines,
        count(distinct case when kind = 'sale' then order_id end) as orders,
        sum(case when kind = 'sale' then amount else 0 end) as gross_spend,
        sum(refund_amount) - sum(case when kind = 'return' then amount else 0 end) as returned_value,
        sum(case when is_segmented then net_amount else 0 end) as segmented_amount,
        count(distinct case when not is_segmented then customer_id end) as returns_only_customers,
        sum(case when not is_segmented then net_amount else 0 end) as returns_only_value
    from known
),

amounts as (
    select
        count(*) as rows_in_window,
        sum(net_amount) as amount,
        min(sold_at) as first_at,
        max(sold_at) as last_at
    from purchases
    where place = 'window'
)

select
    amounts.rows_in_window,
    cast(amounts.amount as varchar) as amount,
    amounts.first_at,
    amounts.last_at,
    segmented.customers,
    lines_of_window.orders,
    lines_of_window.lines,
    lines_of_window.segmented_lines,
    cast(lines_of_window.gross_spend as varchar) as gross_spend,
    cast(lines_of_window.returned_value as varchar) as returned_value,
    cast(lines_of_window.segmented_amount as varchar) as segmented_amount,
    cast(segmented.net_spend as varchar) as segmented_net_spend,
    lines_of_window.returns_only_customers,
    cast(lines_of_window.returns_only_value as varchar) as returns_only_value
from amounts
cross join segmented
cross join lines_of_window

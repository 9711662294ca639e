-- superseded_orders: one row per file and order of it that another file of the same source tells of and has the last
-- word on. Files of refunds speak of orders that other files sold: the two never supersede each other.
-- is_other_customer: the other file has another customer for it, which may mean two shops under one source name.
with overlapping as (
    select
        source,
        is_refunds
    from run_files
    group by source, is_refunds
    having count(*) > 1
),

orders_of_files as (
    select
        lines.file_id,
        lines.invoice_id,
        run_files.source,
        run_files.is_refunds,
        run_files.precedence,
        min(lines.customer_id) as customer_id
    from overlapping
    inner join run_files
        on overlapping.source = run_files.source and overlapping.is_refunds = run_files.is_refunds
    inner join lines on run_files.file_id = lines.file_id
    where lines.problem is null and lines.sold_at <= :latest
    group by lines.file_id, lines.invoice_id, run_files.source, run_files.is_refunds, run_files.precedence
),

ranked as (
    select
        file_id,
        invoice_id,
        precedence,
        customer_id,
        first_value(precedence) over last_word as last_precedence,
        first_value(customer_id) over last_word as last_customer_id
    from orders_of_files
    window last_word as (
        partition by source, is_refunds, invoice_id
        order by precedence desc
        rows between unbounded preceding and unbounded following
    )
)

select
    file_id,
    invoice_id,
    customer_id <> last_customer_id as is_other_customer
from ranked
where precedence < last_precedence

-- One row: how many orders are superseded by another file's that has another customer for them.
with orders as (
    select distinct
        run_files.source,
        superseded_orders.invoice_id
    from superseded_orders
    inner join run_files on superseded_orders.file_id = run_files.file_id
    where superseded_orders.is_other_customer
)

select count(*) as orders
from orders

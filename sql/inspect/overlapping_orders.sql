-- One row: how many orders stand in more than one file of a source.
with orders as (
    select distinct
        run_files.source,
        superseded_orders.invoice_id
    from superseded_orders
    inner join run_files on superseded_orders.file_id = run_files.file_id
)

select count(*) as orders
from orders

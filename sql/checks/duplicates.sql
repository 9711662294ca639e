-- One row: how many lines repeat another of the same file in every column, superseded ones apart.
with repeated as (
    select count(*) - 1 as repeats
    from lines
    inner join run_files on lines.file_id = run_files.file_id
    left join superseded_orders
        on lines.file_id = superseded_orders.file_id and lines.invoice_id = superseded_orders.invoice_id
    where lines.problem is null and lines.sold_at <= :latest and superseded_orders.file_id is null
    group by :every_column
)

select cast(coalesce(sum(repeats), 0) as bigint) as duplicates
from repeated

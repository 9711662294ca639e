-- One row: the time of the last line of the run's files that counts for something.
select max(lines.sold_at) as last_at
from lines
inner join run_files on lines.file_id = run_files.file_id
left join superseded_orders
    on lines.file_id = superseded_orders.file_id and lines.invoice_id = superseded_orders.invoice_id
where
    lines.problem is null
    and lines.sold_at <= :latest
    and lines.excluded is null
    and superseded_orders.file_id is null

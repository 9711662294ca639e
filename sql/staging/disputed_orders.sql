-- One row: how many orders are superseded by another file's that has another customer for them.
select count(distinct invoice_id) as orders
from superseded_orders
where is_other_customer

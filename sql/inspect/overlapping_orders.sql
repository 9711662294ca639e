-- One row: how many orders stand in more than one file of a source.
select count(distinct invoice_id) as orders
from superseded_orders

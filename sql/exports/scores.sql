-- The scores as a file: one row per customer, by customer id.
select *
from scores
order by customer_id

-- The customer table as a file: one row per customer, by customer id.
select *
from customers
order by customer_id

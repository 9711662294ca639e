-- A file that a run left without a customer's rows, in its order.
select *
from :kept
where customer_id <> :customer_id or customer_id is null

-- At most three rows: the customers whose ids are most like one that there is not.
select customer_id
from :kept
where edit_distance(customer_id, :customer_id) <= 2
order by edit_distance(customer_id, :customer_id), customer_id
limit 3

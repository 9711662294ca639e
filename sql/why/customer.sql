-- No row or one: a customer's features, one column each.
select :values
from :kept
where customer_id = :customer_id

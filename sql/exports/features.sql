-- What customers are clustered on, for those who look at the run later: one row per customer, by customer id.
select *
from features
order by customer_id

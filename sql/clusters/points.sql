-- points: one row per customer, the z-scores in the order of the model. A constant feature is 0 for everybody.
select
    customer_id,
    cast([:expressions] as double [:features]) as point
from feature_values

-- One row: how many customers there are.
select count(*) as customers
from features

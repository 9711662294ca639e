-- One row: how many customers there are, and how many of them have a coordinate that is missing, not a number, or farther out
-- than any z-score gets (no more than the root of the number of customers).
select
    count(*) as customers,
    count(case when :conditions then null else 1 end) as unusable
from points

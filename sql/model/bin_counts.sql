-- One row: how many customers there are, and how many of them a feature has in or below each of its bins.
select
    count(*) as customers,
    :counts
from features

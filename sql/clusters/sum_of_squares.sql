-- One row: the sum over all customers of the squared distance to the middle of the z-scores, which is 0.
-- Added up in units of 2^-32, so that it is the same with any number of threads.
select cast(sum(cast(round((:squares) * 4294967296e0) as bigint)) as double) / 4294967296e0 as squares
from points

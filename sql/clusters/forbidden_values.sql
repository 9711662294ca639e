-- One row: how many customers have a value that a transform does not allow, one column a feature.
select :counts
from features

-- One row: the quantiles that values beyond them are drawn in to, in the features' own units, two columns a feature.
select :quantiles
from features

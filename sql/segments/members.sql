-- members: one row per customer, the features with the segment's rank and the distance to its centre.
select
    features.*,
    ranks.rank,
    assignments.distance
from features
inner join assignments on features.customer_id = assignments.customer_id
inner join (select * from (values :ranks) as given (cluster, rank)) as ranks on assignments.cluster = ranks.cluster

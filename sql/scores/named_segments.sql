-- named_segments: one row per customer of features, with the key of the named segment that its scores fall into.
-- A score is 1 + the number of cut points strictly below the value, recency reversed; those in fifths are of rfm_scores.
with scored as (
    select
        features.customer_id,
        :scores
    from features
    inner join rfm_scores on features.customer_id = rfm_scores.customer_id
)

select
    customer_id,
    case :cases end as named_segment
from scored

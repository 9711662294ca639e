-- feature_values: one row per customer, the transformed features in the order of the model.
-- Rounded to nine decimals, so that the last bit of an engine's logarithm changes nothing.
select
    customer_id,
    [:expressions] as feature_values
from features

-- The customers of both runs who are not in the counterpart of their segment, those who spent most in either window
-- first: one row per customer.
select
    compared.customer_id,
    compared.from_segment_id,
    compared.to_segment_id,
    compared.net_spend_before,
    compared.net_spend
from compared
left join (select * from (values :counterparts) as given (first_id, second_id)) as counterparts
    on compared.from_segment_id = counterparts.first_id and compared.to_segment_id = counterparts.second_id
where
    compared.from_segment_id is not null
    and compared.to_segment_id is not null
    and counterparts.first_id is null
order by greatest(compared.net_spend, compared.net_spend_before) desc, compared.customer_id
limit :most

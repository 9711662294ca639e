-- One row per outcome: how many customers of the run before and of tonight stayed in their segment, changed it, joined
-- or left. Why one changed it, first match: `model` (by the model of the run before tonight's features would have left
-- the customer where it was), `bought` (something was bought or returned since), `aged` (purchases left the window, or
-- the silence grew).
with before as (
    select
        customer_id,
        segment_id
    from run_customers
    where run_id = :run_id
),

measured as (
    select
        customer_id,
        cast([:scores] as double [:features]) as point
    from feature_values
),

modelled as (
    select
        customer_id,
        position_of_smallest([:distances]) as cluster
    from measured
),

old_model as (
    select
        modelled.customer_id,
        given.segment_id
    from modelled
    inner join (select * from (values :segments) as given (cluster, segment_id)) as given
        on modelled.cluster = given.cluster
),

active as (
    select distinct customer_id
    from purchases
    where place = 'window' and kind in ('sale', 'return') and sold_at >= :since
),

outcomes as (
    select
        case
            when before.customer_id is null then 'joined'
            when customers.customer_id is null then 'left'
            when customers.segment_id = before.segment_id then 'stayed'
            when old_model.segment_id = before.segment_id then 'model'
            when active.customer_id is not null then 'bought'
            else 'aged'
        end as outcome
    from before
    full outer join customers on before.customer_id = customers.customer_id
    left join old_model on customers.customer_id = old_model.customer_id
    left join active on customers.customer_id = active.customer_id
)

select
    outcome,
    count(*) as customers
from outcomes
group by outcome

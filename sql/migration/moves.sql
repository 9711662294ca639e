-- moves: one row per customer of an earlier run or of tonight: its groups then and now, and what became of it as far as
-- segments go: stayed, joined, left, or why it changed segment, first match: `model` (by the model of the earlier run
-- tonight's features would have left the customer where it was), `bought` (something was bought or returned since),
-- `aged` (purchases left the window, or the silence grew).
with earlier as (
    select
        customer_id,
        segment_id,
        named_segment
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
)

select
    :run_id as run_id,
    coalesce(earlier.customer_id, tonight.customer_id) as customer_id,
    earlier.segment_id as from_segment,
    tonight.segment_id as to_segment,
    earlier.named_segment as from_named,
    tonight.named_segment as to_named,
    active.customer_id is not null as is_active,
    case
        when earlier.customer_id is null then 'joined'
        when tonight.customer_id is null then 'left'
        when tonight.segment_id = earlier.segment_id then 'stayed'
        when old_model.segment_id = earlier.segment_id then 'model'
        when active.customer_id is not null then 'bought'
        else 'aged'
    end as outcome
from earlier
full outer join customer_groups as tonight on earlier.customer_id = tonight.customer_id
left join old_model on tonight.customer_id = old_model.customer_id
left join active on tonight.customer_id = active.customer_id

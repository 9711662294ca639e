-- Who changed segment or named segment, for spreadsheets: one row per customer and earlier run that knew it. Those who
-- changed segment come first, in front those since the previous run, and the largest net spend first among them. Names are those of the time; the reason is that of the segment, or, where only the named segment
-- changed, whether the customer bought or returned something since.
select
    cell_text(moves.customer_id) as customer_id,
    moves.run_id as since_run,
    substr(runs.snapshot, 1, 10) as since_date,
    cell_text(run_segments.name) as from_segment,
    cell_text(customers.segment) as to_segment,
    moves.from_segment as from_segment_id,
    moves.to_segment as to_segment_id,
    cell_text(coalesce(names.name, moves.from_named)) as from_named_segment,
    cell_text(customers.named_segment) as to_named_segment,
    money_text(customers.net_spend) as net_spend,
    customers.orders,
    customers.recency_days,
    customers.step,
    case
        when moves.outcome <> 'stayed' then moves.outcome
        when moves.is_active then 'bought'
        else 'aged'
    end as reason,
    case when moves.outcome = 'stayed' then 'named segment only' else 'segment' end as changed
from moves
inner join customers on moves.customer_id = customers.customer_id
inner join runs on moves.run_id = runs.run_id
left join run_segments on moves.run_id = run_segments.run_id and moves.from_segment = run_segments.segment_id
left join (select * from (values :names) as given (segment_key, name)) as names
    on moves.from_named = names.segment_key
where
    moves.outcome in ('model', 'bought', 'aged')
    or (moves.outcome = 'stayed' and moves.from_named <> moves.to_named)
order by
    case when moves.outcome = 'stayed' then 1 else 0 end,
    runs.snapshot desc,
    customers.net_spend desc,
    moves.customer_id

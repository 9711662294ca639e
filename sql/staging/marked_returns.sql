-- marked_returns: one row, how many lines a file has and how many of them its source marks as returns.
select
    count(*) as lines,
    coalesce(sum(case when is_cancellation then 1 else 0 end), 0) as returns
from lines
where file_id = :file_id

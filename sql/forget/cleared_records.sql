-- Records for quarantine, without the texts in which certain customers are named. One row per record.
select
    file_id,
    line_number,
    lines,
    problem,
    case when :is_named then :removed else raw_text end as raw_text,
    sold_at,
    is_refused
from :records

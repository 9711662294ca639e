-- The records in quarantine that name a customer, without their text. One row per such record.
select
    file_id,
    line_number,
    lines,
    problem,
    :removed as raw_text,
    sold_at,
    is_refused
from quarantine
where regexp_matches(raw_text, :word, 'i') and :of_files

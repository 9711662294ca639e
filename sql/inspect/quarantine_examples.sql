-- The first lines of a file that can't be used for each reason, the most frequent reason first. `reason_lines`: how many
-- lines have it. `raw_text`: the beginning of the line's text.
with ranked as (
    select
        problem,
        line_number,
        lines,
        substr(raw_text, 1, :most_characters) as raw_text,
        cast(sum(lines) over (partition by problem) as bigint) as reason_lines,
        row_number() over (partition by problem order by line_number) as position
    from quarantine
    where file_id = :file_id and (sold_at is null or sold_at > :latest)
)

select
    problem,
    line_number,
    lines,
    raw_text,
    reason_lines
from ranked
where position <= :most
order by reason_lines desc, problem, position

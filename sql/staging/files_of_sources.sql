-- The files that some sources stood for when a run last read them, by path.
select
    source_path,
    source_name,
    path,
    content_id
from source_files
where :is_source
order by path, source_path, source_name

-- The files that some sources stood for when a run last read them, by path, the content that was loaded last first.
with contents as (
    select
        content_id,
        sha256,
        max(loaded_at) as loaded_at
    from loaded_files
    group by content_id, sha256
)

select
    source_files.source_path,
    source_files.source_name,
    source_files.path,
    source_files.content_id,
    contents.sha256
from source_files
inner join contents on source_files.content_id = contents.content_id
where :is_source
order by source_files.path, contents.loaded_at desc, source_files.source_path, source_files.source_name

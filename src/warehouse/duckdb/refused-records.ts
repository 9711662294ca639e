import { fragment, type Sql, text } from '../sql.js';

/** Words for DuckDB's types of CSV errors; other types keep their own. */
const WORDS: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'fewer columns than the header',
  'TOO MANY COLUMNS': 'more columns than the header',
  'UNQUOTED VALUE': 'a quote that is not closed',
  'INVALID ENCODING': 'not UTF-8',
  'LINE SIZE OVER MAXIMUM': 'longer than 2 MB',
};

const BREAKS = 'chr(10) || chr(13)';

/**
 * Selects what DuckDB's CSV reader refused since its tables of rejects were dropped, one row per record.
 *
 * @param wasCsv whether a CSV file was read at all; other formats have no such tables
 */
export function refusedRecords(wasCsv: boolean): Sql {
  if (!wasCsv) {
    const columns = 'cast(null as bigint) as record_offset, cast(null as varchar) as problem, 0 as lines';
    return fragment(`select ${columns} where false`);
  }
  const cases = Object.entries(WORDS).map(
    ([type, words]) => `when ${text(type).sql} then ${text(words).sql}`,
  );
  // A record may be refused for several reasons. DuckDB may begin it with the end of the line before, as after \r\n;
  // of a record with two bad quotes it also reports a remainder without text, which is no record of its own.
  return fragment(`
    with refusals as (
        select
            line_byte_position as position,
            min(cast(error_type as varchar)) as error_type,
            max(csv_line) as record
        from rejected_records
        group by line_byte_position
    ),

    records as (
        select
            position - 1 + length(record) - length(ltrim(record, ${BREAKS})) as record_offset,
            case error_type ${cases.join(' ')} else lower(error_type) end as problem,
            length(regexp_extract_all(trim(record, ${BREAKS}), '\\r\\n|\\r|\\n')) + 1 as lines
        from refusals
        where trim(record, ${BREAKS}) <> ''
    )

    select
        record_offset,
        min(problem) as problem,
        max(lines) as lines
    from records
    group by record_offset`);
}

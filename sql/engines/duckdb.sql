-- The names that the SELECTs use, given their meaning in DuckDB. Other engines bring a file of their own.

-- Lower-case hexadecimal MD5 of a text.
create or replace temp macro md5_hex(x) as md5(x);

-- Lower-case hexadecimal SHA-256 of a text.
create or replace temp macro sha256_hex(x) as sha256(x);

-- Whole number of 64 bits that a text always gives, made of its MD5.
create or replace temp macro md5_whole(x) as md5_number_lower(x);

-- Whole number of 53 bits, so that it can be counted with anywhere, that a row of texts always gives. For telling rows
-- apart, never for hiding what they hold.
create or replace temp macro record_hash(x) as cast(hash(x) >> 11 as bigint);

-- How many characters must be put in, taken out or replaced to make one text of the other.
create or replace temp macro edit_distance(a, b) as levenshtein(a, b);

-- Euclidean distance of two vectors of the same length.
create or replace temp macro vector_distance(a, b) as array_distance(a, b);

-- Position from 1 of the smallest element; the first of equals.
create or replace temp macro position_of_smallest(x) as list_position(x, list_min(x));

-- Quantile by linear interpolation between the two nearest values (numpy's default).
create or replace temp macro quantile_of(x, q) as quantile_cont(x, q);

-- Text without the zeros that end a decimal fraction, at least two decimals kept: 77183.6000 gives 77183.60.
create or replace temp macro money_text(x) as regexp_replace(cast(x as varchar), '(\.\d\d)(\d*?)0*$', '\1\2');

-- Whole days of 24 hours that have passed from one moment to a later one.
create or replace temp macro elapsed_days(earlier, later) as date_sub('day', earlier, later);

-- A cell that no spreadsheet takes for a formula: an apostrophe before a character that could begin one, at the start
-- of the cell and wherever a program that splits lines at other characters than commas would begin a cell.
create or replace temp macro cell_text(x) as regexp_replace(
    regexp_replace(x, '^([\s\v\x{a0}\x{200b}\x{feff}]*[=+\-@＝＋－＠]|[\t\r\n])', '''\1'),
    '([;,|\t\r\n]["\s\v\x{a0}\x{200b}\x{feff}]*)([=+\-@＝＋－＠])',
    '\1''\2',
    'g'
);

-- Text as one item of a list on one line with semicolons between: no line breaks, control characters or marks that turn
-- the direction of writing, one space for many, and a comma for each semicolon.
create or replace temp macro plain_item(x) as trim(
    regexp_replace(
        regexp_replace(
            replace(x, ';', ','),
            '[\x{61c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{feff}]',
            '',
            'g'
        ),
        '[\p{Cc}\p{Z}]+',
        ' ',
        'g'
    )
);

-- Whether a text has another in it as a word of its own, or anywhere when that is no mere word, whatever the case.
create or replace temp macro names_word(x, word) as list_contains(
    regexp_split_to_array(lower(x), '[^\p{L}\p{N}_]+'), lower(word)
) or (regexp_matches(word, '[^\p{L}\p{N}_]') and contains(lower(x), lower(word)));

-- The texts in a record that may be an identifier: its cells by any usual delimiter, what stands in quotes, its words, and
-- the values of a JSON object and of those within it.
create or replace temp macro written_identifiers(x) as list_concat(
    list_transform(
        list_concat(
            string_split(x, ','), string_split(x, ';'), string_split(x, '|'), string_split(x, chr(9))
        ),
        lambda cell: trim(cell, ' "''' || chr(9) || chr(10) || chr(13))
    ),
    list_transform(regexp_extract_all(x, '"((?:[^"]|"")*)"', 1), lambda cell: replace(cell, '""', '"')),
    regexp_extract_all(x, '[\p{L}\p{N}_]+'),
    case
        when json_valid(x)
            then list_concat(json_extract_string(x, '$.*'), json_extract_string(x, '$.*.*'))
        else []
    end
);

-- The same, also in lower case, as the addresses of e-mails are kept.
create or replace temp macro possible_identifiers(x) as list_distinct(
    list_concat(written_identifiers(x), list_transform(written_identifiers(x), lambda text: lower(text)))
);

-- Whether a list has a value, and whether the salted hash of a possible identifier in a record is in a list.
create or replace temp macro has_value(list, x) as list_contains(list, x);
create or replace temp macro names_hashed(x, salt, hashes) as list_has_any(
    list_transform(possible_identifiers(x), lambda identifier: sha256(salt || identifier)), hashes
);

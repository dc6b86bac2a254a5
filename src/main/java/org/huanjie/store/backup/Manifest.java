package org.huanjie.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.store.folder.Sql;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 备份清单 — what a backup holds, so that a damaged or foreign file is known before anything is loaded.
 *
 * @param format the layout of the file; a later one is refused
 * @param schema the last migration whose tables these are
 */
public record Manifest(
        int format,
        String schema,
        OffsetDateTime madeAt,
        List<Table> tables,
        List<Sequence> sequences,
        List<Key> keys) {

    static final int FORMAT = 1;
    public static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 表 — its rows as PostgreSQL's COPY writes them, in the order of these columns. */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public String entry() {
            return "tables/" + name;
        }

        public String columnList() {
            return String.join(", ", columns.stream().map(Sql::name).toList());
        }
    }

    /** 序列 — where the next number of an identity column comes from. */
    public record Sequence(String name, long last, boolean called) {}

    /** 钥匙 — a file of the vault. */
    public record Key(String file, String sha256) {
        String entry() {
            return "keys/" + file;
        }
    }

    /** How many rows in all. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    void write(OutputStream out) throws IOException {
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    static Manifest read(InputStream in) throws IOException {
        try {
            return JSON.readValue(in.readAllBytes(), Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }
}

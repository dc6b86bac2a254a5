package org.huanjie.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.huanjie.shell.text.Digests;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 印记 — a hash over all migrations of this program. Written into the tables by whoever migrates, read by whoever serves: where both are the
 * same there is nothing to migrate, and nobody needs the owner's password.
 */
public final class Stamp {

    private static final String MIGRATIONS = "classpath*:db/migration/*/*.sql";

    private Stamp() {}

    /** Whether the tables are this program's, asked as the application. */
    public static boolean fits(Store store) {
        try (var application = store.asApplication()) {
            return Sql.exists(application, "SELECT FROM store.stamp WHERE stamp = ?", ours());
        } catch (SQLException e) {
            return false; // no role, no database, no table yet: whoever migrates makes them, or says what is wrong
        }
    }

    public static void write(Connection owner) throws SQLException {
        try (var insert = owner.prepareStatement(
                "INSERT INTO store.stamp (stamp) VALUES (?) ON CONFLICT (one) DO UPDATE SET stamp = excluded.stamp")) {
            insert.setString(1, ours());
            insert.executeUpdate();
        }
    }

    private static String ours() {
        try {
            var digest = Digests.sha256();
            var files = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

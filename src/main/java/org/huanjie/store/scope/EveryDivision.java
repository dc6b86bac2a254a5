package org.huanjie.store.scope;

import java.sql.SQLException;
import java.util.function.Function;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 全部辖区 — reads a whole store as it is at one instant, as the application's role, and changes nothing: for who looks after it, not for pages. */
public final class EveryDivision {

    private EveryDivision() {}

    public static <T> T read(Store store, Function<JdbcClient, T> look) {
        try (var connection = store.asApplication()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            // every code lies between the empty text and the sign after the digits
            Sql.run(connection, "SET LOCAL huanjie.lo = ''");
            Sql.run(connection, "SET LOCAL huanjie.hi = ':'");
            return look.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new StoreRefusal(
                            "store.unreachable",
                            store.url(),
                            store.application().user(),
                            String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}

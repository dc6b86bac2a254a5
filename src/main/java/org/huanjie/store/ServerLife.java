package org.huanjie.store;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.huanjie.store.server.PostgresServer;

/** 数据库的生死 — the database that this program serves from, as who watches it sees it. */
final class ServerLife implements Watched {

    private static final int SECONDS = 1;

    private final OpenStore open;

    ServerLife(OpenStore open) {
        this.open = open;
    }

    @Override
    public boolean lives() {
        return open.server().map(PostgresServer::lives).orElse(true);
    }

    @Override
    public Reply reply() {
        try (var application = open.store().within(SECONDS)) {
            return application.isValid(SECONDS) ? Reply.YES : Reply.LATE;
        } catch (SQLException e) {
            return e.getCause() instanceof SocketTimeoutException ? Reply.LATE : Reply.NO;
        }
    }

    @Override
    public void revive() {
        open.server().ifPresent(PostgresServer::revive);
    }
}

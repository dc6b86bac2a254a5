package org.huanjie.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.huanjie.store.folder.Store;
import org.springframework.beans.factory.BeanFactory;

/**
 * 基准环境 — a server that serves a store of its own, both there for the bench alone.
 *
 * @param size how large the county is and how often it is measured
 * @param say tells whoever waits what is being done, by the end of a message key
 */
public record BenchEnvironment(
        URI address, Store store, BeanFactory modules, Path folder, Size size, Consumer<String> say) {

    /** 规模 — the county's own size, or a tiny one for trying the bench out; {@code requests} of each page a round. */
    public record Size(int voters, int villages, int clients, int rounds, int requests) {}

    /** As the owner of the tables, whom row level security does not bind. */
    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                store.url(), store.owner().user(), store.owner().password());
    }
}

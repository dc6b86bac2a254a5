package org.huanjie;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huanjie.store.PostgresServer;
import org.huanjie.store.Store;
import org.huanjie.store.Vault;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** 测试库 — one PostgreSQL for the whole test run, below {@code target}; the same program and settings as in service. */
public final class TestStore implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final PostgresServer SERVER = start();

    public static PostgresServer server() {
        return SERVER;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(Store.class, () -> SERVER.store());
        context.registerBean(TestClock.class, () -> new TestClock());
        context.registerBean(Vault.class, () -> Vault.in(Path.of("target/test-store/keys")));
    }

    private static PostgresServer start() {
        var home = Path.of("target/test-store", Long.toString(ProcessHandle.current().pid()));
        try {
            Files.createDirectories(home);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var server = PostgresServer.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}

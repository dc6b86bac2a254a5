package org.huanjie;

import java.nio.file.Path;
import org.huanjie.access.credential.QuickPasswords;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.server.PostgresServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * 测试库 — one PostgreSQL for the whole test run, where {@link TestStores} says; the same program and settings as in service. A program that a test
 * starts beside itself has one of its own: {@code -Dhuanjie.test.home=FOLDER}.
 */
public final class TestStore implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Path HOME =
            Path.of(System.getProperty("huanjie.test.home", TestStores.own("").toString()));
    private static final PostgresServer SERVER = start();

    public static PostgresServer server() {
        return SERVER;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(Store.class, () -> SERVER.store());
        context.registerBean(TestClock.class, () -> new TestClock(), bean -> bean.setPrimary(true));
        context.registerBean(DataFolder.class, () -> DataFolder.at(HOME));
        context.registerBean(Vault.class, () -> Vault.in(HOME.resolve("keys")));
        QuickPasswords.in(context);
    }

    /** With {@code -Dhuanjie.test.postgres=FOLDER} the programs of an installed PostgreSQL, as the soak does with Debian's 15. */
    private static PostgresServer start() {
        var installed = System.getProperty("huanjie.test.postgres", "");
        if (installed.isEmpty()) {
            MadeStore.into(HOME);
        }
        var server = installed.isEmpty() ? PostgresServer.start(HOME) : PostgresServer.start(HOME, Path.of(installed));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}

package org.huanjie;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.huanjie.access.credential.QuickPasswords;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.server.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** 启动的程序 — the program over a store of its own, on a port of its own, as a test starts it. */
final class StartedProgram {

    private StartedProgram() {}

    static ConfigurableApplicationContext over(
            PostgresServer server, Path home, Consumer<GenericApplicationContext> parts, String... options) {
        var spring = new SpringApplication(Huanjie.class);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(DataFolder.class, () -> DataFolder.at(home));
            beans.registerBean(Store.class, () -> server.store());
            beans.registerBean(Vault.class, () -> Vault.in(home.resolve("keys")));
            QuickPasswords.in(beans);
            parts.accept(beans);
        });
        return spring.run(options);
    }
}

package org.huanjie;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.huanjie.shell.Demonstration;
import org.huanjie.store.folder.Store;
import org.huanjie.store.server.PostgresServer;
import org.springframework.context.ConfigurableApplicationContext;

/** 试点服务器 — the demonstration with the pilot played into it, on a store and a port of its own, once for the whole test run. */
public final class PilotServer {

    private static final Path HOME = copied("pilot");
    private static final PostgresServer SERVER = PostgresServer.start(HOME);
    private static final ConfigurableApplicationContext LOADED = loaded();

    private PilotServer() {}

    public static ConfigurableApplicationContext context() {
        return LOADED;
    }

    public static Store.Login administrator() {
        return SERVER.administrator();
    }

    public static String address() {
        return "http://127.0.0.1:" + LOADED.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A data folder of its own with the pilot played into it, which nobody serves yet. */
    public static Path folder(String name) {
        return copied(name).toAbsolutePath();
    }

    /** A demonstration with nothing in it, for a play of its own; stopped afterwards. */
    public static void fresh(String name, Consumer<ConfigurableApplicationContext> use) {
        served(home(name), use);
    }

    /** A demonstration of its own with the pilot played into it; stopped afterwards. */
    public static void played(String name, Consumer<ConfigurableApplicationContext> use) {
        served(copied(name), context -> {
            load(context);
            use.accept(context);
        });
    }

    private static ConfigurableApplicationContext loaded() {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        var context = start(SERVER, HOME);
        load(context);
        return context;
    }

    private static Path home(String name) {
        return TestStores.own(name);
    }

    private static Path copied(String name) {
        var home = home(name);
        PilotCopy.into(home, folder -> served(folder, PilotServer::load));
        return home;
    }

    private static void served(Path home, Consumer<ConfigurableApplicationContext> use) {
        MadeStore.into(home);
        try (var server = PostgresServer.start(home);
                var context = start(server, home)) {
            use.accept(context);
        }
    }

    private static void load(ConfigurableApplicationContext context) {
        context.getBean(Demonstration.class).load();
    }

    private static ConfigurableApplicationContext start(PostgresServer server, Path home) {
        return StartedProgram.over(
                server, home, beans -> {}, "--huanjie.demo=true", "--huanjie.setup=false", "--server.port=0");
    }
}

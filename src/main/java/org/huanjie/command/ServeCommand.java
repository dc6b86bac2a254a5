package org.huanjie.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.huanjie.store.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 服务 — starts the store and the web server and stays until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    static final String FOLDER = "data";

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        var properties = web.properties();
        properties.add("--huanjie.jobs=true");
        var outside = store.outside();
        var folder = store.folder(FOLDER);
        var preparing = new Preparing(application, folder, store, false);
        try (var program =
                Program.serve(application, folder, () -> OpenStore.served(folder, outside, preparing), properties)) {
            spec.commandLine()
                    .getOut()
                    .println(Terminal.words().of("command.serve.ready", address(program, web), folder.path()));
            untilStopped();
        }
        return 0;
    }

    static String address(Program program, WebOptions web) {
        var port = program.context().getEnvironment().getRequiredProperty("local.server.port");
        return web.scheme() + "://" + web.host() + ":" + port;
    }

    // the process ends by a signal, and stops everything in order on its way out
    static void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
